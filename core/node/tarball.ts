import { createHash, type Hash, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { type ArchivedFiles, isWanted, refusal } from './archived.js';
import type { Integrity } from './integrity.js';

/** Bytes of an unpacked archive; the largest packages in use come to some 300 MB. */
const LARGEST_ARCHIVE = 1024 * 1024 * 1024;

/**
 * Reads a package's manifest and license texts out of an npm tarball, in memory, and checks the whole file against its
 * digest while reading: when that is wrong, or the archive is broken or never ends, nothing of it is believed.
 * The first folder in the paths is dropped, whatever its name, as npm does.
 */
export async function filesInTarball(path: string, integrity: Integrity): Promise<ArchivedFiles> {
  const files = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const digest = createHash(integrity.algorithm);
  const unpacked = extract();
  try {
    const done = pipeline(createReadStream(path), hashing(digest), createGunzip(), atMost(LARGEST_ARCHIVE), unpacked);
    // The loop below is what reports a broken stream; this keeps the same error from being nobody's.
    done.catch(() => {});
    for await (const entry of unpacked) {
      const { name, size = 0, type } = entry.header;
      const inPackage = name.slice(name.indexOf('/') + 1).replace(/^(?:\.\/)+/, '');
      const wanted = type === 'file' && name.includes('/') && isWanted(inPackage);
      const refused = wanted ? refusal(inPackage, size, files) : undefined;
      if (refused !== undefined) problems.push(refused);
      if (wanted && refused === undefined) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of entry) chunks.push(chunk as Uint8Array);
        files.set(inPackage, Buffer.concat(chunks));
      } else entry.resume();
    }
    await done;
  } catch (error) {
    return { files: new Map(), problems: [`the archive cannot be read (${messageOf(error)})`] };
  }
  if (!timingSafeEqual(digest.digest(), integrity.digest))
    return { files: new Map(), problems: ['its content is not what its digest says'] };
  return { files, problems };
}

function hashing(digest: Hash): Transform {
  const through = new PassThrough();
  through.on('data', (chunk: Uint8Array) => digest.update(chunk));
  return through;
}

function atMost(most: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.length;
      if (seen > most) done(new Error('it is too large unpacked'));
      else done(null, chunk);
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown error';
}
