import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import { type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

/** One side of an unsure match, as far as a person needs it to tell. */
export interface ReviewSide {
  readonly id: string;
  readonly title: string;
  /** As told: wall clock, or a date. */
  readonly startLocal: string | null;
  readonly timeZone: string | null;
  readonly organizer: string | null;
  readonly venue: string | null;
  readonly city: string | null;
  readonly url: string | null;
}

/** Two opportunities that may be the same thing. */
export interface ReviewMatch {
  readonly id: string;
  readonly a: ReviewSide;
  readonly b: ReviewSide;
  /** Probability that they are the same, 0–1. */
  readonly score: number;
  readonly reason: string;
  readonly metAt: string;
}

/** A reading that lost so much at once that it changed nothing. */
export interface ReviewRun {
  readonly runId: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly reason: string | null;
  readonly heldAt: string;
  /** What it would withdraw: what it did not show and nothing has shown since. */
  readonly listings: readonly { readonly key: string; readonly title: string; readonly startLocal: string | null }[];
}

/** Questions of one kind told at once. */
const REVIEW_LENGTH_MAX = 100;

/** Pairs that nobody has decided on, oldest first, at most 100; only those that are both still served. */
export async function listUnsureMatches(db: Db): Promise<readonly ReviewMatch[]> {
  return selectMatches(db, sql`decision is null`);
}

/** The pair with this id, if nobody has decided on it and both are still served. */
export async function findUnsureMatch(db: Db, id: string): Promise<ReviewMatch | undefined> {
  return isUuid(id) ? (await selectMatches(db, sql`decision is null and unsure_matches.id = ${id}`))[0] : undefined;
}

/** What was merged since is asked about as what it was merged into. */
async function selectMatches(db: Db, condition: SQL): Promise<readonly ReviewMatch[]> {
  const { rows } = await db.execute<ReviewMatch & Record<string, unknown>>(sql`
    select asked.id, asked.score, asked.reason, asked.met_at as "metAt", ${toSide('a')} as a, ${toSide('b')} as b
    from (
      select id, score, reason, met_at, ${toSurvivor(sql`opportunity_id`)} as a_id, ${toSurvivor(sql`other_id`)} as b_id
      from unsure_matches where ${condition}
    ) as asked
      join opportunities as a on a.id = a_id join opportunities as b on b.id = b_id
    where a_id <> b_id and ${isServed('a')} and ${isServed('b')}
    order by asked.id limit ${REVIEW_LENGTH_MAX}`);
  return rows.map((row) => ({ ...row, metAt: toInstantText(row.metAt) }));
}

function toSurvivor(id: SQL): SQL {
  return sql`(with recursive chain (id, merged_into) as (
      select id, merged_into from opportunities where id = ${id}
      union select next.id, next.merged_into from chain join opportunities as next on next.id = chain.merged_into
    ) select chain.id from chain where merged_into is null)`;
}

/** The search index has what is served and not over. */
function isServed(side: 'a' | 'b'): SQL {
  return sql`exists (select from search_entries where search_entries.opportunity_id = ${sql.identifier(side)}.id)`;
}

function toSide(side: 'a' | 'b'): SQL {
  const facts = sql`${sql.identifier(side)}.facts`;
  return sql`jsonb_build_object('id', ${sql.identifier(side)}.id, 'title', ${facts} ->> 'title',
    'startLocal', ${facts} -> 'start' ->> 'local', 'timeZone', ${facts} -> 'start' ->> 'timeZone',
    'organizer', ${facts} -> 'organizer' ->> 'name', 'venue', ${facts} -> 'location' ->> 'venue',
    'city', ${facts} -> 'location' ->> 'city', 'url', ${facts} ->> 'url')`;
}

/** Each source's held run that nobody has decided on and no good reading has come after, with what it would withdraw; at most 100. */
export async function listHeldRuns(db: Db): Promise<readonly ReviewRun[]> {
  return selectRuns(db, sql`true`);
}

/** The held run with this id, if it waits for a person. */
export async function findHeldRun(db: Db, runId: string): Promise<ReviewRun | undefined> {
  return isUuid(runId) ? (await selectRuns(db, sql`held_runs.run_id = ${runId}`))[0] : undefined;
}

async function selectRuns(db: Db, condition: SQL): Promise<readonly ReviewRun[]> {
  const { rows } = await db.execute<ReviewRun & Record<string, unknown>>(sql`
    select run_id as "runId", held_runs.source_id as "sourceId", sources.facts ->> 'name' as "sourceName", runs.reason,
      held_at as "heldAt", coalesce((
        select jsonb_agg(jsonb_build_object('key', source_key, 'title', listings.facts ->> 'title',
          'startLocal', listings.facts -> 'start' ->> 'local') order by source_key)
        from listings where listings.source_id = held_runs.source_id and source_key = any(held_runs.keys)
          and withdrawn_at is null and last_seen_at < runs.started_at), '[]') as listings
    from held_runs join runs on runs.id = run_id join sources on sources.id = held_runs.source_id
    where decision is null and ${condition} and not exists (
      select from runs as later where later.source_id = held_runs.source_id and later.started_at > runs.started_at
        and later.outcome = 'ok')
    order by held_at, run_id limit ${REVIEW_LENGTH_MAX}`);
  return rows.map((row) => ({ ...row, heldAt: toInstantText(row.heldAt) }));
}
