/** Where yarn says that a package is from: the part of a resolution behind the name. */
export interface YarnLocator {
  readonly name: string;
  /** "npm:", "workspace:", "patch:", "git@…" has none. */
  readonly protocol: string;
  /** Between the protocol and what is bound to it: a version, a path, a URL with its "#commit=…". */
  readonly selector: string;
  /** `__archiveUrl`, `locator`, `version`, `hash`. */
  readonly bindings: ReadonlyMap<string, string>;
  /** Under a patch: what is patched. */
  readonly patched?: YarnLocator;
}

/** Patches of patches; nobody has more. */
const MOST_PATCHES = 4;

/**
 * Takes a locator or a descriptor apart: "name@npm:1.0.0::__archiveUrl=…",
 * "name@patch:name@npm%3A1.0.0#~/.yarn/patches/name.patch::version=1.0.0&hash=…". Undefined when it has no name.
 * https://yarnpkg.com/advanced/lexicon#locator
 */
export function yarnLocator(text: string, patches = 0): YarnLocator | undefined {
  const at = text.indexOf('@', 1);
  if (at < 0) return undefined;
  const name = text.slice(0, at);
  const [reference = '', bound = ''] = splitAt(text.slice(at + 1), '::');
  const protocol = PROTOCOL.exec(reference)?.[0] ?? '';
  const selector = reference.slice(protocol.length);
  const bindings = new Map(
    bound
      .split('&')
      .map((pair) => splitAt(pair, '='))
      .map(([key, value]) => [key, decoded(value)]),
  );
  const inner =
    protocol === 'patch:' && patches < MOST_PATCHES
      ? yarnLocator(decoded(splitAt(selector, '#')[0]), patches + 1)
      : undefined;
  return { name, protocol, selector, bindings, ...(inner ? { patched: inner } : {}) };
}

/** The same for "1.0.0" and "npm:1.0.0", and for a descriptor with and without what is bound to it. */
export function plainDescriptor(text: string): string {
  const [plain] = splitAt(text, '::');
  const at = plain.indexOf('@', 1);
  return plain.startsWith('npm:', at + 1) ? plain.slice(0, at + 1) + plain.slice(at + 1 + 'npm:'.length) : plain;
}

function splitAt(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Two letters at least: one is a Windows drive. */
const PROTOCOL = /^[A-Za-z][A-Za-z0-9+.-]+:/;
