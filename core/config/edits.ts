import type { FilePath } from '../model/file-path.js';
import type { Edit, Fix } from '../model/finding.js';
import type { Policy, RuleEntry } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { categoryOf } from '../spdx/categories.js';
import { childOf, type TextNode } from '../text/node.js';
import { parseYaml } from '../text/yaml.js';
import { DEFAULT_PROFILE } from './profiles.js';
import { readTarget, targetName } from './targets.js';
import { addItem, type YamlItem } from './yaml-add.js';
import { removal, yamlQuoted, yamlScalar } from './yaml-edit.js';

/**
 * Allows a license (an id, an expression, a category, `UNLICENSED`) in the policy's own file, or in a new one. What that
 * file says against it goes. Undefined where the file cannot be edited, or where a refusal that binds would stay.
 */
export function allowFix(policy: Policy, source: Source | undefined, license: string): Fix | undefined {
  const place = editable(policy, source);
  const { target } = readTarget(license, undefined, place?.source ?? EMPTY);
  if (!place || !target) return undefined;
  const name = targetName(target);
  const category = target.kind === 'term' ? (categoryOf(target.term) ?? 'uncategorized') : name;
  const against = ({ what, binding }: RuleEntry) => binding && [name, category].includes(targetName(what));
  if (policy.rules.entries.some(against)) return undefined;
  const added = place.add(['licenses', 'allow'], yamlScalar(license));
  if (!added) return undefined;
  const own = policy.rules.entries.filter(({ distance, what }) => distance === 0 && targetName(what) === name);
  if (own.some(({ verdict }) => verdict === 'allow')) return undefined;
  const removed = own.flatMap((entry) => withdrawal(entry, place));
  return removed.length === own.length ? { title: `Allow ${license}`, edits: [...removed, added] } : undefined;
}

export interface ExceptionDraft {
  /** A purl with a range: "pkg:npm/dagre-pro@3.1.0". */
  readonly package: string;
  readonly license: string;
  readonly scope?: Scope;
}

/** Adds an exception without reason, owner and end: it counts once a person has filled them in, and is a finding until then. */
export function exceptionFix(policy: Policy, source: Source | undefined, draft: ExceptionDraft): Fix | undefined {
  return entryFix(policy, source, 'exceptions', `Add an exception for ${draft.package}, to fill in`, [
    ['package', yamlQuoted(draft.package)],
    ['license', yamlScalar(draft.license)],
    ...(draft.scope === undefined ? [] : ([['scope', draft.scope]] as const)),
    ['reason', '""'],
    ['owner', '""'],
    ['until', '""'],
  ]);
}

export interface ChoiceDraft {
  readonly package: string;
  /** What is offered: "MIT OR GPL-2.0-only". */
  readonly from: string;
  readonly choose: string;
}

/** Records which of the offered licenses is taken. */
export function choiceFix(policy: Policy, source: Source | undefined, draft: ChoiceDraft): Fix | undefined {
  return entryFix(policy, source, 'choices', `Choose ${draft.choose} for ${draft.package}`, [
    ['package', yamlQuoted(draft.package)],
    ['from', yamlScalar(draft.from)],
    ['choose', yamlScalar(draft.choose)],
  ]);
}

export interface ClarificationDraft {
  readonly package: string;
  /** Absent when a person has to find out. */
  readonly license?: string;
  /** The package's file that says so, with its SHA-256 in hex. */
  readonly file?: { readonly path: string; readonly sha256: string };
}

/** Adds a clarification without its reason, and without a license where none is known: a finding until they are filled in. */
export function clarificationFix(
  policy: Policy,
  source: Source | undefined,
  draft: ClarificationDraft,
): Fix | undefined {
  const { license = '', file } = draft;
  return entryFix(policy, source, 'clarifications', `Clarify the license of ${draft.package}, to fill in`, [
    ['package', yamlQuoted(draft.package)],
    ['license', yamlScalar(license)],
    ...(file
      ? ([
          ['file', yamlScalar(file.path)],
          ['sha256', yamlQuoted(file.sha256)],
        ] as const)
      : []),
    ['reason', '""'],
  ]);
}

function entryFix(
  policy: Policy,
  source: Source | undefined,
  key: string,
  title: string,
  item: YamlItem,
): Fix | undefined {
  const added = editable(policy, source)?.add([key], item);
  return added && { title, edits: [added] };
}

interface Place {
  readonly source: Source;
  readonly root: TextNode | undefined;
  add(path: readonly string[], item: YamlItem): Edit | undefined;
}

const EMPTY: Source = { file: 'licit.yaml' as FilePath, text: '' };

/** Where edits go; undefined where the policy's text is missing or is not YAML, since an edit could then do harm. */
function editable(policy: Policy, source: Source | undefined): Place | undefined {
  if (policy.file === undefined) return { source: EMPTY, root: undefined, add: newFile };
  if (!source || source.file !== policy.file) return undefined;
  const root = rootOf(source);
  return root && { source, root, add: (path, item) => addItem(source, root, path, item) };
}

function newFile(path: readonly string[], item: YamlItem): Edit | undefined {
  const added = addItem(EMPTY, undefined, path, item);
  return added && { ...added, text: `extends: [${DEFAULT_PROFILE}]\n${added.text}` };
}

/** One text is asked for many fixes. */
const ROOTS = new WeakMap<Source, { readonly root: TextNode | undefined }>();

function rootOf(source: Source): TextNode | undefined {
  const known = ROOTS.get(source);
  if (known) return known.root;
  const { root, problems } = parseYaml(source.text);
  const usable = problems.length === 0 ? root : undefined;
  ROOTS.set(source, { root: usable });
  return usable;
}

function withdrawal({ verdict, span }: RuleEntry, { source, root }: Place): readonly Edit[] {
  const list = childOf(childOf(root, 'licenses'), verdict);
  if (list?.kind !== 'list') return [];
  const index = list.items.findIndex(({ start }) => start === span.start);
  const removed = index < 0 ? undefined : removal(source, list, index);
  return removed ? [removed] : [];
}
