import type { Db } from '#db/connect.ts';
import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { type Here, toHere } from './is-here.ts';

/** An organization behind opportunities. */
export interface Organizer {
  /** Made of its name: see `toOrganizerId`. */
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  /** How many of its opportunities are running, upcoming or open; near the place, when one was asked about. */
  readonly upcoming: number;
}

export interface OrganizersWanted extends Here {
  /** Beginning of the id; empty for any. */
  readonly prefix: string;
  /** The last id of the page before. */
  readonly after: string;
  readonly limit: number;
}

/** Organizers by id. Near a place only those that have something there; everywhere all that are known. */
export async function listOrganizers(db: Db, wanted: OrganizersWanted): Promise<readonly Organizer[]> {
  const { rows } = await db.execute<Organizer & Record<string, unknown>>(sql`
    with page as (${wanted.near ? toLocal(wanted) : toAll(wanted)})
    select page.id, latest.name, latest.url, page.upcoming from page, lateral (${toLatest(sql`page.id`)}) as latest
    order by page.id limit ${wanted.limit}`);
  return rows;
}

/** One organizer; `undefined` when nothing served names it. */
export async function findOrganizer(db: Db, id: string, from: string): Promise<Organizer | undefined> {
  const { rows } = await db.execute<Organizer & Record<string, unknown>>(sql`
    select ${id} as id, name, url, (${toUpcoming(sql`${id}`, from)}) as upcoming from (${toLatest(sql`${id}`)}) as latest`);
  return rows[0];
}

/** What an organizer has ahead, by mark (`kind:meetup`). */
export async function countOrganizerMarks(db: Db, id: string, from: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ mark: string; count: number }>(sql`
    select mark, count(*)::int as count from opportunities, unnest(marks) as mark
    where ${isOf(sql`${id}`)} and ${isAhead(from)} group by mark`);
  return new Map(rows.map(({ mark, count }) => [mark, count]));
}

/** The sources that tell of an organizer's opportunities, by id; at most a hundred. */
export async function listOrganizerSources(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct source_id as id from opportunities join links on opportunity_id = opportunities.id and undone_at is null
    where ${isOf(sql`${id}`)} order by source_id limit 100`);
  return rows.map(({ id: sourceId }) => sourceId);
}

const ORGANIZER = sql`(organizer_of(marks) collate "C")`;
const SERVED = sql`not is_hidden and merged_into is null`;

function isOf(id: SQL): SQL {
  return sql`${ORGANIZER} = ${id} and ${SERVED}`;
}

/** The one row of each time that all places share is looked at. */
function isAhead(from: string): SQL {
  return sql`exists (select from search_entries as entry where entry.opportunity_id = opportunities.id
    and place_key = ${sql.raw(`'${EVERYWHERE}'`)} and facet = 'any' and until_at >= ${from}::timestamptz)`;
}

/** As the newest of its opportunities names it. */
function toLatest(id: SQL): SQL {
  return sql`select facts -> 'organizer' ->> 'name' as name, facts -> 'organizer' ->> 'url' as url
    from opportunities where ${isOf(id)} order by opportunities.id desc limit 1`;
}

function toUpcoming(id: SQL, from: string): SQL {
  return sql`select count(*)::int from opportunities where ${isOf(id)} and ${isAhead(from)}`;
}

function toLocal({ near, from, prefix, after, limit }: OrganizersWanted): SQL {
  return sql`
    select ${ORGANIZER} as id, count(*)::int as upcoming
    from (${toHere({ near, from })}) as here join opportunities on opportunities.id = here.opportunity_id
    where ${ORGANIZER} > ${after} and starts_with(${ORGANIZER}, ${prefix}) group by 1 order by 1 limit ${limit}`;
}

/** From one id to the next by the index, whatever the number of opportunities between them. */
function toAll({ from, prefix, after, limit }: OrganizersWanted): SQL {
  const first = after >= prefix ? sql`${ORGANIZER} > ${after}` : sql`${ORGANIZER} >= ${prefix}`;
  const next = (condition: SQL) => sql`select ${ORGANIZER} as id from opportunities
    where ${condition} and ${SERVED} order by ${ORGANIZER} limit 1`;
  return sql`
    select walk.id, (${toUpcoming(sql`walk.id`, from)}) as upcoming from (
      with recursive walk (id) as (
        (${next(first)}) union all select (${next(sql`${ORGANIZER} > walk.id`)}) from walk where starts_with(walk.id, ${prefix})
      ) select id from walk where starts_with(id, ${prefix}) limit ${limit}) as walk`;
}
