import { AUTHORITIES, type Source } from '#domain/source.ts';
import type { Status } from '#domain/vocabularies.ts';
import type { Claim } from './claim.ts';
import { isBetween, type Gap, type Happening } from './happening.ts';

/** What users should be told of a happening, and how often they were told something new. */
export interface Told extends Omit<Claim, 'url'> {
  readonly url: string | null;
  readonly previousStart: string | null;
  readonly sources: readonly string[];
  readonly version: number;
  readonly isWithdrawn: boolean;
}

/** Follows what publishers print and says what should have come of it. It shares no code with what it judges. */
export interface Oracle {
  /** A source was read and printed this. */
  readonly observe: (sourceId: string, claims: readonly Claim[]) => void;
  /** By code; what is being noticed on the day is left out. */
  readonly listTold: (day: Temporal.PlainDate) => readonly Told[];
  /** Whether readings up to this day cannot yet have settled whether it is gone. */
  readonly isUnsettled: (code: string, day: Temporal.PlainDate) => boolean;
}

export function createOracle(happenings: readonly Happening[], sources: readonly Source[]): Oracle {
  const byCode = new Map(happenings.map((happening) => [happening.code, happening]));
  const rank = new Map(sources.map(({ id, authority }) => [id, AUTHORITIES.indexOf(authority)]));
  const records = new Map<string, OracleRecord>();
  const isUnsettled = (code: string, day: Temporal.PlainDate): boolean => {
    const happening = byCode.get(code);
    return happening !== undefined && listDoubts(happening).some((doubt) => isBetween(day, doubt));
  };
  return {
    isUnsettled,
    observe: (sourceId, claims) => {
      for (const claim of claims) {
        const record = records.get(claim.code) ?? { versions: 0, said: new Map() };
        record.said.set(sourceId, remember(record.said.get(sourceId), claim));
        records.set(claim.code, retell(record, rank));
      }
    },
    listTold: (day) =>
      [...records]
        .filter(([code]) => !isUnsettled(code, day))
        .map(([code, record]) => toTold(record, byCode.get(code), day))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** What one source said last, with the start it named before. */
interface Said extends Claim {
  readonly previousStart: string | null;
}

interface OracleRecord {
  readonly versions: number;
  readonly said: Map<string, Said>;
  readonly told?: Omit<Said, 'code'>;
}

/** A source that names another start than before has rescheduled, though it does not say so. */
function remember(before: Said | undefined, claim: Claim): Said {
  const isMoved = before !== undefined && before.start !== claim.start;
  const previousStart = isMoved ? before.start : (before?.previousStart ?? null);
  const status: Status = claim.status === 'scheduled' && previousStart !== null ? 'rescheduled' : claim.status;
  return { ...claim, previousStart, status };
}

/** The organizer before the platform before the aggregator; a state that any of them tells is told. */
function retell({ versions, said, told: before }: OracleRecord, rank: ReadonlyMap<string, number>): OracleRecord {
  const ranked = [...said].toSorted(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).map(([, one]) => one);
  const [best] = ranked;
  if (!best) throw new RangeError('A record has been told by somebody.');
  const { code: _, ...words } = best;
  const agreeing = ranked.filter(({ start }) => start === best.start);
  const changed = ranked.find(
    (one) => one.status !== 'scheduled' && (one.status !== 'rescheduled' || agreeing.includes(one)),
  );
  const status = changed?.status ?? 'scheduled';
  const previousStart = agreeing.find((one) => one.previousStart !== null)?.previousStart ?? null;
  const told = { ...words, status, previousStart };
  const isNew = JSON.stringify(told) !== JSON.stringify(before);
  return { versions: versions + (isNew ? 1 : 0), said, told };
}

function toTold(
  { versions, said, told }: OracleRecord,
  happening: Happening | undefined,
  day: Temporal.PlainDate,
): Told {
  if (!told || !happening) throw new RangeError('What was told is of something that happens.');
  const gone = listAbsences(happening).filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
  const isWithdrawn = gone.some((absence) => isBetween(day, absence));
  const returned = gone.filter((absence) => !isBetween(day, absence)).length;
  return {
    ...{ code: happening.code, ...told, isWithdrawn },
    version: versions + (isWithdrawn ? 1 : 0) + 2 * returned,
    sources: [...said.keys()].toSorted(),
  };
}

/** Left out for less than this is a mistake; for longer it is gone. */
const MISTAKE_DAYS_MAX = 21;
/** Days within which readings notice that something is gone, or back. */
const NOTICED_WITHIN_DAYS = 42;
const FOREVER = Temporal.PlainDate.from('9999-12-31');

/** Stretches in which it was truly not listed. */
function listAbsences({ changes, gaps }: Happening): readonly Gap[] {
  const removals = changes.filter(({ is }) => is === 'removed').map(({ on }) => ({ from: on, to: FOREVER }));
  const long = gaps.filter(({ from, to }) => from.until(to, { largestUnit: 'days' }).days > MISTAKE_DAYS_MAX);
  return [...removals, ...long];
}

function listDoubts(happening: Happening): readonly Gap[] {
  return listAbsences(happening).flatMap(({ from, to }) => [
    { from, to: from.add({ days: NOTICED_WITHIN_DAYS }) },
    ...(to.equals(FOREVER) ? [] : [{ from: to, to: to.add({ days: NOTICED_WITHIN_DAYS }) }]),
  ]);
}
