/** A token, or what stands where one should. `scalar`: a number, true, false or null. `junk`: no JSON at all. */
export type JsonTokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'comment' | 'junk' | 'end';

/**
 * Cuts JSON text into tokens; `next` moves on and the fields tell of the token it came to.
 *
 * Native searches do the walking, so a file of blanks or one string of 30 MB costs no more than any other.
 * Offsets are UTF-16. https://www.rfc-editor.org/rfc/rfc8259
 */
export class JsonTokens {
  start = 0;
  end = 0;
  /** Of a string or scalar; of a string that is broken, what can be read of it. */
  value: string | number | boolean | null = null;
  /** What is wrong with this token itself. */
  problem: string | undefined = undefined;
  /** The first line feed, and the first other character that a plain string cannot have, at or after what was read. */
  private lineFeed = -1;
  private special = -1;

  constructor(private readonly text: string) {
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) this.end = 1;
  }

  next(): JsonTokenKind {
    const { text } = this;
    let at = this.end;
    let unit = text.charCodeAt(at);
    while (unit === SPACE || unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === TAB)
      unit = text.charCodeAt(++at);
    this.start = at;
    this.end = at + 1;
    this.problem = undefined;
    switch (unit) {
      case QUOTE:
        return this.string();
      case COMMA:
        return ',';
      case COLON:
        return ':';
      case 0x7b:
        return '{';
      case 0x7d:
        return '}';
      case 0x5b:
        return '[';
      case 0x5d:
        return ']';
    }
    if (at >= text.length) {
      this.end = text.length;
      return 'end';
    }
    return unit === SLASH ? this.comment() : this.word();
  }

  /** Moves on over this sign when it is the very next: quicker than to come back for it. */
  take(sign: ':' | ','): boolean {
    if (this.text.charCodeAt(this.end) !== (sign === ':' ? COLON : COMMA)) return false;
    this.start = this.end++;
    return true;
  }

  /** Goes on after the line that the token stands on. */
  skipLine(): void {
    REST_OF_LINE.lastIndex = this.start;
    REST_OF_LINE.test(this.text);
    this.end = REST_OF_LINE.lastIndex;
  }

  private string(): JsonTokenKind {
    const { text, start } = this;
    const quote = text.indexOf('"', start + 1);
    if (quote < 0 || this.isUnusual(start, quote)) return this.unusualString();
    this.value = text.slice(start + 1, quote);
    this.end = quote + 1;
    return 'string';
  }

  /** Whether what a plain string cannot have stands between; looked for once in the text, not once a string. */
  private isUnusual(start: number, end: number): boolean {
    const { text } = this;
    if (this.lineFeed < start) this.lineFeed = positionOr(text.indexOf('\n', start), text);
    if (this.special < start) {
      SPECIAL.lastIndex = start;
      this.special = SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
    }
    return this.lineFeed < end || this.special < end;
  }

  /** One with escapes, or broken: it then ends with its line, where most probably a quote is missing. */
  private unusualString(): JsonTokenKind {
    const { text, start } = this;
    const { end, valid } = innerOf(text, start + 1);
    const inner = text.slice(start + 1, end);
    const closed = text.charCodeAt(end) === QUOTE;
    this.end = closed ? end + 1 : end;
    this.value = valid ? (JSON.parse(`"${inner}"`) as string) : inner;
    if (!closed) this.problem = 'this string has no closing quote';
    else if (!valid) this.problem = 'this string has a bad escape or a control character';
    return 'string';
  }

  private comment(): JsonTokenKind {
    const { text, start } = this;
    const second = text[start + 1];
    if (second === '/') {
      this.skipLine();
      return 'comment';
    }
    if (second !== '*') return 'junk';
    const close = text.indexOf('*/', start + 2);
    this.end = close < 0 ? text.length : close + 2;
    if (close < 0) this.problem = 'this comment is not closed';
    return 'comment';
  }

  private word(): JsonTokenKind {
    const { text, start } = this;
    WORD.lastIndex = start;
    WORD.test(text);
    this.end = Math.max(WORD.lastIndex, start + 1);
    const word = text.slice(start, Math.min(this.end, start + LONGEST_WORD));
    if (word === 'true') this.value = true;
    else if (word === 'false') this.value = false;
    else if (word === 'null') this.value = null;
    else if (NUMBER.test(word)) this.value = Number(word);
    else return 'junk';
    return 'scalar';
  }
}

/** Where a string's closing quote stands, or its line or the text ends; and whether JSON has such a string. */
function innerOf(text: string, from: number): { readonly end: number; readonly valid: boolean } {
  let valid = true;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return { end: at, valid };
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) return { end: at, valid };
    if (unit < SPACE) valid = false;
    if (unit !== BACKSLASH) continue;
    ESCAPE.lastIndex = at;
    if (ESCAPE.test(text)) at = ESCAPE.lastIndex - 1;
    else valid = false;
  }
  return { end: text.length, valid };
}

function positionOr(found: number, text: string): number {
  return found < 0 ? text.length : found;
}

const BYTE_ORDER_MARK = 0xfeff;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
/** Longer numbers are no numbers of anything we read. */
const LONGEST_WORD = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const SPECIAL = /[\\\u0000-\u0009\u000b-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const REST_OF_LINE = /[^\r\n]*/y;
const WORD = /[^\s"{}[\]:,/]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
