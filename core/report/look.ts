import picocolors from 'picocolors';
import type { Severity } from '../model/findings.js';

type Paint = (text: string) => string;

/** How things look on this output: a terminal's width, and colors where it has them. */
export interface Look {
  /** Terminal columns; undefined when nothing is to be wrapped. */
  readonly width: number | undefined;
  /** Gutter and arrows. */
  readonly faint: Paint;
  /** The place where a person would act. */
  readonly strong: Paint;
  /** The places that say why. */
  readonly second: Paint;
  readonly bold: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly doubtful: Paint;
}

/** The look of a finding of this severity. */
export function lookOf(options: { readonly width?: number; readonly color: boolean }, severity: Severity): Look {
  const colors = picocolors.createColors(options.color);
  const bold = (paint: Paint) => (text: string) => colors.bold(paint(text));
  const strong = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.cyan;
  return {
    width: options.width === undefined ? undefined : Math.max(40, options.width),
    faint: bold(colors.blue),
    strong: bold(strong),
    second: bold(colors.blue),
    bold: colors.bold,
    good: bold(colors.green),
    bad: bold(colors.red),
    doubtful: bold(colors.yellow),
  };
}
