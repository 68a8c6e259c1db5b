import type { LicenseEvidence } from '../model/license.js';

/** Evidence of a text that is a part of its file: its offsets are those in the file. */
export function moved(evidence: LicenseEvidence, by: number): LicenseEvidence {
  const { start, end, passages } = evidence;
  return {
    ...evidence,
    start: by + start,
    end: by + end,
    ...(passages
      ? {
          passages: passages.map((passage) => ({
            ...passage,
            start: by + passage.start,
            end: by + passage.end,
            ...(passage.changedAt === undefined ? {} : { changedAt: by + passage.changedAt }),
          })),
        }
      : {}),
  };
}
