import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../core/text/lines.js';

describe('lineIndex', () => {
  const text = 'ab\ncd\r\n\r😀x\n';
  const lines = lineIndex(text);

  it('counts LF, CRLF and CR as one line break each', () => {
    expect(lines.count).toBe(5);
    expect(lines.at(0)).toEqual({ line: 1, column: 1 });
    expect(lines.at(4)).toEqual({ line: 2, column: 2 });
    expect(lines.at(7)).toEqual({ line: 3, column: 1 });
    expect(lines.at(text.indexOf('x'))).toEqual({ line: 4, column: 3 });
    expect(lines.at(text.length)).toEqual({ line: 5, column: 1 });
  });

  it('takes what is outside for the nearest place inside', () => {
    expect(lines.at(-5)).toEqual({ line: 1, column: 1 });
    expect(lines.at(1000)).toEqual({ line: 5, column: 1 });
    expect(lines.offset({ line: 0, column: 0 })).toBe(0);
    expect(lines.offset({ line: 2, column: 99 })).toBe(text.indexOf('\r\n'));
    expect(lines.offset({ line: 99, column: 1 })).toBe(text.length);
  });
});
