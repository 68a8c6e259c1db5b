import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';

/** Where the corpora are, as archives; they belong to other projects, and none is kept here. */
const FOLDER = process.env.LICIT_CORPORA ?? '../shared/data/corpora';

/** Files of a corpus by path, sorted; undefined when it is not at hand. */
export async function corpus(name: string): Promise<ReadonlyMap<string, Buffer> | undefined> {
  return archive(join(FOLDER, `${name}.tar.gz`));
}

/** Files of the SPDX list in XML. */
export async function spdxXml(): Promise<ReadonlyMap<string, Buffer> | undefined> {
  return archive(join(FOLDER, '../licenses/spdx-license-list-xml.tar.gz'));
}

async function archive(path: string): Promise<ReadonlyMap<string, Buffer> | undefined> {
  if (!existsSync(path)) return undefined;
  const files = new Map<string, Buffer>();
  const reader = extract();
  Readable.from([gunzipSync(readFileSync(path))]).pipe(reader);
  for await (const entry of reader) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    if (entry.header.type === 'file') files.set(entry.header.name.replace(/^\.\//, ''), Buffer.concat(parts));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a figure says where its corpus is not at hand. */
export function skipped(name: string, what: string) {
  return { name, measured: `skipped, because ${what} is not at hand`, demand: '', holds: undefined, misses: [] };
}
