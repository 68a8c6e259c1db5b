/**
 * Bytes; a larger file is not read as text. The lockfile of 16,000 packages has about 8 MiB, and what is parsed takes
 * some ten times its size in memory.
 */
export const LARGEST_TEXT = 32 * 1024 * 1024;

/** Files and folders; no checkout comes near once package stores are left out. */
export const MOST_ENTRIES = 1_000_000;

/** Folders below folders; deeper is a trap or a mistake. */
export const DEEPEST = 100;
