/** Letters from which V8 takes an expression straight to machine code. */
const LETTERS = ' '.repeat(1000);

/**
 * An expression of many alternatives, made when it is asked for first. V8 compiles an expression to byte code at first, which
 * for a long one takes ten times as long as machine code, and does that later all the same: unless what it first
 * looks through is long.
 *
 * @param flags as of `RegExp`, without "y"
 */
export function longRegex(alternatives: readonly string[], flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    if (!made) {
      made = new RegExp(alternatives.join('|'), flags);
      made.test(LETTERS);
      made.lastIndex = 0;
    }
    return made;
  };
}
