import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { Schedule } from '#domain/source.ts';
import { type SQL, sql } from 'drizzle-orm';

/** Which sources are read on their schedules here: those of the catalog that was loaded, and those that people added. */
export interface ScheduledSources {
  readonly catalogIds: readonly string[];
  /** Towns; `null` for all. */
  readonly cities: readonly string[] | null;
}

export interface UnplannedSource {
  readonly id: string;
  readonly schedule: Schedule;
  readonly wasRead: boolean;
}

export interface DueSource {
  readonly id: string;
  readonly schedule: Schedule;
  /** RFC 3339. */
  readonly slotAt: string;
}

/** Sources taken at once; the rest waits for the next look. */
const SOURCES_MAX = 200;

/** Sources that have no next slot yet; the caller's transaction holds them. */
export async function takeUnplanned(tx: Db, scheduled: ScheduledSources): Promise<readonly UnplannedSource[]> {
  const { rows } = await tx.execute<UnplannedSource & Record<string, unknown>>(sql`
    select id, facts -> 'schedule' as schedule, last_run_at is not null as "wasRead" from sources
    where next_slot_at is null and ${isScheduled(scheduled)} order by id limit ${SOURCES_MAX} for update skip locked`);
  return rows;
}

/**
 * Sources whose slot has come and of which no reading waits or is under way, the longest due first; the caller's transaction holds them,
 * and no other one gets them.
 */
export async function takeDue(tx: Db, scheduled: ScheduledSources, now: string): Promise<readonly DueSource[]> {
  const { rows } = await tx.execute<DueSource & Record<string, unknown>>(sql`
    select id, facts -> 'schedule' as schedule, next_slot_at as "slotAt" from sources
    where next_slot_at <= ${now}::timestamptz and ${isScheduled(scheduled)}
      and not exists (select 1 from pgboss.job where name = 'read-source' and singleton_key = sources.id and state < 'completed')
    order by next_slot_at, id limit ${SOURCES_MAX} for update skip locked`);
  return rows.map((row) => ({ ...row, slotAt: toInstantText(row.slotAt) }));
}

function isScheduled({ catalogIds, cities }: ScheduledSources): SQL {
  return sql`not is_paused and taken_down is null and not facts ? 'takenDown'
    and (origin = 'person' or id = any(${sql.param(catalogIds)}::text[]))
    and (${cities === null} or facts -> 'defaults' ->> 'city' = any(${sql.param(cities ?? [])}::text[]))`;
}

/** Plans when a source is read next. */
export async function saveNextSlot(tx: Db, sourceId: string, slotAt: string): Promise<void> {
  await tx.execute(sql`update sources set next_slot_at = ${slotAt} where id = ${sourceId}`);
}
