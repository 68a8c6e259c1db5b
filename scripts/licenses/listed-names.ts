import type { EncodedRule } from './compile.js';
import type { KnownKey } from './scancode.js';

/**
 * ScanCode's licenses with the ids of the list, where the list has the text of one that is outside of it by name: the text
 * of "wordnet" is the list's WordNet. Only where no other license has that id: else its name says more than the list does.
 */
export function withListedNames(
  keys: ReadonlyMap<string, KnownKey>,
  listed: readonly EncodedRule[],
): ReadonlyMap<string, KnownKey> {
  const taken = new Set([...keys.values()].map(({ spdx }) => spdx));
  const texts = new Map(listed.map((rule) => [rule.name, rule]));
  return new Map(
    [...keys].map(([key, known]) => {
      const text = texts.get(`${key}.LICENSE`);
      const isListed = text?.kind === 'text' && text.class !== 'modified' && !text.expression.startsWith('LicenseRef-');
      const isNew = isListed && known.spdx.startsWith('LicenseRef-') && !taken.has(text.expression);
      return [key, isNew ? { ...known, spdx: text.expression } : known];
    }),
  );
}

/** Rules with the ids that their licenses have now. */
export function renamed(
  rules: readonly EncodedRule[],
  before: ReadonlyMap<string, KnownKey>,
  now: ReadonlyMap<string, KnownKey>,
): readonly EncodedRule[] {
  const ids = new Map([...before].map(([key, { spdx }]) => [spdx, now.get(key)?.spdx ?? spdx]));
  return rules.map((rule) => ({
    ...rule,
    expression: rule.expression.replace(/LicenseRef-[\w.-]+/g, (id) => ids.get(id) ?? id),
  }));
}
