import type { Copy } from '../model/component.js';

/** Paths by the part of a file name that says what is in it. */
export interface Slugs {
  get(slugs: readonly string[]): readonly string[];
}

/** Sorts files of a yarn cache ("ms-npm-2.1.3-81ff3cfac1-d924b57e73.zip") by what is before the digests. */
export function slugMap(files: readonly (readonly [name: string, path: string])[]): Slugs {
  const paths = new Map<string, string[]>();
  for (const [name, path] of files) {
    const slug = name.replace(/-[0-9a-f]{10}(?:-[0-9a-z]{1,20})?(?:\.zip)?$/, '');
    const others = paths.get(slug);
    if (others) others.push(path);
    else paths.set(slug, [path]);
  }
  return { get: (slugs) => slugs.flatMap((slug) => paths.get(slug) ?? []) };
}

/** "@types-ms-npm-2.1.0" for @types/ms 2.1.0; packages that are not from a registry carry their protocol instead. */
export function slugsOf({ name, version, origin, patched }: Copy): readonly string[] {
  const slug = name.startsWith('@') ? name.replace('/', '-') : name;
  if (patched) return [`${slug}-patch`];
  if (origin === 'registry') return version === undefined ? [] : [`${slug}-npm-${version}`];
  return ['https', 'http', 'git', 'ssh', 'git+ssh', 'file', 'patch', 'github'].map((protocol) => `${slug}-${protocol}`);
}
