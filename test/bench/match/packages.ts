import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** npm's at once, and packages for each. */
const AT_ONCE = 3;
const EACH = 12;
/** Bytes of a package, packed and unpacked. */
const LARGEST_PACKED = 256 * 1024 * 1024;
const LARGEST_UNPACKED = 1024 * 1024 * 1024;

export interface Packed {
  readonly pin: string;
  /** The files that are wanted, by path, in memory; undefined when the package cannot be had. */
  readonly files: ReadonlyMap<string, Buffer> | undefined;
}

/**
 * Downloads packages by the user's own npm, from the registry that is set for it: each once, a few at a time. Nothing
 * is unpacked to disk or run, and no tarball is kept. Throws when npm gets none of a batch.
 */
export async function eachPackage(
  pins: readonly string[],
  isWanted: (pin: string, path: string, size: number) => boolean,
  visit: (packed: Packed) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(pins.length / EACH) }, (_, index) =>
    pins.slice(index * EACH, (index + 1) * EACH),
  );
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  async function worker(): Promise<void> {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const folder = mkdtempSync(join(tmpdir(), 'licit-packed-'));
      try {
        // One that cannot be had ends the batch; those after it are asked for alone.
        await pack(batch, folder);
        let had = 0;
        for (const pin of batch) {
          const path = join(folder, tarballName(pin));
          if (!existsSync(path)) await pack([pin], folder);
          if (existsSync(path)) had += 1;
          visit({ pin, files: await filesIn(path, (name, size) => isWanted(pin, name, size)) });
          rmSync(path, { force: true });
        }
        if (had === 0 && batch.length > 1) throw new Error('npm pack gets no package: is the registry reachable?');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
}

function pack(pins: readonly string[], folder: string): Promise<void> {
  const options = ['--silent', '--ignore-scripts', '--pack-destination', folder];
  const npm = spawn('npm', ['pack', ...options, ...pins], { cwd: folder, stdio: 'ignore' });
  return new Promise((done, failed) => npm.on('error', failed).on('close', () => done()));
}

function tarballName(pin: string): string {
  const at = pin.lastIndexOf('@');
  return `${pin.slice(0, at).replace(/^@/, '').replaceAll('/', '-')}-${pin.slice(at + 1)}.tgz`;
}

/** Paths are without the first folder, as npm unpacks them. */
async function filesIn(
  tarball: string,
  isWanted: (path: string, size: number) => boolean,
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  if (!existsSync(tarball) || statSync(tarball).size > LARGEST_PACKED) return undefined;
  const files = new Map<string, Buffer>();
  const reader = extract();
  const limit = new PassThrough();
  let unpacked = 0;
  limit.on('data', (part: Buffer) => {
    unpacked += part.length;
    if (unpacked > LARGEST_UNPACKED) limit.destroy(new Error(`${tarball} is too large unpacked`));
  });
  try {
    const done = pipeline(createReadStream(tarball), createGunzip(), limit, reader);
    // The loop below is what reports a broken stream; this keeps the same error from being nobody's.
    done.catch(() => {});
    for await (const entry of reader) {
      const { name, size = 0, type } = entry.header;
      const path = name.slice(name.indexOf('/') + 1);
      const parts: Buffer[] = [];
      const wanted = type === 'file' && isWanted(path, size);
      for await (const part of entry) if (wanted) parts.push(part as Buffer);
      if (wanted) files.set(path, Buffer.concat(parts));
    }
    await done;
  } catch {
    return undefined;
  }
  return files;
}
