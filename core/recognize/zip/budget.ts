/** What may still be spent on one file, however many archives lie in it. Each answers false when it is not left. */
export interface Budget {
  /** Takes an entry to be read, and bytes to be unpacked; they are let go again soon. */
  read(bytes: number): boolean;
  /** Takes bytes of texts that stay. */
  keep(bytes: number): boolean;
  /** Whether something was asked for that was not left: no more is to be opened then. */
  isSpent(): boolean;
}

const MOST_READ = 30_000;
const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_KEPT = 32 * 1024 * 1024;

export function budget(): Budget {
  let isSpent = false;
  const taker = (most: number) => {
    let left = most;
    return (amount: number): boolean => {
      if (amount > left) {
        isSpent = true;
        return false;
      }
      left -= amount;
      return true;
    };
  };
  const [entries, unpacked, kept] = [taker(MOST_READ), taker(MOST_UNPACKED), taker(MOST_KEPT)];
  return { read: (bytes) => entries(1) && unpacked(bytes), keep: kept, isSpent: () => isSpent };
}
