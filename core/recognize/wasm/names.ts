import { textOf } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';
import { varuint } from './sections.js';

/** The module's name, the first part of its name section. https://webassembly.github.io/spec/core/appendix/custom.html#name-section */
export function moduleName(view: ByteView, [start, end]: Range): string | undefined {
  const size = view.u8(start) === 0 ? varuint(view, start + 1) : undefined;
  return size && stringAt(view, size.end, end)?.text;
}

const MOST = 50;

/** "language: Rust", "processed-by: rustc 1.75.0". https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md */
export function* producers(view: ByteView, [start, end]: Range): Generator<string> {
  const fields = varuint(view, start);
  let at = fields?.end ?? end;
  for (let field = 0; field < Math.min(fields?.value ?? 0, MOST); field++) {
    const name = stringAt(view, at, end);
    const values = name && varuint(view, name.end);
    if (!values) return;
    at = values.end;
    for (let index = 0; index < Math.min(values.value, MOST); index++) {
      const value = stringAt(view, at, end);
      const version = value && stringAt(view, value.end, end);
      if (!version) return;
      yield `${name.text}: ${`${value.text} ${version.text}`.trim()}`;
      at = version.end;
    }
  }
}

const LONGEST = 1000;

function stringAt(
  view: ByteView,
  at: number,
  end: number,
): { readonly text: string; readonly end: number } | undefined {
  const length = varuint(view, at);
  if (!length || length.value > LONGEST || length.end + length.value > end) return undefined;
  const last = length.end + length.value;
  return { text: textOf(view.slice([length.end, last])), end: last };
}
