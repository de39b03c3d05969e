import type { Suggestion } from './suggestion.ts';

/** What a suggestion loses for each one of the same kind already chosen, on the scale of scores. */
const SAME_KIND_LOSS = 0.02;
/** What it loses for each one of the same organizer already chosen. */
const SAME_ORGANIZER_LOSS = 0.05;
/** What it loses for each one on the same day already chosen. */
const SAME_DAY_LOSS = 0.01;
/** Largest share of a list that comes from one organizer, from one source, of one day, and from out of town. */
const ORGANIZER_SHARE_MAX = 1 / 4;
const SOURCE_SHARE_MAX = 1 / 2;
const DAY_SHARE_MAX = 1 / 2;
/** So many at home stand beside each one out of town: those are a third at most. */
const NEAR_PER_TRIP = 2;
const TRIP_SHARE_MAX = 1 / (NEAR_PER_TRIP + 1);

/**
 * Chooses a list in which no organizer, source, kind or day crowds out the others: always the best of what is left, after what it
 * loses for its likes already chosen, which its score then tells. At most a third of what is told is out of town.
 * @param ranked best first, in a total order
 */
export function balance(ranked: readonly Suggestion[], limit: number): readonly Suggestion[] {
  const chosen = choose(ranked, limit, Math.floor(limit * TRIP_SHARE_MAX));
  const near = chosen.filter(({ candidate }) => !candidate.isTrip).length;
  const tripsMax = Math.floor(near / NEAR_PER_TRIP);
  // However short the list turned out, most of it is at home.
  return chosen.length - near > tripsMax ? choose(ranked, limit, tripsMax) : chosen;
}

function choose(ranked: readonly Suggestion[], limit: number, tripsMax: number): readonly Suggestion[] {
  const chosen: Suggestion[] = [];
  const tally = new Map<string, number>();
  let left = [...ranked];
  while (chosen.length < limit) {
    left = left.filter((suggestion) => hasRoom(suggestion, tally, { limit, tripsMax }));
    const best = findBest(left, tally);
    if (!best) break;
    chosen.push({ ...best.suggestion, score: Math.max(0, Math.round(best.worth * 1000) / 1000) });
    left = left.filter((suggestion) => suggestion !== best.suggestion);
    for (const { name } of quotasOf(best.suggestion)) tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  return chosen;
}

interface Quota {
  /** What is counted: `organizer:…`, `source:…`, `kind:…`, `day:…`, `trip`. */
  readonly name: string;
  /** Largest share of the list; 1 leaves it open. */
  readonly shareMax: number;
  readonly loss: number;
}

function quotasOf({ candidate: { opportunity, occurrence, isTrip } }: Suggestion): readonly Quota[] {
  const organizer = opportunity.facts.organizer?.name.toLowerCase();
  const [source] = opportunity.provenance;
  return [
    { name: `kind:${opportunity.facts.kind}`, shareMax: 1, loss: SAME_KIND_LOSS },
    ...(organizer
      ? [{ name: `organizer:${organizer}`, shareMax: ORGANIZER_SHARE_MAX, loss: SAME_ORGANIZER_LOSS }]
      : []),
    ...(occurrence && !isTrip
      ? [{ name: `day:${occurrence.start.local.slice(0, 10)}`, shareMax: DAY_SHARE_MAX, loss: SAME_DAY_LOSS }]
      : []),
    ...(source ? [{ name: `source:${source.sourceId}`, shareMax: SOURCE_SHARE_MAX, loss: 0 }] : []),
    ...(isTrip ? [{ name: 'trip', shareMax: TRIP_SHARE_MAX, loss: 0 }] : []),
  ];
}

interface Room {
  readonly limit: number;
  readonly tripsMax: number;
}

function hasRoom(suggestion: Suggestion, tally: ReadonlyMap<string, number>, { limit, tripsMax }: Room): boolean {
  return quotasOf(suggestion).every(({ name, shareMax }) => {
    const room = name === 'trip' ? tripsMax : Math.max(1, Math.ceil(limit * shareMax));
    return (tally.get(name) ?? 0) < room;
  });
}

interface Best {
  readonly suggestion: Suggestion;
  readonly worth: number;
}

function findBest(left: readonly Suggestion[], tally: ReadonlyMap<string, number>): Best | undefined {
  let best: Best | undefined;
  for (const suggestion of left) {
    const losses = quotasOf(suggestion).map(({ name, loss }) => loss * (tally.get(name) ?? 0));
    const worth = suggestion.score - losses.reduce((sum, loss) => sum + loss, 0);
    if (!best || worth > best.worth) best = { suggestion, worth };
  }
  return best;
}
