import type { FilePath } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { isNamed } from './named.js';

/**
 * Conan's requirements: "name/version@user/channel#revision", one a line, in sections. A range is no version.
 * https://docs.conan.io/2/reference/conanfile_txt.html
 */
export const conanfile: Recognizer = {
  id: 'conanfile',
  title: 'requirements of conanfile.txt',
  url: 'https://docs.conan.io/2/reference/conanfile_txt.html',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: /^txt$/,
  looksAt: (file) => (isNamed(file, 'conanfile.txt') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    let section = '';
    for (const line of textOf(bytes).matchAll(LINE)) {
      const header = SECTION.exec(line[0]);
      if (header) section = header[1] as string;
      else if (SECTIONS.has(section)) {
        const found = requirement(line[0], line.index, section, file);
        if (found) yield found;
      }
    }
  },
};

const LINE = /[^\n]+/g;
const SECTION = /^\[(\w{1,40})\]/;
const SECTIONS = new Set(['requires', 'tool_requires', 'build_requires', 'test_requires']);

function requirement(line: string, offset: number, section: string, file: FilePath): RecognizedComponent | undefined {
  const found = REFERENCE.exec(line);
  if (!found) return undefined;
  const [, space = '', reference = '', name = '', version = '', user, channel] = found;
  const isRange = version.startsWith('[');
  const start = offset + space.length;
  return component({
    bundled: 'library',
    purl: purl({
      type: 'conan',
      ...(user === undefined || user === '_' ? {} : { namespace: user }),
      name,
      ...(isRange ? {} : { version }),
      ...(channel === undefined || channel === '_' ? {} : { qualifiers: new Map([['channel', channel]]) }),
    }),
    scope: section === 'requires' ? 'runtime' : section === 'test_requires' ? 'development' : 'build',
    at: { file, start, end: start + reference.length },
    facts: isRange ? [`asks for ${version}`] : [],
  });
}

const REFERENCE =
  /^(\s{0,40})(([\w.+-]{2,101})\/(\[[^\]]{1,100}\]|[\w.+-]{1,101})(?:@([\w.+-]{1,101})\/([\w.+-]{1,101}))?)/;
