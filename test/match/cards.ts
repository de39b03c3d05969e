import { BLANK_CARD, type MatchCard } from '#match/match-card.ts';
import { toDateMoment, toMoment } from '#normalize/moment.ts';
import type { Moment } from '#domain/moment.ts';

const ZONE = 'America/Chicago';

/** A wall clock in Memphis. */
export function at(local: string): Moment {
  return toMoment(local, ZONE);
}

/** A whole day in Memphis. */
export function on(date: string): Moment {
  return toDateMoment(date, ZONE);
}

/** The monthly meeting of an invented chapter in Memphis, with the given changes. */
export function meeting(changes: Partial<MatchCard> = {}): MatchCard {
  return {
    ...BLANK_CARD,
    title: 'Bluff City HR Guild: Hiring After the Flood',
    start: at('2026-03-10T18:00:00'),
    organizer: 'Bluff City HR Guild',
    venue: 'Delta Library, Room 4',
    street: '12 N. Front St.',
    city: 'Memphis, TN',
    ...changes,
  };
}

/** An opening without a date of an invented charity in Memphis, with the given changes. */
export function opening(changes: Partial<MatchCard> = {}): MatchCard {
  return {
    ...BLANK_CARD,
    title: 'Weekend Kennel Helper',
    organizer: 'Riverside Strays',
    city: 'Memphis',
    ...changes,
  };
}
