import type { Fact, Reader } from '../model/facts.js';
import { finding } from '../model/finding.js';
import { readBerry } from './yarn-berry.js';
import { readClassic } from './yarn-classic.js';

/**
 * Two formats bear this name: that of yarn 1 is its own, that of later ones YAML. A comment tells them apart, or, where
 * somebody took it out, what the entries look like.
 */
export const yarnLock: Reader = {
  id: 'yarn-lock',
  names: ['yarn.lock'],
  title: 'yarn.lock of yarn 1, and of yarn 2 and later (versions 4 to 10)',
  url: 'https://yarnpkg.com/features/security',
  *read(source): Generator<Fact> {
    const { text, file } = source;
    const classic = /^# yarn lockfile v(\d+)/m.exec(text);
    if (/^__metadata:/m.test(text)) yield* readBerry(source, yarnLock.id);
    else if (classic?.[1] === '1' || (!classic && looksClassic(text))) yield* readClassic(source, yarnLock.id);
    else {
      const at = classic ? { start: classic.index, end: classic.index + classic[0].length } : { start: 0, end: 0 };
      yield finding({
        code: 'read/unsupported-version',
        severity: 'error',
        message: 'this is neither the lock of yarn 1 nor that of yarn 2 and later',
        at: { file, ...at },
        help: 'write it anew: yarn install',
      });
    }
  },
};

/** An empty file too: people make one to tell yarn where a project starts. */
function looksClassic(text: string): boolean {
  return text.trim() === '' || /^ {2}version "/m.test(text);
}
