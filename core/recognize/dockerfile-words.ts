import { type Instruction, type Word, wordsOf } from './dockerfile-instructions.js';

/** What FROM says: an image or a stage, and the name of the stage that begins, in small letters. */
export function stageParts(instruction: Instruction): {
  readonly image: Word | undefined;
  readonly name: string | undefined;
} {
  const [image, as, name] = wordsOf(instruction).filter(({ text }) => !text.startsWith('--'));
  return { image, name: as?.text.toLowerCase() === 'as' ? name?.text.toLowerCase() : undefined };
}

/** What the second group of a pattern is in a word, where it stands. */
export function partOf(word: Word, pattern: RegExp): Word | undefined {
  const [whole, , part] = (word.text.length <= LONGEST && pattern.exec(word.text)) || [];
  if (whole === undefined || part === undefined) return undefined;
  const start = word.start + whole.lastIndexOf(part);
  return { text: part, start, end: start + part.length };
}

const LONGEST = 1000;

interface Assignment {
  readonly name: Word;
  readonly value: string | undefined;
}

/** ARG and ENV: "NAME=value NAME=value", and of ENV "NAME value", of ARG "NAME". */
export function* assignments({ keyword, text, start }: Instruction): Generator<Assignment> {
  const old = keyword === 'ENV' ? /^\s*([A-Za-z_][\w.]*)\s+(?!\s)([\s\S]*)$/.exec(text) : null;
  if (old) {
    const at = start + text.indexOf(old[1] as string);
    yield {
      name: { text: old[1] as string, start: at, end: at + (old[1] as string).length },
      value: (old[2] ?? '').trim(),
    };
    return;
  }
  for (const { 0: all, 1: name = '', 2: value, index } of text.matchAll(ASSIGNMENT)) {
    const at = start + index + all.indexOf(name);
    yield { name: { text: name, start: at, end: at + name.length }, value: value?.replace(/^(["'])(.*)\1$/s, '$2') };
  }
}

const ASSIGNMENT = /(?<=^|\s)([A-Za-z_][\w.]*)(?:=("(?:[^"\\]|\\[\s\S])*"|'[^']*'|(?:[^\s"'\\]|\\[\s\S])*))?/g;

/** The words of RUN ["apt-get", "install", "curl"]. */
export function listed({ text, start }: Instruction): readonly Word[] {
  return Array.from(text.matchAll(/"((?:[^"\\\n]|\\.)*)"?/g), ({ 1: inner = '', index }) => ({
    text: inner,
    start: start + index + 1,
    end: start + index + 1 + inner.length,
  }));
}
