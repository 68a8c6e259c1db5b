import stringWidth from 'fast-string-width';

/**
 * Breaks a text into lines of at most `width` terminal columns, at spaces; a word that is longer stands alone on its
 * line. Without a width nothing is broken.
 */
export function wrap(text: string, width: number | undefined): readonly string[] {
  if (width === undefined || columns(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = columns(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      used += line === '' ? size : size + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Terminal columns of a text without control characters. */
export function columns(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text followed by spaces up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
