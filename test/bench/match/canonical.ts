import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, idsOf, type Miss, share } from './figure.js';
import { isSameText } from './same-text.js';

/** The canonical text of each license and exception of the SPDX list is that license, or one with the very same text. */
export async function canonical(): Promise<Figure> {
  const texts = await corpus('spdx-canonical-texts');
  if (!texts) return skipped('canonical texts', 'the corpus of canonical texts');
  const misses: Miss[] = [];
  let right = 0;
  for (const [path, bytes] of texts) {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.txt'.length).replace(/^depreciate_/, '');
    const { matches } = identifyText(bytes.toString('utf8'), licenseIndex());
    const named = [...idsOf(matches)];
    const longest = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    if (longest && idsOf([longest]).size > 0 && [...idsOf([longest])].some((found) => isSameText(id, found)))
      right += 1;
    else misses.push({ name: id, answer: named.join(' ') || 'nothing', wanted: id });
  }
  return share('canonical texts', right, texts.size, 100, misses);
}
