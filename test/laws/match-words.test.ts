import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clusters, emptied } from '../../core/match/clusters.js';
import { reader } from '../../core/match/grammar/reader.js';
import { tokenize } from '../../core/match/tokens.js';
import { licenseIndex } from '../../core/node/licenses.js';

const { words: vocabulary } = licenseIndex();
const word = fc.oneof(
  fc.constantFrom(
    'license',
    'Licence',
    'LICENSES',
    'organisation',
    '&',
    '&amp;',
    'GPL+',
    'GPLv2',
    'ÉTÉ',
    'Xyzzy',
    '"a":',
    '.',
    '\n',
  ),
  fc.nat({ max: vocabulary.size - 1 }).map((id) => vocabulary.word(id)),
);

describe('words', () => {
  it('are read from the vocabulary as they stand in the text, but for case', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (all) => {
        const tokens = tokenize(all.join(' '), vocabulary);
        const words = reader(tokens);
        for (let at = 0; at < tokens.count; at += 1) {
          const written = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
          expect(words.word(at).toLowerCase()).toBe(written.toLowerCase());
        }
        expect([words.word(-1), words.word(tokens.count), words.startsLine(tokens.count)]).toEqual(['', '', false]);
      }),
    );
  });
});

const hit = fc.record({
  template: fc.nat({ max: 3 }),
  diagonal: fc.nat({ max: 40 }).map((diagonal) => diagonal + 900),
  from: fc.nat({ max: 100 }),
});

describe('clusters', () => {
  it('are by template and near diagonals, whatever was asked for before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hit, { maxLength: 600 }), { maxLength: 3 }), (texts) => {
        for (const hits of texts) {
          const clusters = emptied();
          for (const [at, { template, diagonal, from }] of hits.entries())
            clusters.hit(template, diagonal, from, at, at + 4);
          expect(joinedOf(clusters)).toEqual(expected(hits));
        }
      }),
    );
  });
});

type Joined = readonly [template: number, from: number, first: number, end: number, hits: number];

function joinedOf(clusters: Clusters): readonly Joined[] {
  const all: Joined[] = [];
  clusters.joined(
    () => Number.MAX_SAFE_INTEGER,
    (...cluster) => all.push(cluster),
  );
  return all;
}

/** The same by sorting. */
function expected(hits: readonly { readonly template: number; readonly diagonal: number; readonly from: number }[]) {
  const numbered = hits.map((one, at) => ({ ...one, at }));
  const sorted = numbered.sort((a, b) => a.template - b.template || a.diagonal - b.diagonal || a.at - b.at);
  const groups: (typeof numbered)[] = [];
  for (const one of sorted) {
    const last = groups.at(-1)?.at(-1);
    const longest = groups.at(-1) ?? [];
    const length = Math.max(...longest.map(({ at }) => at + 4)) - Math.min(...longest.map(({ at }) => at));
    const isNear = last?.template === one.template && one.diagonal - last.diagonal <= 1 + (length >> 9);
    if (isNear) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.map((group): Joined => {
    const first = Math.min(...group.map(({ at }) => at));
    const end = Math.max(...group.map(({ at }) => at + 4));
    const hitsOn = ({ diagonal }: (typeof numbered)[number]): number =>
      group.filter((other) => other.diagonal === diagonal).length;
    const most = Math.max(...group.map(hitsOn));
    const leading = group.find((one) => hitsOn(one) === most) as (typeof numbered)[number];
    return [leading.template, leading.from, first, end, group.length];
  });
}
