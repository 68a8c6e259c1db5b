import type { HidingSign } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { HIDING_HINTS } from './claim-signs.generated.js';

/**
 * What hides the marks that products want to be shown, by the classes of CSS that the catalogue knows: a rule of style, wherever styles are
 * written, or a line of code that takes the element out. What is composed at run time, or reaches the mark by another way, is not seen.
 * https://developer.mozilla.org/en-US/docs/Web/CSS/CSS_selectors
 */
export function* hidings({ file, text }: Source): Generator<HidingSign> {
  for (const { name, row } of HIDING_HINTS) {
    const what = `this hides .${name}`;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!isWhole(text, start, end)) continue;
      if (hidesByStyle(text, end) || hidesByCode(text, start, end))
        yield { kind: 'hiding', at: { file, start, end }, what, row };
    }
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\w-]/.test(text.charAt(start - 1)) && !/[\w-]/.test(text.charAt(end));
}

/** UTF-16 units of a rule that are looked at. */
const LONGEST_SELECTOR = 1000;
const LONGEST_BODY = 2000;

/** The rule whose selector names it: what stands behind it in the selector is part of it, unless that is a sibling. */
function hidesByStyle(text: string, end: number): boolean {
  const selector = /^[^{};]*(?=\{)/.exec(text.slice(end, end + LONGEST_SELECTOR))?.[0];
  if (selector === undefined || /[+~]/.test(selector.split(',', 1).join(''))) return false;
  const from = end + selector.length + 1;
  const body = text
    .slice(from, from + LONGEST_BODY)
    .split('}', 1)
    .join('');
  return HIDDEN.test(body.replace(/\/\*[^*]*\*\//g, ''));
}

const HIDDEN =
  /(?:^|[\s;{"'`])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+(?![\d.]))/i;

/** The element that is looked for by it is hidden or taken out: in the same statement, or by the name that it is given. */
function hidesByCode(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + LONGEST_BODY);
  if (!/^[^\n'"`]{0,100}['"`]\s*\)/.test(rest)) return false;
  const statement = /^[^;,\n]*(?:\n\s*[.?][^;,\n]*)*/.exec(rest)?.[0] ?? '';
  if (TAKEN_OUT.test(statement)) return true;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(Math.max(lineStart, start - LONGEST_LINE), start);
  const named = /(?:const|let|var)\s+([A-Za-z_$][\w$]*)[^=,;]{0,100}=[^=;]*$/.exec(before)?.[1];
  if (named === undefined) return false;
  const after = rest.split(named).slice(1);
  return after.some((use) => TAKEN_OUT.test(/^[^;,\n]{0,200}/.exec(use)?.[0] ?? ''));
}

/** UTF-16 units before a name on its line. */
const LONGEST_LINE = 300;

const TAKEN_OUT =
  /\.(?:remove\(\s*\)|removeChild\(|hide\(\s*\)|style(?:\s+as\s+\w+)?\)?\.(?:display\s*=\s*['"`]none|visibility\s*=\s*['"`]hidden|opacity\s*=\s*['"`]?0\b))/;
