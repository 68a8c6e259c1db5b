import { aarContents, jarContents } from '../jar/contents.js';
import { nupkgContents } from '../nuget/contents.js';
import { wheelContents } from '../python/contents.js';
import type { ArchiveKind } from './kind.js';
import { zipContents } from './zip-contents.js';

/** What is looked into wherever it lies in an archive. */
export const KINDS: readonly ArchiveKind[] = [jarContents, aarContents, wheelContents, nupkgContents, zipContents];
