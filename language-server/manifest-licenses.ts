import { type CodeLens, type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { FilePath, LicenseConclusion } from '../core/index.js';
import type { Checked } from './checked.js';
import { type Dependency, dependenciesIn } from './dependencies.js';
import { EXPLAIN } from './protocol.js';
import { NOT_EVALUATED } from './story.js';

/** The license of each direct dependency of a manifest, on a line above it; choosing it explains the decision. */
export function* licenseLenses(checked: Checked, file: FilePath): Generator<CodeLens> {
  for (const dependency of directIn(checked, file)) {
    const [first] = dependency.components;
    if (!first) continue;
    const argument = { folder: checked.folder, purl: first.purl };
    const command = { title: licensesOf(dependency), command: EXPLAIN, arguments: [argument] };
    yield { range: checked.range(dependency.at), command };
  }
}

/** The same behind each dependency, for the lines in sight. */
export function* licenseInlays(checked: Checked, file: FilePath, range: Range): Generator<InlayHint> {
  for (const dependency of directIn(checked, file)) {
    const { end } = checked.range(dependency.whole);
    if (end.line < range.start.line || end.line > range.end.line) continue;
    yield { position: end, label: licensesOf(dependency), kind: InlayHintKind.Type, paddingLeft: true };
  }
}

function directIn(checked: Checked, file: FilePath): readonly Dependency[] {
  return dependenciesIn(checked, file).filter(({ at, components }) =>
    components.some(({ paths }) => paths.some((path) => path.at.file === file && path.at.start === at.start)),
  );
}

function licensesOf({ components, brings }: Dependency): string {
  const own = components.map(({ license, decision }) => `${MARKS[decision.outcome]} ${short(license)}`);
  const refused = brings.filter(({ decision }) => decision.outcome === 'refused').length;
  return [...new Set(own), ...(refused > 0 ? [`✗ ${refused} refused below`] : [])].join(' · ');
}

const MARKS = {
  allowed: '✓',
  excepted: '✓',
  entitled: '✓',
  ignored: '–',
  review: '⚠',
  refused: '✗',
  undecided: '?',
} as const;

const LONGEST = 60;

function short(license: LicenseConclusion): string {
  if (license.kind === 'absent') return 'no license';
  if (license.kind === 'unreadable') return 'license unreadable';
  if (license.kind === 'not-evaluated') return NOT_EVALUATED[license.reason];
  const text = license.text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
