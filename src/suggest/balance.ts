import type { Choice } from './suggestion.ts';

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
export function balance(ranked: readonly Choice[], limit: number): readonly Choice[] {
  const chosen = choose(ranked, limit, Math.floor(limit * TRIP_SHARE_MAX));
  const near = chosen.filter(({ candidate }) => !candidate.isTrip).length;
  const tripsMax = Math.floor(near / NEAR_PER_TRIP);
  // However short the list turned out, most of it is at home.
  return chosen.length - near > tripsMax ? choose(ranked, limit, tripsMax) : chosen;
}

function choose(ranked: readonly Choice[], limit: number, tripsMax: number): readonly Choice[] {
  const chosen: Choice[] = [];
  const tally = new Map<string, number>();
  const hasRoom = ({ name, shareMax }: Quota): boolean => {
    const room = name === TRIP ? tripsMax : Math.max(1, Math.ceil(limit * shareMax));
    return (tally.get(name) ?? 0) < room;
  };
  const left = new Set<Rival>(ranked.map((choice) => ({ choice, quotas: quotasOf(choice) })));
  while (chosen.length < limit) {
    const best = findBest(left, tally, hasRoom);
    if (!best) break;
    const { rival, worth } = best;
    chosen.push({ ...rival.choice, score: Math.max(0, Math.round(worth * 1000) / 1000) });
    left.delete(rival);
    for (const { name } of rival.quotas) tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  return chosen;
}

/** One of those that are left to choose from, with what it is counted by. */
interface Rival {
  readonly choice: Choice;
  readonly quotas: readonly Quota[];
}

interface Quota {
  /** What is counted: `organizer:…`, `source:…`, `kind:…`, `day:…`, `trip`. */
  readonly name: string;
  /** Largest share of the list; 1 leaves it open. */
  readonly shareMax: number;
  readonly loss: number;
}

const TRIP = 'trip';

function quotasOf({ candidate: { card, time, isTrip } }: Choice): readonly Quota[] {
  const { kind, organizer, source } = card;
  const quotas: Quota[] = [{ name: `kind:${kind}`, shareMax: 1, loss: SAME_KIND_LOSS }];
  if (organizer !== null) {
    const name = `organizer:${organizer.toLowerCase()}`;
    quotas.push({ name, shareMax: ORGANIZER_SHARE_MAX, loss: SAME_ORGANIZER_LOSS });
  }
  if (time && !isTrip) {
    quotas.push({ name: `day:${time.start.slice(0, 10)}`, shareMax: DAY_SHARE_MAX, loss: SAME_DAY_LOSS });
  }
  if (source !== null) quotas.push({ name: `source:${source}`, shareMax: SOURCE_SHARE_MAX, loss: 0 });
  if (isTrip) quotas.push({ name: TRIP, shareMax: TRIP_SHARE_MAX, loss: 0 });
  return quotas;
}

interface Best {
  readonly rival: Rival;
  readonly worth: number;
}

/**
 * The first of those that are worth most; what has no room any more is put away. Nothing is worth more than its score, so that what
 * scores less need not be looked at.
 */
function findBest(
  left: Set<Rival>,
  tally: ReadonlyMap<string, number>,
  hasRoom: (quota: Quota) => boolean,
): Best | undefined {
  let best: Best | undefined;
  for (const rival of left) {
    const { score } = rival.choice;
    if (best && score <= best.worth) break;
    if (!rival.quotas.every(hasRoom)) {
      left.delete(rival);
      continue;
    }
    const worth = rival.quotas.reduce((rest, { name, loss }) => rest - loss * (tally.get(name) ?? 0), score);
    if (!best || worth > best.worth) best = { rival, worth };
  }
  return best;
}
