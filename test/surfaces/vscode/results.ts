/** What came of one test. */
export interface Result {
  readonly title: string;
  readonly error?: string;
}

/** Runs named steps one after the other; after a failure the rest still runs. */
export function steps(): {
  readonly results: readonly Result[];
  step(title: string, action: () => Promise<void> | void): Promise<void>;
} {
  const results: Result[] = [];
  return {
    results,
    async step(title, action) {
      try {
        await action();
        results.push({ title });
      } catch (error) {
        results.push({ title, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    },
  };
}

/** "✓ title" and "✗ title" with its error, then "N passed, N failed, N skipped". True when nothing failed. */
export function tell(results: readonly Result[], skipped: number): boolean {
  for (const { title, error } of results) console.log(error === undefined ? `✓ ${title}` : `✗ ${title}\n${error}`);
  const failed = results.filter(({ error }) => error !== undefined).length;
  console.log(`${results.length - failed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0;
}
