import type { FilePath } from '../../model/file-path.js';
import type { Stated } from '../../model/recognized.js';
import { textOf } from '../bytes/text.js';
import { type Image, sectionNamed } from '../executable/image.js';

/** What a module says of itself to the Linux kernel. */
export interface KernelModule {
  readonly name?: string;
  readonly version?: string;
  readonly licenses: readonly Stated[];
}

const MOST = 500;

/** "key=value" strings, each ended by a zero. https://docs.kernel.org/process/license-rules.html#id1 */
export function kernelModule(image: Image, file: FilePath): KernelModule | undefined {
  const section = sectionNamed(image, '.modinfo');
  if (!section) return undefined;
  const { view } = image;
  const values = new Map<string, string>();
  const licenses: Stated[] = [];
  let at = section.bytes[0];
  for (let count = 0; at < section.bytes[1] && count < MOST; count++) {
    const end = Math.min(section.bytes[1], view.stringEnd(at, 4096));
    const text = textOf(view.slice([at, end]));
    const equals = text.indexOf('=');
    const [key, value] = [text.slice(0, equals), text.slice(equals + 1)];
    if (key === 'license') licenses.push({ text: value, at: { file, bytes: [at + equals + 1, end] } });
    else if (equals > 0 && !values.has(key)) values.set(key, value);
    at = end + 1;
  }
  const [name, version] = [values.get('name'), values.get('version')];
  return { ...(name ? { name } : {}), ...(version ? { version } : {}), licenses };
}
