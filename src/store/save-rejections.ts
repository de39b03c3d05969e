import type { Db } from '#db/connect.ts';
import { toCanonicalJson, toHash, toJson } from '#db/values.ts';
import type { Rejection } from '#domain/rejection.ts';
import { sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';

/** Days for which a rejection is kept after it was last printed. */
const REJECTION_DAYS_MAX = 30;

/** Keeps what could not be understood, each entry once for as long as its source prints it. */
export async function saveRejections(
  db: Db,
  run: Run,
  seen: { readonly rejections: readonly Rejection[]; readonly at: string },
): Promise<void> {
  if (seen.rejections.length === 0) return;
  const rows = seen.rejections.map((rejection) => {
    const { reason, detail, listing: printed } = rejection;
    return { hash: toHash(toCanonicalJson(rejection)), reason, detail, printed };
  });
  await db.execute(sql`
    insert into rejections (source_id, hash, reason, detail, printed, first_seen_at, last_seen_at, last_run_id)
    select distinct on (hash) ${run.sourceId}, hash, reason, detail, printed, ${seen.at}::timestamptz, ${seen.at}::timestamptz, ${run.id}::uuid
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as given (hash text, reason text, detail text, printed jsonb)
    on conflict (source_id, hash) do update set last_seen_at = excluded.last_seen_at, last_run_id = excluded.last_run_id`);
}

/** Forgets what has not been printed for long; at most a thousand rows at once. */
export async function pruneRejections(db: Db, now: string): Promise<void> {
  await db.execute(sql`
    delete from rejections where (source_id, hash) in (
      select source_id, hash from rejections
      where last_seen_at < ${now}::timestamptz - ${REJECTION_DAYS_MAX} * interval '1 day' order by last_seen_at limit 1000)`);
}
