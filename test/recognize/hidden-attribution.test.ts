import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { hiddenAttribution } from '../../core/recognize/hidden-attribution.js';
import { licenseClaims } from '../../core/recognize/license-claims.js';
import { told } from './told.js';

/** By whoever looks at files of this name. */
function toldOf(file: string, text: string): readonly string[] {
  const looking = [hiddenAttribution, licenseClaims].filter((one) => one.looksAt(file as FilePath) === 'yes');
  expect(looking.length, 'nobody looks twice').toBeLessThan(2);
  return looking.flatMap((one) => told(one, file, text));
}

const HIDDEN = ['this hides .bjs-powered-by | bjs-powered-by'];

describe('what hides the mark of a product', () => {
  it.each([
    ['a rule', 'app.css', '.bjs-powered-by { display: none; }'],
    [
      'a rule with more in its selector',
      'app.css',
      '#canvas .bjs-container a.bjs-powered-by > img:hover{visibility:hidden!important}',
    ],
    ['one of several selectors', 'app.scss', '.bjs-powered-by,\n.djs-palette {\n  opacity: 0;\n}'],
    [
      'a rule that reaches through components',
      'view.vue',
      '<style>\n:deep(.bjs-powered-by) {\n  color: red;\n  display : none\n}\n</style>',
    ],
    ['a rule below another', 'app.less', '.view { .djs-palette, .bjs-powered-by { opacity: 0.0 } }'],
    ['a rule in code', 'App.tsx', 'const css = `\n.bjs-powered-by { display: none !important; }\n`;'],
    ['a rule behind a comment', 'app.css', '.bjs-powered-by { /* not now */display: none }'],
    ['an element that is hidden', 'a.ts', "document.querySelector('.bjs-powered-by').style.display = 'none';"],
    [
      'the same with a cast',
      'a.ts',
      "(root.querySelector('.bjs-powered-by > a') as HTMLElement).style.display = 'none'",
    ],
    ['an element that is taken out', 'a.js', 'document.querySelector(".bjs-powered-by")?.remove()'],
    ['the same over two lines', 'a.js', 'document.querySelector(".bjs-powered-by")\n  .remove()'],
    ['by jQuery', 'a.js', '$(".bjs-powered-by").hide();'],
    [
      'an element that has a name',
      'a.ts',
      "const logo: Element = root.querySelector('.bjs-powered-by');\nif (logo) {\n  logo.remove();\n}",
    ],
    [
      'elements that have a name',
      'a.js',
      "const all = document.getElementsByClassName('bjs-powered-by')\nif (all.length > 0) all[0].remove()",
    ],
    [
      'the children of one',
      'a.js',
      "let logo = find('.bjs-powered-by')\nwhile (logo.firstChild) logo.removeChild(logo.firstChild)",
    ],
  ])('%s', (_, file, text) => {
    expect(toldOf(file, text)).toEqual(HIDDEN);
  });

  it.each([
    ['a rule that shows it', 'app.css', '.bjs-powered-by { display: block; opacity: 0.6 }'],
    ['a rule that moves it', 'app.css', '.bjs-powered-by { right: 80px; opacity: 1 }'],
    ['a rule of its neighbor', 'app.css', '.bjs-powered-by + .help, .bjs-powered-by ~ p { display: none }'],
    ['a rule behind its own', 'app.css', '.bjs-powered-by { color: red }\n.help { display: none }'],
    ['a declaration that is commented out', 'app.css', '.bjs-powered-by { /* display: none; */ color: red }'],
    ['another class', 'app.css', '.bjs-powered-by-us { display: none } .my-bjs-powered-by { display: none }'],
    [
      'a selector that is asked for',
      'a.ts',
      'if (node.closest(".djs-palette, .bjs-powered-by")) return;\nmenu.remove();',
    ],
    ['an element that is only looked for', 'a.ts', "const logo = find('.bjs-powered-by');\nother.remove();"],
    [
      'the template of the mark itself',
      'viewer.js',
      'var m=\'<a class="bjs-powered-by" title="x"></a>\',n=t(m),o=p(m);n.remove(),o.style.display="none"',
    ],
    ['what another statement does', 'a.js', "show('.bjs-powered-by'), menu.remove()"],
    ['words about it', 'a.ts', '// .bjs-powered-by must be seen; do not remove() it'],
    ['a text of another kind', 'README.md', '.bjs-powered-by { display: none }'],
  ])('not %s', (_, file, text) => {
    expect(toldOf(file, text)).toEqual([]);
  });

  it('takes no longer than the text is long', () => {
    const text = '.bjs-powered-by '.repeat(60_000);
    const start = performance.now();
    expect(toldOf('a.css', text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
