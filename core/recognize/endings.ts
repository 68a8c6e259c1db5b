/** Behind the dots of the names of sources in programming languages: such a file is none that is read for its first word. */
export const SOURCES = '[cm]?[jt]sx?|py|go|rs|c|cc|cpp|h|hpp|java|rb|php|cs|kt|swift|lua|pl';

/** Endings that are none of these, given as the alternatives of a regular expression. */
export function noneOf(endings: string): RegExp {
  return new RegExp(`^(?!(?:${endings})$)`);
}
