import { baseName, type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';

/**
 * The findings with those on formats that are not read told once for each tool, with all places. Where Go keeps all that it asks for in the
 * tree, in a list that was `recognized`, it is known without its files.
 */
export function toldTogether(
  findings: readonly Finding[],
  recognized: ReadonlySet<FilePath>,
  textOf: (file: FilePath) => string | undefined,
): readonly Finding[] {
  const alike = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const one of findings) {
    if (one.code !== 'read/unsupported-format') others.push(one);
    else if (!isVendored(one.at.file, recognized, textOf)) {
      const known = alike.get(one.message);
      if (known) known.push(one);
      else alike.set(one.message, [one]);
    }
  }
  return [...others, ...[...alike.values()].flatMap(asOne)];
}

function isVendored(
  file: FilePath,
  recognized: ReadonlySet<FilePath>,
  textOf: (file: FilePath) => string | undefined,
): boolean {
  const [list, manifest] = ['vendor/modules.txt', 'go.mod'].map((name) => pathIn(folderOf(file), name));
  if (!GO.test(baseName(file)) || list === undefined || manifest === undefined || !recognized.has(list)) return false;
  const asked = textOf(manifest);
  const vendored = new Set(
    [...(textOf(list) ?? '').matchAll(VENDORED)].map(([, module, version]) => `${module} ${version}`),
  );
  return (
    asked !== undefined &&
    [...asked.matchAll(REQUIRED)].every(([, module, version]) => vendored.has(`${module} ${version}`))
  );
}

const GO = /^go\.(?:mod|sum)$/;
/** "# module version", perhaps with what stands in for it. https://go.dev/ref/mod#vendoring */
const VENDORED = /^# (\S+) (v\S+)/gm;
/** "require module version", or in a block without the word; what is excluded counts too. https://go.dev/ref/mod#go-mod-file-require */
const REQUIRED = /^[ \t]*(?:require[ \t]+)?([^\s/][^\s=]*)[ \t]+(v\d\S*)(?![^\n]*=>)/gm;

function asOne([first, ...more]: readonly Finding[]): readonly Finding[] {
  if (!first) return [];
  const shown = more.slice(0, MOST_SHOWN);
  const hidden = more.length - shown.length;
  const labels = shown.map(({ at }, index) => {
    const isLast = hidden > 0 && index === shown.length - 1;
    return { span: at, text: isLast ? `and here, and in ${hidden} more files` : 'and here' };
  });
  return [{ ...first, labels: [...first.labels, ...labels] }];
}

/** Places besides the first; more would hide the other findings. */
const MOST_SHOWN = 5;
