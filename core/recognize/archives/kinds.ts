import { aarContents, jarContents } from '../jar/contents.js';
import type { ArchiveKind } from './kind.js';

/** What is looked into wherever it lies in an archive. */
export const KINDS: readonly ArchiveKind[] = [jarContents, aarContents];
