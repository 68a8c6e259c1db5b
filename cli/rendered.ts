import { RENDERERS, type RenderOptions, type Report, type Sources } from '../core/index.js';
import type { Format } from './formats.js';

/** The report in one format. */
export function rendered(format: Format, report: Report, sources: Sources, options: RenderOptions): string {
  const renderer = RENDERERS.get(format);
  if (!renderer) throw new Error(`no renderer for ${format}`);
  return renderer.render(report, sources, options);
}
