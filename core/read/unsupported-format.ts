import type { Fact, Reader } from '../model/facts.js';
import { baseName, type FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { UNSUPPORTED_TOOLS, type UnsupportedTool } from './unsupported-tools.js';

/**
 * Files in which known tools list what a project brings in, and which no reader here understands. That they are there is all that can be
 * said, and it must be: a project without a component looks as if it had none.
 */
export const unsupportedFormat: Reader = {
  id: 'unsupported-format',
  names: UNSUPPORTED_TOOLS.flatMap(({ names }) => names.filter((name) => !isPattern(name))),
  patterns: UNSUPPORTED_TOOLS.flatMap(({ names }) => names.filter(isPattern)),
  title: 'files of tools that are not read yet: that they list something',
  url: 'https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst',
  *read(source): Generator<Fact> {
    for (const known of UNSUPPORTED_TOOLS) {
      const found = known.names.some((one) => isNamed(source.file, one)) ? known.holds.exec(source.text) : null;
      if (found) return yield notRead(source, known, found);
    }
  },
};

function isPattern(name: string): boolean {
  return /[*/]/.test(name);
}

/** In any case, as readers are found. */
function isNamed(file: FilePath, known: string): boolean {
  const path = file.toLowerCase() as FilePath;
  const written = known.toLowerCase();
  if (written.includes('/')) return `/${path}`.endsWith(`/${written}`);
  const name = baseName(path);
  const [start = '', end] = written.split('*');
  if (end === undefined) return name === written;
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

/** In the same words for all files of a tool, so that they can be told as one. */
function notRead({ file }: Source, { tool }: UnsupportedTool, found: RegExpExecArray): Finding {
  const [written] = found;
  const start = found.index + written.search(/\S/);
  return finding({
    code: 'read/unsupported-format',
    severity: 'error',
    message: `files of ${tool} cannot be read here, so nothing is known of what they bring in`,
    at: { file, start, end: start + written.trim().length },
    help: 'have it judged by other means, and say so in licit.yaml: ignore the folder with a reason, or lower the severity of read/unsupported-format',
  });
}
