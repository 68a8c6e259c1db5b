import { type PlainDate, plainDate } from '../../model/plain-date.js';

/** UTF-16 units of a changelog that are looked at. */
const LONGEST = 4 * 1024 * 1024;

/**
 * The day that a package's own changelog gives for a version: that of the one heading which names the version and a day in full. Undefined where
 * no heading does, or several do and differ. https://keepachangelog.com/en/1.1.0/
 */
export function releasedIn(changelog: string, version: string): PlainDate | undefined {
  const days = new Set<PlainDate>();
  for (const [heading] of changelog.slice(0, LONGEST).matchAll(HEADING)) {
    if (!namesVersion(heading, version)) continue;
    const written = [...heading.matchAll(DAY)].map(([text]) => plainDate(text));
    const [day] = written;
    if (day && written.length === 1) days.add(day);
  }
  const [only, ...others] = days;
  return others.length === 0 ? only : undefined;
}

const HEADING = /^#{1,4}[^\S\n][^\n]{1,300}$/gm;
const DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** "## [1.2.0] - 2026-01-02", "# v1.2.0 (2026-01-02)", "## kit@1.2.0": the version before any other, and neither more nor less of it. */
function namesVersion(heading: string, version: string): boolean {
  const words = heading.split(/[^\w.+-]+/).map((word) => word.replace(/^v(?=\d)/, '').replace(/\.$/, ''));
  return words.find((word) => /^\d+\.\d/.test(word)) === version;
}
