import type { CatalogueRow, EvidenceHint } from '../model/catalogue.js';
import type { ClaimSign } from '../model/claim-sign.js';

/**
 * The names and values that rows give as evidence, as far as they can be looked for: "licenseKey:'GPL' = claims GPL" is
 * the name licenseKey with the value GPL. What is words, or a name that anything may have ("license", "edition"), is
 * left out. In code-unit order, each once; of two that differ only in what they show the one that says more.
 */
export function claimSigns(rows: readonly CatalogueRow[]): readonly ClaimSign[] {
  const signs = new Map<string, ClaimSign>();
  for (const row of rows)
    for (const sign of signsOf(row)) {
      const key = `${sign.kind} ${sign.name} ${sign.value ?? ''}`;
      const known = signs.get(key);
      if (!known || known.shows === 'unclear') signs.set(key, sign);
    }
  return [...signs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sign]) => sign);
}

/** Those of one row, as often as it gives them. */
export function signsOf(row: CatalogueRow): readonly ClaimSign[] {
  return [...row.evidence.flatMap((hint) => givenBy(hint, row)), ...detectedBy(row)];
}

function givenBy(hint: EvidenceHint, row: CatalogueRow): readonly ClaimSign[] {
  const { kind, text } = hint;
  const shows = hint.shows ?? 'unclear';
  if (kind === 'env') return variables(text, shows);
  if (!IN_CODE.has(kind)) return [];
  const stated = /\(.*icense.*\)/i.test(text) ? text : text.replace(/ \([^)]*\)?$/, '');
  const value = /^'([^']+)'$/.exec(stated)?.[1];
  if (value === undefined) return stated.split(' / ').flatMap((part) => inCode(part, shows));
  const names = row.detect.filter((by) => by.kind === 'config').flatMap(({ text }) => inCode(text, shows));
  return names.map((sign) => ({ ...sign, value }));
}

/** What a row is known by in code, unless something else must hold besides. */
function detectedBy({ detect }: CatalogueRow): readonly ClaimSign[] {
  return detect
    .filter(({ kind, note }) => IN_CODE.has(kind) && note === undefined)
    .flatMap(({ text }) => inCode(text, 'unclear'));
}

const IN_CODE: ReadonlySet<string> = new Set(['code', 'call', 'config', 'jsx', 'msbuild']);

/** "NAME", "NAME / OTHER", "NAME=value|value", "NAME ('value')", each with words in parentheses behind. */
function variables(text: string, shows: ClaimSign['shows']): readonly ClaimSign[] {
  const quotedValue = /\('([^']+)'/.exec(text)?.[1];
  const parts = text.replace(/ \(.*$/, '').split(/ ?\/ ?/);
  const signs = parts.flatMap((part): readonly ClaimSign[] => {
    const [name = '', values] = part.replace(/ \|.*$/, '').split('=', 2);
    if (!/^[A-Za-z_*][\w.*]*$/.test(name)) return [];
    if (values === undefined)
      return [{ kind: 'env', name, ...(quotedValue === undefined ? {} : { value: quotedValue }), shows }];
    return values.split('|').map((value) => ({ kind: 'env', name, value, shows: TRIED.test(value) ? 'trial' : shows }));
  });
  const isAnything = signs.some(({ name }) => /^\*+$/.test(name));
  return signs.length < parts.length || isAnything ? [] : signs;
}

const TRIED = /^(?:trial|eval|evaluation)$/i;

/** "a.b", "a.b('value')", "a: 'value'", "a = true", "A.B|C". */
function inCode(text: string, shows: ClaimSign['shows']): readonly ClaimSign[] {
  const [, chain = '', value] =
    /^([A-Za-z_$][\w$.|-]*)(?:(?:\(| ?[:=] ?)'?([^')]*?)'?\)?(?: form| matching .*)?)?$/s.exec(text) ?? [];
  const names = chain.split('|');
  const first = names[0] ?? '';
  const signs = names.map((name, index): ClaimSign => {
    const whole = index === 0 ? name : first.slice(0, first.lastIndexOf('.') + 1) + name;
    const glob = value?.includes('{') || value === undefined ? undefined : globOf(value, text.endsWith(' form'));
    return { kind: 'code', name: whole, ...(glob === undefined ? {} : { value: glob }), shows };
  });
  return signs.filter(({ name }) => isTelling(name));
}

/** "…" is any letters; in the form of a key a zero is any digit. One that says nothing is no value. */
function globOf(value: string, isForm: boolean): string | undefined {
  const glob = (isForm ? value.replaceAll('0', '?') : value).replaceAll('…', '*');
  return /^[*?]*$|^[A-Z0-9]+-?\*$|^host,|^\[/.test(glob) ? undefined : glob;
}

/** One word is what anything may be called. */
function isTelling(name: string): boolean {
  return /[a-z][A-Z]|[._-][a-zA-Z]/.test(name) && LICENSING.test(name) && !name.includes('*');
}

const LICENSING = /licen[cs]e|\.\w+(?:key|token)$|^(?:product|registration)key$|^terms/i;
