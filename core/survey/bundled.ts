import { saidByItself } from '../identify/bundled.js';
import type { Found } from '../identify/source.js';
import type { TextReader } from '../identify/text-reader.js';
import type { Component, Occurrence, Path } from '../model/component.js';
import { type FilePath, folderOf } from '../model/file-path.js';
import { type Purl, packageName, parsePurl } from '../model/purl.js';
import { type Bundled, type RecognizedComponent, spanOf } from '../model/recognized.js';
import { SCOPES, weakerScope } from '../model/scope.js';
import { sortedOccurrences } from '../resolve/components.js';
import { type LicensesBeside, licensesBeside } from './licenses-beside.js';
import type { SeenBesides } from './seen-besides.js';
import type { weighing } from './weighing.js';

/** Something bundled as a component to be judged, and what it says of itself; without that where only its name is here. */
export interface BundledComponent {
  readonly component: Component;
  readonly found?: Found;
}

/**
 * What was recognized besides packages as components, one a purl, sorted by it. Channels and machines that jobs run on are no software that a
 * license is offered for.
 */
export function bundledComponents(
  { everything, unread, licenses }: Pick<SeenBesides, 'everything' | 'unread' | 'licenses'>,
  weigh: ReturnType<typeof weighing>,
  identify: TextReader,
  isJudged: (component: Component) => boolean,
): readonly BundledComponent[] {
  const groups = new Map<Purl, [RecognizedComponent, ...RecognizedComponent[]]>();
  for (const one of everything) {
    if (NO_SOFTWARE.has(one.bundled)) continue;
    const group = groups.get(one.purl);
    if (group) group.push(one);
    else groups.set(one.purl, [one]);
  }
  return [...groups.keys()].sort().map((purl) => {
    const group = groups.get(purl) as [RecognizedComponent, ...RecognizedComponent[]];
    const component = componentOf(purl, group, weigh);
    if (!isJudged(component) || !group.some(isHere)) return { component };
    if (group.every((one) => unread.has(one))) return { component: { ...component, unread: true } };
    return { component, found: saidOf(group, licenses, identify) };
  });
}

/** What each of them says itself, or where none says anything that may be of rights, the license files that it stands under. */
function saidOf(group: readonly RecognizedComponent[], licenses: LicensesBeside, identify: TextReader): Found {
  const said = saidByItself(group, identify);
  const mayTell = group.some(({ declared, texts }) => [...declared, ...texts].some(({ text }) => !isSilent(text)));
  if (mayTell || said.declared.length + said.texts.length > 0) return said;
  const beside = group.map((one) => licensesBeside(one, licenses));
  if (beside.some(({ length }) => length === 0)) return said;
  return saidByItself(
    group.map((one, index) => ({ ...one, declared: [], texts: beside[index] ?? [] })),
    identify,
  );
}

/** Nothing but names, versions, addresses, who holds the copyright, and what a program does in few words. */
function isSilent(text: string): boolean {
  return !/licen[cs]|terms|proprietary|commercial|confidential|permission|eula|trial|evaluation|unauthori[sz]ed|prohibited|contact|\bask\b|\bonly\b|\bnot\b|\bmust\b|\bmay\b/i.test(
    text,
  );
}

const NO_SOFTWARE: ReadonlySet<Bundled> = new Set(['channel', 'runner']);

/** Its bytes, or words of its own, lie in the tree. */
function isHere({ sha256, declared, texts, bundled }: RecognizedComponent): boolean {
  return sha256 !== undefined || declared.length + texts.length > 0 || bundled === 'font';
}

function componentOf(
  purl: Purl,
  group: readonly [RecognizedComponent, ...RecognizedComponent[]],
  weigh: ReturnType<typeof weighing>,
): Component {
  const weighed = group.map((one) => ({ one, weight: weigh(one.at.file) }));
  const live = weighed.filter(({ weight }) => weight !== 'ignored');
  const occurrences = sortedOccurrences(
    (live.length > 0 ? live : weighed).map(
      ({ one: { at, scope }, weight }): Occurrence => ({
        span: spanOf(at),
        scope: weight === undefined || weight === 'ignored' ? scope : weakerScope(scope, weight),
        relation: 'direct',
        project: folderOf(at.file),
      }),
    ),
  );
  const paths = pathsOf(purl, occurrences);
  const parts = parsePurl(purl);
  const version = parts?.version;
  return {
    purl,
    scope: (paths[0] as Path).scope,
    direct: true,
    paths,
    occurrences,
    copies: [
      {
        name: parts ? packageName(parts) : purl,
        ...(version === undefined ? {} : { version }),
        origin: 'registry',
        bundled: false,
        patched: false,
      },
    ],
    optional: false,
    ignored: live.length === 0,
    bundled: group[0].bundled,
  };
}

const MOST_PATHS = 5;

/** One a folder, that of the strongest scope first: it explains the scope of the component. */
function pathsOf(purl: Purl, occurrences: readonly Occurrence[]): readonly Path[] {
  const byFolder = new Map<FilePath, Occurrence>();
  const strongest = [...occurrences].sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
  for (const occurrence of strongest)
    if (!byFolder.has(occurrence.project)) byFolder.set(occurrence.project, occurrence);
  return [...byFolder.values()]
    .slice(0, MOST_PATHS)
    .map(({ project, span, scope }) => ({ project, at: span, purls: [purl], scope }));
}
