import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { fromBuffer } from 'yauzl';

/** Where the index of licenses comes from: what is not these very bytes is not built from. */
export const INPUTS = {
  spdx: {
    file: 'spdx-license-list-xml.tar.gz',
    sha256: 'fd78ecf197b604cf1907f733fc17d4669a5795ab002ae75130bbc1a37abcf6ec',
    says: 'SPDX License List, spdx/license-list-XML e4c1f276 of 2026-07-16',
  },
  scancode: {
    file: 'scancode_toolkit_mini-32.5.0-cp311-none-any.whl',
    sha256: '7ae5e7b46b8cdbab78afb50380ffc1239d296e81e154314a8c3382e678c664cf',
    download: ['--python-version', '3.11', '--only-binary=:all:', 'scancode-toolkit-mini==32.5.0'],
    says: 'ScanCode 32.5.0, licensedcode/data of the Python package scancode-toolkit-mini',
  },
} as const;

/** Files of the SPDX list by name ("src/MIT.xml"). Throws when the archive is not there, or is another one. */
export async function spdxFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const reader = extract();
  Readable.from([gunzipSync(pinned(folder, INPUTS.spdx))]).pipe(reader);
  for await (const entry of reader) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    if (entry.header.type === 'file')
      files.set(entry.header.name.replace(/^\.\//, ''), Buffer.concat(parts).toString('utf8'));
  }
  return sorted(files);
}

/** ScanCode's rules and licenses by file name ("mit_1.RULE", "mit.LICENSE"). Throws as `spdxFiles` does. */
export async function scancodeFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const archive = pinned(folder, INPUTS.scancode);
  const files = new Map<string, string>();
  await new Promise<void>((done, failed) => {
    fromBuffer(archive, { lazyEntries: true }, (problem, zip) => {
      if (problem || !zip) return failed(problem);
      zip.on('error', failed).on('end', done);
      zip.on('entry', (entry) => {
        const name = /^licensedcode\/data\/(?:rules|licenses)\/([^/]+\.(?:RULE|LICENSE))$/.exec(entry.fileName)?.[1];
        if (name === undefined) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => {
          if (broken || !stream) return failed(broken);
          const parts: Buffer[] = [];
          stream.on('error', failed).on('data', (part) => parts.push(part));
          stream.on('end', () => {
            files.set(name, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
  return sorted(files);
}

function pinned(folder: string, { file, sha256 }: (typeof INPUTS)[keyof typeof INPUTS]): Buffer {
  const bytes = readFileSync(join(folder, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new Error(`${file} has the digest ${digest}, and ${sha256} is built from`);
  return bytes;
}

function sorted(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
