import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { allowFix, type ClarificationDraft, choiceFix, clarificationFix, exceptionFix } from './config/edits.js';
import { patternOf } from './config/packages.js';
import type { RuledComponent } from './decide/facts.js';
import { nameOf } from './decide/judge.js';
import type { FilePath } from './model/file-path.js';
import type { Finding, Fix } from './model/finding.js';
import type { Policy } from './model/policy.js';
import type { Sources } from './model/report.js';
import type { Source } from './model/span.js';
import type { Tree } from './tree/tree.js';

/** The findings with the edits of `licit.yaml` that would settle them; whether to make one is for a person to say. */
export function mend(
  findings: readonly Finding[],
  components: readonly RuledComponent[],
  policy: Policy,
  sources: Sources,
  tree: Tree,
): readonly Finding[] {
  const byPurl = new Map(components.map((component) => [component.purl, component]));
  const text = policy.file === undefined ? undefined : sources(policy.file);
  const source = policy.file === undefined || text === undefined ? undefined : { file: policy.file, text };
  const allowed = new Map<string, Fix | undefined>();
  const allow = (license: string): Fix | undefined => {
    if (!allowed.has(license)) allowed.set(license, allowFix(policy, source, license));
    return allowed.get(license);
  };
  return findings.map((found) => {
    const component = found.purl === undefined ? undefined : byPurl.get(found.purl);
    if (!component) return found;
    const fixes = fixesFor(found, component, policy, source, tree, allow).filter((fix) => fix !== undefined);
    return fixes.length > 0 ? { ...found, fixes: [...found.fixes, ...fixes] } : found;
  });
}

function fixesFor(
  { code }: Finding,
  component: RuledComponent,
  policy: Policy,
  source: Source | undefined,
  tree: Tree,
  allowing: (license: string) => Fix | undefined,
): readonly (Fix | undefined)[] {
  const { license, judged, scope } = component;
  const name = patternOf(component.purl);
  if (license.kind !== 'known' && license.kind !== 'conflicting') {
    return MENDED_BY_CLARIFICATION.has(code)
      ? [clarificationFix(policy, source, clarified(name, component, tree))]
      : [];
  }
  const exception = () => exceptionFix(policy, source, { package: name, license: license.text, scope });
  const allow = () => judged && allowing(nameOf(judged.deciding));
  switch (code) {
    case 'license/not-allowed':
      return [allow(), exception()];
    case 'license/needs-review':
      return [allow(), choice(name, component, policy, source), exception()];
    case 'license/conflicting':
      return [clarificationFix(policy, source, clarified(name, component, tree)), exception()];
    default:
      return [];
  }
}

const MENDED_BY_CLARIFICATION: ReadonlySet<string> = new Set([
  'license/absent',
  'license/unreadable',
  'read/named-only',
]);

/** Where the license offers several, the one that the review is about. */
function choice(
  name: string,
  { license, judged }: RuledComponent,
  policy: Policy,
  source: Source | undefined,
): Fix | undefined {
  if (license.kind !== 'known' || license.expression.kind !== 'or' || !judged) return undefined;
  return choiceFix(policy, source, { package: name, from: license.text, choose: nameOf(judged.deciding) });
}

function clarified(name: string, component: RuledComponent, tree: Tree): ClarificationDraft {
  const file = textOf(component, tree);
  return { package: name, ...(file ? { file } : {}) };
}

/** The first license text of the component that lies in the tree, with its digest. */
function textOf(
  { license, copies }: RuledComponent,
  tree: Tree,
): { readonly path: string; readonly sha256: string } | undefined {
  for (const { kind, file } of license.because) {
    const folder = copies.find((copy) => copy.folder !== undefined && file.startsWith(`${copy.folder}/`))?.folder;
    const bytes = kind === 'text' && folder !== undefined ? tree.bytes(file as FilePath, MAX_TEXT) : undefined;
    if (folder !== undefined && bytes)
      return { path: file.slice(folder.length + 1), sha256: bytesToHex(sha256(bytes)) };
  }
  return undefined;
}

const MAX_TEXT = 4 * 1024 * 1024;
