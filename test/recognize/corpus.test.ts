import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { RECOGNIZERS } from '../../core/recognize/index.js';
import { told } from './told.js';

const CORPUS = join(import.meta.dirname, '../corpus/recognize/text');
const FOLDERS = readdirSync(CORPUS).filter((name) => statSync(join(CORPUS, name)).isDirectory());

describe.each(RECOGNIZERS.filter(({ id }) => FOLDERS.includes(id)).map((one) => [one.id, one] as const))(
  '%s',
  (id, recognizer) => {
    it('finds in real files what was looked through', async () => {
      const folder = join(CORPUS, id);
      const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.includes('/') && statSync(join(folder, path)).isFile())
        .sort()
        .flatMap((path) => {
          // The first folder is the package's.
          const file = path.slice(path.indexOf('/') + 1);
          if (recognizer.looksAt(file as FilePath) === 'no') return [`# ${path} is none`];
          return [`# ${path}`, ...told(recognizer, file, readFileSync(join(folder, path), 'utf8'))];
        });
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'recognized.txt'));
    });
  },
);
