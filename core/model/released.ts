import type { PlainDate } from './plain-date.js';

/** Who says when a version came out, in words. */
export const RELEASE_SOURCES = {
  stated: 'stated in usage.yaml',
  registry: 'by the registry',
  'npm-cache': "by the registry, as npm's cache has it",
  changelog: 'by the changelog in the package',
} as const;

/** The day a version came out, and who says so. */
export interface Released {
  readonly day: PlainDate;
  readonly source: keyof typeof RELEASE_SOURCES;
}
