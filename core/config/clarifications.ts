import { filePath } from '../model/file-path.js';
import type { Clarification } from '../model/policy.js';
import type { EntryReader } from './entry.js';
import { quoted } from './mistake.js';
import type { PolicyInput } from './schema.js';

type Input = NonNullable<PolicyInput['clarifications']>[number];

/** What a package's license really is; with a file, as long as that file stays as it is. */
export function readClarification({
  input,
  span,
  place,
  wrong,
  pattern,
  expression,
}: EntryReader<Input>): Clarification | undefined {
  const { license, file, sha256, reason } = input;
  const named = pattern(input.package);
  const meaning = expression('license', license);
  const path = file === undefined ? undefined : filePath(file);
  if (file !== undefined && (path === undefined || path === '')) {
    return wrong('file', `${quoted(file)} is no file of the package`, 'write its path inside the package: LICENSE.txt');
  }
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) {
    return wrong(
      'sha256',
      `a SHA-256 has 64 hex digits, this has ${sha256.length} characters`,
      'run sha256sum on the file',
    );
  }
  if (file !== undefined && sha256 === undefined) {
    return wrong(
      'file',
      `nothing pins ${quoted(file)} to what it says today`,
      'add its sha256, so that a change of the file is seen',
    );
  }
  if (sha256 !== undefined && file === undefined) {
    return wrong('sha256', 'there is no file for this digest', 'add the file it was made of: file: LICENSE.txt');
  }
  if (!named || !meaning) return undefined;
  return {
    package: named,
    license: { value: license, span: place('license') },
    expression: meaning,
    ...(path === undefined ? {} : { file: { value: path, span: place('file') } }),
    ...(sha256 === undefined ? {} : { sha256: { value: sha256.toLowerCase(), span: place('sha256') } }),
    reason,
    span,
  };
}
