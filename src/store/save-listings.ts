import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import type { Draft } from '#domain/draft.ts';
import { sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';
import { startsOf } from './occurrence-span.ts';

/** A draft with what identifies it. */
export interface KeyedDraft {
  /** `toKey` of the page that shows it. */
  readonly pageKey: string;
  /** Unique in its source. */
  readonly key: string;
  readonly draft: Draft;
  /** Of facts and occurrences. */
  readonly hash: string;
  readonly contentKeys: readonly string[];
}

/** When drafts were seen, and in which run. */
export interface Sighting {
  readonly run: Run;
  /** RFC 3339. */
  readonly at: string;
}

/** Writes listings that are new or say something new. They count as seen, and as shown again if they had been withdrawn. */
export async function saveListings(db: Db, { run, at }: Sighting, drafts: readonly KeyedDraft[]): Promise<void> {
  await db.execute(sql`
    insert into listings (source_id, source_key, pages, adapter, printed, facts, occurrences, content_hash, content_keys,
      starts_at, first_seen_at, last_seen_at, changed_at, last_run_id, changed_run_id)
    select ${run.sourceId}, given.key, jsonb_build_object(given.page_key, given.hash), given.adapter, given.printed, given.facts,
      given.occurrences, given.hash, given.content_keys, given.starts_at,
      ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz, ${run.id}::uuid, ${run.id}::uuid
    from jsonb_to_recordset(${toJson(drafts.map(toRow))}::jsonb) as given (key text, page_key text, adapter text, printed jsonb, facts jsonb,
      occurrences jsonb, hash text, content_keys text[], starts_at timestamptz[])
    on conflict (source_id, source_key) do update set
      pages = listings.pages || excluded.pages, adapter = excluded.adapter, printed = excluded.printed, facts = excluded.facts,
      occurrences = excluded.occurrences, content_hash = excluded.content_hash, content_keys = excluded.content_keys,
      starts_at = excluded.starts_at, last_seen_at = excluded.last_seen_at, changed_at = excluded.changed_at,
      last_run_id = excluded.last_run_id, changed_run_id = excluded.changed_run_id, misses = 0, withdrawn_at = null`);
}

function toRow({ key, pageKey, draft, hash, contentKeys }: KeyedDraft) {
  const { facts, occurrences, listing } = draft;
  const row = { key, page_key: pageKey, adapter: listing.adapter, printed: listing, facts, occurrences, hash };
  return { ...row, content_keys: contentKeys, starts_at: startsOf(occurrences) };
}

/** Notes that listings were seen as before, in the words their page used before; writes nothing else. */
export async function touchListings(db: Db, { run, at }: Sighting, seen: readonly KeyAndHash[]): Promise<void> {
  if (seen.length === 0) return;
  const rows = seen.map(({ key, pageKey, hash }) => ({ key, page_key: pageKey, hash }));
  await db.execute(sql`
    update listings set last_seen_at = greatest(last_seen_at, ${at}::timestamptz), last_run_id = ${run.id}, misses = 0,
      pages = case when pages ->> given.page_key = given.hash then pages
        else pages || jsonb_build_object(given.page_key, given.hash) end
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (key text, page_key text, hash text)
    where source_id = ${run.sourceId} and source_key = given.key`);
}

export type KeyAndHash = Pick<KeyedDraft, 'key' | 'pageKey' | 'hash'>;

/** A page that is as it was (304): everything on it counts as seen. Returns how many that is. */
export async function touchPage(db: Db, { run, pageKey, at }: PageSighting): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update listings set last_seen_at = greatest(last_seen_at, ${at}::timestamptz), last_run_id = ${run.id}, misses = 0
    where source_id = ${run.sourceId} and pages ? ${pageKey} and withdrawn_at is null`);
  return rowCount ?? 0;
}

interface PageSighting extends Sighting {
  readonly pageKey: string;
}

/** Everything that a page shows. */
export interface PageContent {
  /** `toKey` of the page. */
  readonly pageKey: string;
  /** Keys of its listings. */
  readonly keys: readonly string[];
}

/** Notes what pages no longer show, so that a later 304 of one does not vouch for that. */
export async function releaseFromPages(db: Db, run: Run, pages: readonly PageContent[]): Promise<void> {
  const rows = pages.map(({ pageKey, keys }) => ({ page_key: pageKey, keys }));
  const pageKeys = pages.map(({ pageKey }) => pageKey);
  await db.execute(sql`
    update listings set pages = pages - gone.page_keys
    from (
      select shown.source_key, array_agg(given.page_key) as page_keys
      from listings as shown, jsonb_to_recordset(${toJson(rows)}::jsonb) as given (page_key text, keys text[])
      where shown.source_id = ${run.sourceId} and shown.pages ?| ${sql.param(pageKeys)}::text[]
        and shown.pages ? given.page_key and shown.source_key <> all(given.keys)
      group by shown.source_key
    ) as gone
    where source_id = ${run.sourceId} and listings.source_key = gone.source_key`);
}

/** Hands a listing and its link over to the key its source uses now. */
export async function moveListingKeys(db: Db, sourceId: string, moves: readonly KeyMove[]): Promise<void> {
  if (moves.length === 0) return;
  const given = sql`jsonb_to_recordset(${toJson(moves)}::jsonb) as given ("from" text, "to" text, reason text)`;
  await db.execute(sql`update listings set source_key = given."to" from ${given}
    where source_id = ${sourceId} and source_key = given."from"`);
  await db.execute(sql`update links set source_key = given."to", verdict = 'moved-key', reason = given.reason from ${given}
    where source_id = ${sourceId} and source_key = given."from"`);
}

/** A source gave a thing it had shown before a new id. */
export interface KeyMove {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
