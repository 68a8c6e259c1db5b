import type { Finding } from '../../model/finding.js';
import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule, RuledComponent } from '../facts.js';
import { placeOf } from '../labels.js';

/**
 * Components that could not be looked at, one finding a file and ecosystem: the cause is that the project is not installed, or
 * that nobody here can look. What is optional and was left out on this machine is a warning of its own, for it is not used here.
 */
export const notInstalled: Rule = function* ({ components }) {
  for (const [, missing] of byFile(components, 'not-installed')) yield* together(missing);
  for (const [, missing] of byFile(components, 'optional-not-installed')) yield leftOut(missing);
};

function* together(missing: readonly RuledComponent[]): Iterable<Finding> {
  const problem = missing.find((component) => component.problem !== undefined)?.problem;
  const otherwise = ELSEWHERE.get(ecosystemOf(missing[0] as RuledComponent));
  const help = otherwise ?? "install the project's dependencies and check again, or ask the registry with --online";
  yield finding({
    code: 'read/not-installed',
    severity: 'error',
    ...about(missing),
    message: `${counted(missing)} not ${otherwise ? 'at hand' : 'installed'}, and nothing else says under which license`,
    help: `${problem ? `${problem}; ` : ''}${help}`,
  });
}

const NOBODY = 'record their licenses as clarifications: installed packages of this kind are not looked for';
/** What helps where npm's ways do not, by ecosystem. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['conda', NOBODY],
  ['maven', NOBODY],
  ['nuget', NOBODY],
  [
    'pypi',
    'install them into a .venv of the folder that is checked and check again, or record their licenses as clarifications',
  ],
]);

function ecosystemOf({ purl }: RuledComponent): string {
  return purl.slice('pkg:'.length, purl.indexOf('/'));
}

function leftOut(missing: readonly RuledComponent[]): Finding {
  return finding({
    code: 'read/not-installed',
    severity: 'warning',
    ...about(missing),
    message: `${counted(missing)} optional and left out on this machine, so nobody looked at the license`,
    help: 'check on the platforms that install them too, or ask the registry with --online',
  });
}

function about(missing: readonly RuledComponent[]): Pick<Finding, 'at' | 'labels'> {
  const [first] = missing as readonly [RuledComponent, ...RuledComponent[]];
  const names = missing.slice(0, SHOWN).map(({ purl }) => purlTitle(purl));
  const rest = missing.length - names.length;
  const at = lockPlace(first);
  return { at, labels: [{ span: at, text: `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` }] };
}

const SHOWN = 5;

function counted(missing: readonly RuledComponent[]): string {
  const [first] = missing as readonly [RuledComponent, ...RuledComponent[]];
  return missing.length === 1 ? `${purlTitle(first.purl)} is` : `${missing.length} components are`;
}

/** Components whose conclusion has this reason, by the file that brought them in and their ecosystem. */
function byFile(
  components: readonly RuledComponent[],
  reason: 'not-installed' | 'optional-not-installed',
): ReadonlyMap<string, readonly RuledComponent[]> {
  const files = new Map<string, RuledComponent[]>();
  for (const component of components) {
    if (component.license.kind !== 'not-evaluated' || component.license.reason !== reason) continue;
    const key = `${lockPlace(component).file}\n${ecosystemOf(component)}`;
    const list = files.get(key);
    if (list) list.push(component);
    else files.set(key, [component]);
  }
  return files;
}

/** The entry of the lockfile, or the manifest's line where there is no lock. */
function lockPlace(component: RuledComponent): Finding['at'] {
  const { copies, occurrences } = component;
  const lock = copies[0]?.lock;
  return occurrences.find(({ span }) => span.file === lock)?.span ?? placeOf(component);
}
