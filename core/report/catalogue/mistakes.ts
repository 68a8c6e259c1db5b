import type { Finding } from '../../model/finding.js';
import type { RenderOptions, Sources } from '../../model/report.js';
import { lookOf } from '../look.js';
import { places } from '../places.js';
import { findingLines } from '../text.js';

/** Mistakes of a catalogue for people, each with its line and what to do; empty when there are none. */
export function renderFindings(findings: readonly Finding[], sources: Sources, options: RenderOptions): string {
  const where = places(sources);
  const blocks = findings.map((finding) => [...findingLines(finding, [], where, lookOf(options, finding.severity))]);
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
