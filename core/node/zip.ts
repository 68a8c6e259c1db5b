import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { type ArchivedFiles, isWanted, refusal } from './archived.js';

/** Entries of one archive; the largest packages have some ten thousand files. */
const MOST_ENTRIES = 200_000;

/**
 * Reads a package's manifest and license texts out of a zip file, at their places, unpacking nothing to disk. `folder`
 * is where the package lies in it ("node_modules/ms/").
 *
 * A bomb gets nowhere: an entry that says it is larger than the limit is not opened, and one that turns out larger
 * than it says is an error of the zip reader; so is a path that climbs.
 */
export async function filesInZip(path: string, folder: string): Promise<ArchivedFiles> {
  const { openPromise } = await import('yauzl');
  const files = new Map<string, Uint8Array>();
  const problems: string[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: false });
    if (zip.entryCount > MOST_ENTRIES) return { files, problems: ['it has too many entries'] };
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.startsWith(folder) || entry.fileName.endsWith('/')) continue;
      const name = entry.fileName.slice(folder.length);
      if (!isWanted(name)) continue;
      const refused = refusal(name, entry.uncompressedSize, files);
      if (refused !== undefined) problems.push(refused);
      else files.set(name, await contentOf(zip, entry));
    }
  } catch (error) {
    problems.push(`the archive cannot be read (${error instanceof Error ? error.message : 'unknown error'})`);
  } finally {
    zip?.close();
  }
  return { files, problems };
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
  return content;
}
