import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { noneOf, SOURCES } from './endings.js';
import { environmentClaims } from './environment.js';
import { textRecognizer } from './text-recognizer.js';

/** Files of variables, `.env.example` among them: the names that speak of a license. https://dotenvx.com/docs/env-file */
export const dotenv = textRecognizer({
  id: 'dotenv',
  title: 'files of variables: .env, .env.example and their like',
  url: 'https://dotenvx.com/docs/env-file',
  endings: noneOf(SOURCES),
  beginnings: ['.env'],
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read({ file, text }, hash): Generator<Recognition> {
    for (const { 0: all, 1: name = '', 2: rest = '', index } of text.matchAll(LINE)) {
      const end = index + all.length - rest.length - 1;
      const at = { file, start: end - name.length, end };
      yield* environmentClaims(at, name, literalIn(rest), hash);
    }
  },
});

const NAME = /^(?:\.env(?:[.-][^/]*)?|\.envrc|[^/]+\.env)$/;
const LINE = /^[^\S\n]{0,20}(?:#[^\S\n]?)?(?:export[^\S\n]+)?([A-Za-z_][\w.]{0,199})=([^\n]*)/gm;

/** Without quotes, and without a comment behind. */
function literalIn(rest: string): string {
  const [, quoted] = /^\s*"([^"]*)"|^\s*'([^']*)'/.exec(rest) ?? [];
  return (
    quoted ??
    rest
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^'(.*)'$/, '$1')
  );
}
