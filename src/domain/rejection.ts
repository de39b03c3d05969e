import type { Listing } from './listing.ts';

/** Why a listing could not be understood. Kept and counted, never dropped. */
export type RejectionReason =
  | 'title-missing'
  | 'start-missing'
  | 'start-unreadable'
  | 'time-zone-unknown'
  | 'entry-unreadable';

export interface Rejection {
  readonly reason: RejectionReason;
  /** A sentence for the person who mends it, with the words that could not be read. */
  readonly detail: string;
  readonly listing: Listing;
}
