import { cacheInfo, clearCache } from '../core/node/index.js';
import { UsageError } from './errors.js';

/** `licit cache [clear]`: where it is and how large; nothing in it is needed for a right answer. */
export function cacheCommand(action: string | undefined): number {
  if (action !== undefined && action !== 'clear') throw new UsageError(`licit cache ${action}: there is only "clear"`);
  if (action === 'clear') clearCache(process.env);
  const { folder, bytes, entries } = cacheInfo(process.env);
  process.stdout.write(
    `${folder}: ${entries} ${entries === 1 ? 'file' : 'files'}, ${Math.ceil(bytes / 1024).toLocaleString('en')} KiB\n`,
  );
  return 0;
}
