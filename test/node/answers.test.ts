import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answer, cacheInfo, clearCache, recall, remember } from '../../core/node/index.js';
import { witness } from '../../core/node/witness.js';
import { folder, put } from './machine.js';

const ANSWER: Answer = { code: 1, outputs: ['first ✓ 漢\n', '', 'third'].map((text) => Buffer.from(text)) };
const QUESTION = ['check', { root: '/p' }];
const LATER = Date.now() + 60_000;

function setUp() {
  const root = folder({ 'package.json': '{}', 'sub/LICENSE': 'MIT' });
  const env = { HOME: folder(), LICIT_CACHE: join(folder(), 'cache') };
  const seen = witness();
  for (const path of ['package.json', 'sub', 'sub/LICENSE', 'missing']) seen.saw(join(root, path));
  remember(QUESTION, env, seen, LATER, ANSWER);
  return { root, env, seen };
}

describe('the answer of last time', () => {
  it('is given while nothing has changed, to the letter', () => {
    const { env } = setUp();
    expect(recall(QUESTION, env)).toEqual(ANSWER);
  });

  const changes: readonly (readonly [string, (root: string) => void])[] = [
    ['a file has other bytes', (root) => writeFileSync(join(root, 'package.json'), '[]')],
    [
      'a file has other bytes, and its size and time put back',
      (root) => {
        writeFileSync(join(root, 'sub/LICENSE'), 'ISC');
        utimesSync(join(root, 'sub/LICENSE'), 1, 1);
      },
    ],
    ['a file is gone', (root) => rmSync(join(root, 'package.json'))],
    ['a folder has one file more', (root) => writeFileSync(join(root, 'sub/NOTICE'), '')],
    ['what was missing is there', (root) => writeFileSync(join(root, 'missing'), '')],
    [
      'a folder is another one with the same files',
      (root) => {
        renameSync(join(root, 'sub'), join(root, 'old'));
        mkdirSync(join(root, 'sub'));
        writeFileSync(join(root, 'sub/LICENSE'), 'MIT');
      },
    ],
    [
      'a file is a link now',
      (root) => {
        renameSync(join(root, 'package.json'), join(root, 'other.json'));
        writeFileSync(join(root, 'third.json'), '{}');
        symlinkSync(join(root, 'third.json'), join(root, 'package.json'));
      },
    ],
  ];

  it.each(changes)('is not given when %s', (_, change) => {
    const { root, env } = setUp();
    change(root);
    expect(recall(QUESTION, env)).toBeUndefined();
  });

  it('is not given to another question, nor where evidence is looked for elsewhere', () => {
    const { env } = setUp();
    expect(recall(['check', { root: '/q' }], env)).toBeUndefined();
    expect(recall(QUESTION, { ...env, npm_config_cache: '/elsewhere' })).toBeUndefined();
  });

  it('is not kept when something changed just before: the clock of a file system is coarse', () => {
    const { root, env } = setUp();
    clearCache(env);
    const seen = witness();
    seen.saw(join(root, 'package.json'));
    remember(QUESTION, env, seen, Date.now(), ANSWER);
    expect(cacheInfo(env).entries).toBe(0);
  });

  it('is not believed when its file was cut, mangled or written by another version', () => {
    const { env } = setUp();
    const at = join(env.LICIT_CACHE, 'answers');
    const [name = ''] = readdirSync(at);
    for (const text of [
      '',
      '{}',
      '{"format":"licit-answer-2"}\n',
      'x'.repeat(500),
      '{"format":"licit-answer-2","question":"","code":0,"stamps":"","seen":1e9,"outputs":[]}\n',
    ]) {
      put(at, { [name]: text });
      expect(recall(QUESTION, env)).toBeUndefined();
    }
  });
});
