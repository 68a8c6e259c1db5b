/**
 * Reads the pairs of a Java properties file; of two with one key the last. Bytes are Latin-1, the rest is escaped.
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export function properties(bytes: Uint8Array): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const line of logicalLines(latin1(bytes))) {
    const pair = /^((?:[^\\:=\s]|\\.)*)\s*[:=]?\s*(.*)$/s.exec(line);
    if (pair) pairs.set(unescaped(pair[1] as string), unescaped(pair[2] as string));
  }
  return pairs;
}

/** A line that ends in an odd number of backslashes goes on in the next, whose indentation does not count. */
function* logicalLines(text: string): Generator<string> {
  let begun = '';
  for (const natural of text.split(/\r\n?|\n/)) {
    const line = natural.trimStart();
    if (begun === '' && /^(?:[#!]|$)/.test(line)) continue;
    if (trailingSlashes(line) % 2 === 1) {
      begun += line.slice(0, -1);
      continue;
    }
    yield begun + line;
    begun = '';
  }
  if (begun !== '') yield begun;
}

function trailingSlashes(line: string): number {
  let start = line.length;
  while (line[start - 1] === '\\') start -= 1;
  return line.length - start;
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gs, (_, code?: string, one = '') =>
    code === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
