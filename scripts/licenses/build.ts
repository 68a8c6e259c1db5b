import { readLicenseIndex } from '../../core/match/license-index.js';
import { regionsOf } from '../../core/match/regions.js';
import { tokenize } from '../../core/match/tokens.js';
import { asGrammarReads, isLeftToGrammar } from './by-grammar.js';
import { compileRules, compileTemplates, type EncodedRule } from './compile.js';
import { encode } from './encode.js';
import { INPUTS, scancodeFiles, spdxFiles } from './inputs.js';
import { renamed, withListedNames } from './listed-names.js';
import { withoutOpenPlaces } from './open-places.js';
import { withBeginning, withOutside } from './outside.js';
import { asListed } from './own-template.js';
import { GAP } from './pattern.js';
import { withPublished } from './published.js';
import { type KnownText, licensesOf, rulesOf } from './scancode.js';
import { type TemplateText, templatesIn } from './spdx-template.js';
import { licenseTable, restrictedTable } from './table.js';
import { finalWords, learner, sameWords } from './words.js';

/** What is made of the two inputs. */
export interface Built {
  /** The index of licenses. */
  readonly index: Buffer;
  /** The names of its rules, one a line. */
  readonly names: string;
  /** Every id with its name and ScanCode's keys, in tab-separated columns. */
  readonly table: string;
  /** Source: which names outside of the SPDX list restrict. */
  readonly restricted: string;
}

/** Makes all that comes of the two inputs. The same inputs give the same bytes. */
export async function buildIndex(folder: string): Promise<Built> {
  const spdx = await spdxFiles(folder);
  const scancode = await scancodeFiles(folder);
  const templates: TemplateText[] = [];
  for (const [name, xml] of spdx)
    if (name.endsWith('.xml'))
      templates.push(...templatesIn(xml).map(withPublished).map(withOutside).flatMap(withBeginning));
  for (const { id, text } of templates)
    if (regionsOf(text.trim()).reduce((sum, { start, end }) => sum + end - start, 0) < text.trim().length)
      throw new Error(`${id} has stretches that would not be read: LAW lacks a word of it`);
  const ending = (end: string) => new Map([...scancode].filter(([name]) => name.endsWith(end)));
  const { keys, texts } = licensesOf(ending('.LICENSE'));
  const known = [...texts, ...rulesOf(ending('.RULE'), keys), ...withoutOpenPlaces(texts)].filter(isTelling);
  const same = sameWords(spdx.get('equivalentwords.txt') ?? '');
  const counts = counted(
    templates,
    known.map(({ text }) => text),
  );
  const { words, pairs, vocabulary } = finalWords(counts, same);
  const rules = compileRules(
    known.map((text) => asGrammarReads(text, vocabulary)).filter((text) => !isLeftToGrammar(text, vocabulary)),
    vocabulary,
  );
  const parts = {
    words,
    same: pairs,
    common: words.findIndex((word) => (counts.get(word) ?? 0) < COMMON) + 1,
    templates: compileTemplates(templates, vocabulary),
    rules,
    sources: { spdx: INPUTS.spdx.says, scancode: INPUTS.scancode.says },
  };
  const draft = readLicenseIndex(encode(parts));
  const textOf = new Map(known.map((text) => [text.name, text]));
  const asIs = (some: readonly EncodedRule[]) =>
    some.flatMap((rule) => asListed(rule, textOf.get(rule.name) as KnownText, draft) ?? []);
  const current = withListedNames(keys, asIs(rules.filter(({ name }) => name.endsWith('.LICENSE'))));
  const listed = asIs(renamed(rules, keys, current));
  const index = encode({ ...parts, rules: listed });
  return {
    index,
    names: `${listed.map(({ name }) => name).join('\n')}\n`,
    table: licenseTable(current, templates),
    restricted: restrictedTable(current),
  };
}

/** A word that is so often in templates is no typing mistake. */
const COMMON = 3;

/** One or two words are no evidence, unless ScanCode is sure of them. */
function isTelling({ relevance }: { readonly relevance: number }): boolean {
  return relevance >= 50;
}

function counted(templates: readonly TemplateText[], others: readonly string[]): ReadonlyMap<string, number> {
  const words = learner();
  const counts = new Map<string, number>();
  const learn = (text: string, weight: number) => {
    const { ids, count } = tokenize(text, words);
    for (const id of ids.subarray(0, count)) {
      const word = words.word(id);
      counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  };
  for (const { text, parts } of templates) {
    learn(text, 1);
    for (const { readings = [] } of parts)
      for (const reading of readings) for (const piece of reading.split(GAP)) learn(piece, 0);
  }
  for (const text of others) learn(text, 0);
  return counts;
}
