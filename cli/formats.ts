import { UsageError } from './errors.js';

export const FORMATS = ['text', 'json', 'sarif', 'markdown', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** One report that was asked for; without a file it goes to the screen. */
export interface Asked {
  readonly format: Format;
  file?: string;
}

/** Collects `--format A --output B --format C` in the order written: an output belongs to the format before it. */
export const ask = {
  format: (asked: Asked[]) => (value: string) => {
    const format = FORMATS.find((known) => known === value);
    if (!format) throw new UsageError(`--format ${value}: there is ${FORMATS.join(', ')}`);
    asked.push({ format });
    return value;
  },
  output: (asked: Asked[]) => (value: string) => {
    const last = asked.at(-1);
    if (last && last.file === undefined) last.file = value;
    else asked.push({ format: formatOf(value), file: value });
    return value;
  },
};

/** The format that a file name asks for when no --format stands before it. */
function formatOf(file: string): Format {
  const endings: readonly (readonly [string, Format])[] = [
    ['.sarif', 'sarif'],
    ['.sarif.json', 'sarif'],
    ['.json', 'json'],
    ['.md', 'markdown'],
    ['.txt', 'text'],
  ];
  const known = endings.find(([ending]) => file.endsWith(ending));
  if (!known) throw new UsageError(`--output ${file}: say --format before it (${FORMATS.join(', ')})`);
  return known[1];
}
