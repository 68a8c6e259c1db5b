import type { Progress } from '../core/index.js';

const PATIENCE = 500;
const PAUSE = 80;
const STAGES = {
  reading: 'reading files',
  recognizing: 'looking through files',
  looking: 'looking at components',
} as const;

/**
 * One line on the terminal that says how far the work is: only on a terminal, only when it takes more than half a
 * second. `end` takes the line away.
 */
export function progressLine(stream: NodeJS.WriteStream | undefined): {
  readonly onProgress: (progress: Progress) => void;
  end(): void;
} {
  if (!stream?.isTTY) return { onProgress: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = 0;
  return {
    onProgress({ stage, done, total }) {
      const now = performance.now();
      if (now - started < PATIENCE || now - drawn < PAUSE) return;
      drawn = now;
      const what = STAGES[stage];
      stream.write(`\r\u001b[K${what} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    },
    end() {
      if (drawn > 0) stream.write('\r\u001b[K');
    },
  };
}
