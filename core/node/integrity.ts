/** A digest that a lock states of an archive. */
export interface Integrity {
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly digest: Buffer;
}

const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha1'] as const;
const BYTES = { sha512: 64, sha384: 48, sha256: 32, sha1: 20 };

/**
 * The digests in a subresource integrity string, the strongest first. Options after "?" are dropped; anything that is
 * no digest is passed over. https://w3c.github.io/webappsec-subresource-integrity/#integrity-metadata-description
 */
export function integrities(text: string): readonly Integrity[] {
  const stated = text.slice(0, 4096).split(/\s+/);
  return ALGORITHMS.flatMap((algorithm) =>
    stated.flatMap((one) => {
      if (!one.startsWith(`${algorithm}-`)) return [];
      const digest = Buffer.from(one.slice(algorithm.length + 1).split('?', 1)[0] ?? '', 'base64');
      return digest.length === BYTES[algorithm] ? [{ algorithm, digest }] : [];
    }),
  );
}
