/** Something the user can mend: what is wrong and how to put it right. */
export class UsageError extends Error {}

/** What is said of anything else: it is our mistake, and here is what helps to find it. */
export function readable(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `licit: this is a mistake in licit itself; nothing was judged. Please report it with the lines below.\n${detail}`;
}
