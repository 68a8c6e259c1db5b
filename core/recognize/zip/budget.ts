/** What may still be spent on one file, however many archives lie in it. Each answers false when nothing is left. */
export interface Budget {
  /** Takes bytes to be unpacked; they are let go again soon. */
  unpack(bytes: number): boolean;
  /** Takes bytes of texts that stay. */
  keep(bytes: number): boolean;
  /** Takes one thing that lies in an archive and is to be opened itself. */
  open(): boolean;
}

const MOST_UNPACKED = 1024 * 1024 * 1024;
const MOST_KEPT = 32 * 1024 * 1024;
const MOST_OPENED = 5000;

export function budget(): Budget {
  return { unpack: taker(MOST_UNPACKED), keep: taker(MOST_KEPT), open: taker(MOST_OPENED) };
}

function taker(most: number): (amount?: number) => boolean {
  let taken = 0;
  return (amount = 1) => {
    if (taken + amount > most) return false;
    taken += amount;
    return true;
  };
}
