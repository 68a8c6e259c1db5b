import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { allowFix, choiceFix, clarificationFix, exceptionFix } from './config/edits.js';
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
  return findings.map((found) => {
    const component = found.purl === undefined ? undefined : byPurl.get(found.purl);
    const fixes = component ? fixesFor(found, component, policy, source, tree).filter((fix) => fix !== undefined) : [];
    return fixes.length > 0 ? { ...found, fixes: [...found.fixes, ...fixes] } : found;
  });
}

function fixesFor(
  { code }: Finding,
  component: RuledComponent,
  policy: Policy,
  source: Source | undefined,
  tree: Tree,
): readonly (Fix | undefined)[] {
  const { purl, license, judged } = component;
  const name = purl.replaceAll('%40', '@');
  const stated = license.kind === 'known' || license.kind === 'conflicting' ? license.text : undefined;
  const exception = exceptionFix(policy, source, {
    package: name,
    license: stated ?? 'NOASSERTION',
    scope: component.scope,
  });
  const clarification = () => {
    const file = textOf(component, tree);
    return clarificationFix(policy, source, { package: name, ...(file ? { file } : {}) });
  };
  switch (code) {
    case 'license/not-allowed':
      return [judged && allowFix(policy, source, nameOf(judged.deciding)), exception];
    case 'license/needs-review': {
      const choice = license.kind === 'known' && license.expression.kind === 'or' && judged;
      return [
        judged && allowFix(policy, source, nameOf(judged.deciding)),
        choice
          ? choiceFix(policy, source, { package: name, from: license.text, choose: nameOf(choice.deciding) })
          : undefined,
        exception,
      ];
    }
    case 'license/absent':
    case 'license/unreadable':
    case 'license/conflicting':
      return [clarification(), exception];
    default:
      return [];
  }
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
