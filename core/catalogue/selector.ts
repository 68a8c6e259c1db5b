import type { Selector, SelectorTest } from '../model/catalogue.js';
import { nearest, quoted } from '../text/words.js';
import type { Mistake } from './mistake.js';
import { expandBraces } from './patterns/braces.js';
import { LONGEST_PATTERN } from './patterns/glob.js';
import { imageName } from './patterns/names.js';

export type ParsedSelector = { readonly selector: Selector } | { readonly problem: Mistake };

const SUBJECTS = ['version', 'name', 'namespace', 'image', 'input', 'env'] as const;
const WORDS = 'words:';
const TEST = /^([a-z]+)(?:\.([\w-]+))?\s*(!=|=)\s*(\S+)$/;
const HELP =
  'write what decides: version=*-lts, namespace=org.acme.pro*, image=acme/*, input.edition=pro, env.EDITION=pro, or "words:" for what only a person can tell';

/** Reads tests joined by "&", all of which must hold, and "||", one of which must: "image=acme/* & version!=latest*". */
export function parseSelector(text: string): ParsedSelector {
  const alternatives: SelectorTest[][] = [];
  for (const part of text.split('||')) {
    const tests: SelectorTest[] = [];
    for (const written of part.split('&')) {
      const read = testIn(written.trim());
      if ('problem' in read) return read;
      tests.push(read.test);
    }
    alternatives.push(tests);
  }
  return { selector: { text, alternatives } };
}

function testIn(text: string): { readonly test: SelectorTest } | { readonly problem: Mistake } {
  if (text.startsWith(WORDS)) {
    const words = text.slice(WORDS.length).trim();
    return words === '' ? wrong('there are no words behind "words:"') : { test: { kind: 'words', words } };
  }
  const [, word = '', name, op, value = ''] = TEST.exec(text) ?? [];
  if (op === undefined) return wrong(text === '' ? 'a test is missing' : `${quoted(text)} selects nothing`);
  const subject = SUBJECTS.find((known) => known === word);
  if (!subject) {
    const meant = nearest(word, SUBJECTS);
    return wrong(`there is nothing called ${quoted(word)} to select by`, meant && `did you mean ${quoted(meant)}?`);
  }
  const named = subject === 'input' || subject === 'env';
  if (named !== (name !== undefined))
    return wrong(
      named ? `${subject} of which name?` : `${subject} has no parts`,
      named ? `write ${subject}.NAME=value` : HELP,
    );
  const patterns = value.length > LONGEST_PATTERN ? undefined : expandBraces(value);
  if (!patterns) return wrong(`the braces of ${quoted(value)} do not close, or stand for too many values`);
  const read = subject === 'image' ? patterns.map(imageName) : patterns;
  return {
    test: { kind: 'match', subject, ...(name === undefined ? {} : { name }), not: op === '!=', patterns: read },
  };
}

function wrong(message: string, help: string = HELP): { readonly problem: Mistake } {
  return { problem: { message, help } };
}
