import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { HIDING_HINTS } from './claim-signs.generated.js';
import { textRecognizer } from './text-recognizer.js';

/**
 * What hides the marks that products want to be shown, by the classes of CSS that the catalogue knows: a rule of style, wherever styles are
 * written, or a line of code that takes the element out. What is composed at run time, or reaches the mark by another way, is not seen.
 * https://developer.mozilla.org/en-US/docs/Web/CSS/CSS_selectors
 */
export const hiddenAttribution = textRecognizer({
  id: 'hidden-attribution',
  title: 'styles and code that hide the watermark of a product',
  url: 'https://developer.mozilla.org/en-US/docs/Web/CSS/CSS_selectors',
  looksAt: (file) => (STYLED.test(baseName(file)) ? 'yes' : 'no'),
  isOfKind: (text) => HIDING_HINTS.some(({ name }) => text.includes(name)),
  *read({ file, text }): Generator<Recognition> {
    for (const { name, row } of HIDING_HINTS) {
      const what = `this hides .${name}`;
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
        const end = start + name.length;
        if (!isWhole(text, start, end)) continue;
        if (hidesByStyle(text, end) || hidesByCode(text, start, end))
          yield { kind: 'hiding', at: { file, start, end }, what, row };
      }
    }
  },
});

const STYLED = /\.(?:css|scss|sass|less|styl|html?|vue|svelte|astro|[cm]?[jt]sx?|php|cshtml|razor|erb|twig)$/i;

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
  if (!/^[^\n'"`]{0,100}['"`]/.test(rest)) return false;
  const statement = /^[^;\n]*(?:\n\s*[.?][^;\n]*)*/.exec(rest)?.[0] ?? '';
  if (TAKEN_OUT.test(statement)) return true;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const named = /(?:const|let|var)\s+([A-Za-z_$][\w$]*)\b[^=\n]{0,100}=(?!=)/.exec(text.slice(lineStart, start))?.[1];
  if (named === undefined) return false;
  return rest
    .split(named)
    .slice(1)
    .some((after) => TAKEN_OUT.test(/^[^;\n]{0,200}/.exec(after)?.[0] ?? ''));
}

const TAKEN_OUT =
  /\.(?:remove\(\s*\)|removeChild\(|hide\(\s*\)|style(?:\s+as\s+\w+)?\)?\.(?:display\s*=\s*['"`]none|visibility\s*=\s*['"`]hidden|opacity\s*=\s*['"`]?0\b))/;
