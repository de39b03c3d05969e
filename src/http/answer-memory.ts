import type { Basis } from '#query/has-changed.ts';

/** What is remembered of the last answers of addresses, in bytes: some ten thousand lists, or a thousand long calendars. */
const REMEMBERED_BYTES_MAX = 4_000_000;
/** Of each: its tag, its time and the hash of its address. */
const ANSWER_BYTES = 400;
/** Of a cell where it looked. */
const PLACE_KEY_BYTES = 32;

/** A basis, and how far the answer's beginning may move on before it tells of something no more (milliseconds since the epoch). */
export interface StandingBasis extends Basis {
  readonly standsBeforeMs: number;
}

/** An answer as it was given. */
export interface Remembered {
  readonly etag: string;
  /** Whole seconds since the epoch, in milliseconds. */
  readonly sinceMs: number;
  readonly basis: StandingBasis | null;
}

/** The last answers, by a hash of their addresses. */
export interface AnswerMemory {
  readonly find: (address: string) => Remembered | undefined;
  /** The answer as first given: the one remembered when it is the same, else the new one. What was least recently given goes for it. */
  readonly keep: (address: string, given: Remembered) => Remembered;
}

/** A memory that is bounded by bytes. */
export function createAnswerMemory(): AnswerMemory {
  const lastByAddress = new Map<string, Remembered>();
  let bytes = 0;
  const forget = (address: string, last: Remembered) => {
    lastByAddress.delete(address);
    bytes -= weigh(last);
  };
  return {
    find: (address) => lastByAddress.get(address),
    keep(address, given) {
      const last = lastByAddress.get(address);
      const told = last?.etag === given.etag ? { ...given, sinceMs: last.sinceMs } : given;
      if (last) forget(address, last);
      lastByAddress.set(address, told);
      bytes += weigh(told);
      for (const [oldest, remembered] of lastByAddress) {
        if (bytes <= REMEMBERED_BYTES_MAX) break;
        forget(oldest, remembered);
      }
      return told;
    },
  };
}

function weigh({ basis }: Remembered): number {
  return ANSWER_BYTES + (basis ? basis.told.byteLength + PLACE_KEY_BYTES * basis.placeKeys.length : 0);
}
