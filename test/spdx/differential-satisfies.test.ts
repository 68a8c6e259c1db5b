import fc from 'fast-check';
import deprecatedLicenses from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenses from 'spdx-license-ids/index.json' with { type: 'json' };
import peerSatisfies from 'spdx-satisfies';
import { expect, test } from 'vitest';
import type { Expression, LicenseTerm } from '../../core/model/expression.js';
import { satisfies } from '../../core/spdx/evaluate.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { SATISFIES_DIFFERENCES, type SatisfiesCase } from './differences.js';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.expression;
}

const terms = (texts: readonly string[]) => texts.map((text) => read(text) as LicenseTerm);

function peerAnswer(offered: string, allowed: readonly string[]): boolean | string {
  try {
    return peerSatisfies(offered, [...allowed]);
  } catch (error) {
    return error instanceof Error ? error.message : 'threw';
  }
}

/** Ids whose names begin alike, up to the first digit, each also with "+": what "or later" could mix up. */
function* kin(): Generator<readonly string[]> {
  const groups = new Map<string, string[]>();
  const ids = [...licenses, ...deprecatedLicenses, 'LicenseRef-foo', 'LicenseRef-foo-only', 'LicenseRef-Foo'];
  for (const id of ids) {
    const stem = /^[^0-9]*/.exec(id)?.[0].replace(/^LicenseRef-.*/, 'LicenseRef-') || id;
    const forms = /-only$|-or-later$|^LicenseRef/.test(id) ? [id] : [id, `${id}+`];
    groups.set(stem, [...(groups.get(stem) ?? []), ...forms]);
  }
  yield* groups.values();
}

function* pairs(): Generator<readonly [string, string]> {
  for (const group of kin()) {
    for (const offered of group) for (const allowed of group) yield [offered, allowed];
  }
  for (const id of deprecatedLicenses) yield [id, 'MIT'];
  yield ['BSD-2-Clause-NetBSD', 'BSD-2-Clause'];
  yield ['GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0'];
  yield ['GPL-2.0-or-later WITH Bison-exception-2.2', 'GPL-3.0-only WITH Bison-exception-2.2'];
  yield ['GPL-2.0-only WITH Bison-exception-2.2', 'GPL-2.0-only'];
  yield ['GPL-2.0-only', 'GPL-2.0-only WITH Bison-exception-2.2'];
}

/** Undefined when both agree; the id of the listed difference; or the case itself, unlisted. */
function differenceOf(offeredText: string, allowedText: string): string | undefined {
  const offered = read(offeredText) as LicenseTerm;
  const allowed = read(allowedText) as LicenseTerm;
  const licit = satisfies(offered, [allowed]);
  const peer = peerAnswer(offeredText, [allowedText]);
  if (licit === peer) return undefined;
  const one: SatisfiesCase = { offeredText, allowedText, offered, allowed, licit, peer };
  const listed = SATISFIES_DIFFERENCES.find(({ applies }) => applies(one));
  return listed?.id ?? `unlisted: ${offeredText} under ${allowedText}: licit ${licit}, peer ${peer}`;
}

test('spdx-satisfies accepts the same terms, but for the listed differences', () => {
  const found = new Set<string>();
  for (const [offered, allowed] of pairs()) {
    const difference = differenceOf(offered, allowed);
    if (difference !== undefined) found.add(difference);
  }
  expect([...found].sort()).toEqual(SATISFIES_DIFFERENCES.map(({ id }) => id).sort());
});

test('spdx-satisfies accepts the same expressions, unless it already disagrees on two of their terms', () => {
  const term = fc.constantFrom(
    'MIT',
    'ISC',
    'Apache-2.0',
    'Apache-1.1+',
    'GPL-2.0-only',
    'GPL-2.0-or-later',
    'AGPL-3.0',
    'MPL-1.1+',
  );
  const text = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 3 },
      term,
      fc
        .tuple(tie('text'), fc.constantFrom(' AND ', ' OR '), tie('text'))
        .map(([left, operator, right]) => `(${left}${operator}${right})`),
    ),
  })).text;
  const allowLists = fc.array(fc.oneof(term, fc.constantFrom('AGPL-1.0', 'GPL-3.0-only', 'MPL-2.0')), {
    minLength: 1,
    maxLength: 4,
  });
  let agreed = 0;
  for (const [offered, allowed] of fc.sample(fc.tuple(text, allowLists), { seed: 20_261_123, numRuns: 4_000 })) {
    const licit = satisfies(read(offered), terms(allowed));
    if (licit === peerAnswer(offered, allowed)) {
      agreed += 1;
      continue;
    }
    const words = offered.split(/[() ]+/).filter((word) => word !== '' && word !== 'AND' && word !== 'OR');
    const reasons = words.flatMap((word) => allowed.flatMap((one) => differenceOf(word, one) ?? []));
    expect(reasons, `${offered} under ${allowed.join()}`).not.toEqual([]);
  }
  expect(agreed).toBeGreaterThan(3_500);
});
