import { pipLines } from './pip-lines.js';

/**
 * The indexes that a file of requirements names for itself; undefined where it leaves them to settings elsewhere, or where not all of
 * them are known. "--index-url" takes the place of whatever else is set, "--extra-index-url" only adds to it.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#global-options
 */
export function pipIndexes(text: string): readonly string[] | undefined {
  let indexes: string[] | undefined;
  for (const line of pipLines(text)) {
    if (ELSEWHERE.test(line.text)) return undefined;
    const [, option = '', written = ''] = INDEX.exec(line.text) ?? [];
    if (option === '') continue;
    const address = written.replace(/^(["'])(.*)\1$/, '$2');
    if (!/^https?:\/\//i.test(address) || address.includes('${')) return undefined;
    if (!option.startsWith('--extra')) indexes = [address];
    else if (indexes) indexes.push(address);
  }
  return indexes;
}

const INDEX = /^\s*(-i|--index-url|--pypi-url|--extra-index-url)(?:\s*=\s*|\s+)(\S+)/;
/** Other files, folders of archives, no index at all. */
const ELSEWHERE = /^\s*(?:-r|--requirement|-f|--find-links|--no-index)\b/;
