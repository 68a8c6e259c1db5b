import type { Reader } from '../model/facts.js';
import { baseName, type FilePath } from '../model/file-path.js';

/**
 * Who reads a file, by its path: the first reader that has its name, else the first with a pattern for it; in any case, as
 * tools find their files on Windows and macOS. Only patterns of the file's own ending are tried, since most files of a tree have
 * an ending that none has.
 */
export function readerByPath(readers: readonly Reader[]): (file: FilePath) => Reader | undefined {
  const byName = new Map<string, Reader>();
  const byEnding = new Map<string, { readonly reader: Reader; readonly pattern: RegExp }[]>();
  for (const reader of readers) {
    for (const name of reader.names.map(lowerCase)) if (!byName.has(name)) byName.set(name, reader);
    for (const pattern of (reader.patterns ?? []).map(lowerCase)) {
      const others = byEnding.get(endingOf(pattern)) ?? [];
      byEnding.set(endingOf(pattern), [...others, { reader, pattern: regExpOf(pattern) }]);
    }
  }
  return (file) => {
    const path = lowerCase(file) as FilePath;
    const name = baseName(path);
    return byName.get(name) ?? byEnding.get(endingOf(name))?.find(({ pattern }) => pattern.test(path))?.reader;
  };
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

/** ".csproj", with its dot; the whole name where it has none. */
function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.'));
}

function regExpOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?:^|/)${parts.join('[^/]*')}$`);
}
