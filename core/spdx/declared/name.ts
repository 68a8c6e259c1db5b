import { ALIASES } from './aliases.js';
import { isNumber, telling } from './words.js';

/** A name as it is looked up. */
export interface Name {
  /** Its words without the last number, those written for others replaced: "gpl", "bsd clause". */
  readonly stem: string;
  /** The last number without zeros at its end, "" for none. */
  readonly version: string;
  /** The number was written without a point: "2" may stand for "2.0", or be short for "2.1". */
  readonly isShort: boolean;
}

/** The name that words make, "or later" and "only" taken off before. */
export function nameOf(words: readonly string[]): Name {
  const kept = commons(telling(words));
  const at = kept.findLastIndex(isNumber);
  const number = kept[at] ?? '';
  const stem = kept.filter((_, place) => place !== at).join(' ');
  return { stem: ALIAS.get(stem) ?? stem, version: number.replace(/(?:\.0)+$/, ''), isShort: /^\d+$/.test(number) };
}

/** "GPL-2.0" of "GPL-2.0-only" and "GPL-2.0-or-later". */
export function baseOf(id: string): string {
  return id.replace(/-(?:only|or-later)$/, '');
}

const ALIAS: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(([meant, ...written]) => written.map((words) => [words, meant] as const)),
);

/** Creative Commons by its letters: the parts of its titles stand for them, in the order written. */
function commons(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  if (first === 'cczero') return words.filter((word) => word !== 'universal');
  if (first !== 'cc' && !(first === 'creative' && second === 'commons')) return words;
  const rest = words.slice(first === 'cc' ? 1 : 2).join(' ');
  const letters = rest
    .replace(/\bnon ?commercial\b/g, 'nc')
    .replace(/\bshare ?alike\b/g, 'sa')
    .replace(/\bno ?deriv(?:ative)?s?\b/g, 'nd')
    .replace(/\battribution\b/g, 'by')
    .replace(/ ?\b(?:international|unported|generic|public(?! domain))\b/g, '');
  const parts = letters.split(' ').filter((word) => word !== '');
  if (parts[0] !== '0' && parts[0] !== 'cczero') return ['cc', ...parts];
  return ['cczero', ...parts.slice(1).filter((word) => word !== 'universal')];
}
