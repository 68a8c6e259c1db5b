import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { knownException } from '../../../core/spdx/identifiers.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, idsOf, type Miss } from './figure.js';
import { isSameText } from './same-text.js';

/** Multi-license cases of google/licenseclassifier; of exceptions it names but one, so they are left out of both sides. */
export async function scenarios(): Promise<Figure> {
  const files = await corpus('licenseclassifier-scenarios');
  if (!files) return skipped('licenseclassifier scenarios', 'the corpus of licenseclassifier');
  const misses: Miss[] = [];
  let all = 0;
  for (const [path, bytes] of files) {
    const text = bytes.toString('utf8');
    const head = /^EXPECTED:(.*)$/m.exec(text);
    if (!head || path.endsWith('.md')) continue;
    all += 1;
    const wanted = (head[1] as string)
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '' && id !== 'Copyright')
      .map((id) => id.replace(/-with-.*$/, ''));
    const { matches } = identifyText(text.slice(head.index + head[0].length + 1), licenseIndex());
    const found = [...idsOf(matches)].filter((id) => !knownException(id) && !id.startsWith('AdditionRef-'));
    const isRight =
      wanted.every((id) => found.some((one) => isSameText(id, one))) &&
      found.every((one) => wanted.some((id) => isSameText(id, one)));
    if (!isRight)
      misses.push({
        name: path.slice(path.lastIndexOf('/') + 1),
        answer: found.join(' ') || 'nothing',
        wanted: wanted.join(' ') || 'nothing',
      });
  }
  const right = all - misses.length;
  return {
    name: 'licenseclassifier scenarios',
    measured: `${right} of ${all}`,
    demand: '40 or more',
    holds: right >= 40,
    misses,
  };
}
