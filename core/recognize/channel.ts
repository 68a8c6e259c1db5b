import { purl } from '../model/purl.js';
import type { KnownBy, RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';

/**
 * A place that packages are fetched from: a registry, an index, a channel of conda. Names and passwords in its address,
 * and tokens in its path ("/t/<token>/"), are left out.
 */
export function channelAt(
  at: Span,
  address: string,
  kind: 'registry' | 'url',
  facts: readonly string[] = [],
): RecognizedComponent {
  const shown = withoutCredentials(address);
  const known: KnownBy = { kind, text: shown };
  const name = shown.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
  const slash = name.lastIndexOf('/');
  return {
    kind: 'component',
    bundled: 'channel',
    purl: purl({
      type: 'generic',
      ...(slash < 0 ? {} : { namespace: name.slice(0, slash) }),
      name: name.slice(slash + 1) || 'unnamed',
    }),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [known],
    facts,
  };
}

/** An address without name and password, without a token in its path, and without a query. */
export function withoutCredentials(address: string): string {
  return address
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1')
    .replace(/\/t\/[^/]+/, '')
    .replace(/[?#].*$/, '');
}

/** Whether a text is an address that something can be fetched from. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST && /^https?:\/\/[^\s/]+/i.test(text);
}

const LONGEST = 2000;
