// Reads the year from where it stands into the database given as the argument, day by day. Made to be killed.
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { request } from 'undici';
import { connect, type Db } from '#db/connect.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import type { YearOrder } from './order-year.ts';
import { listDays, openYearReader } from './read-year.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const order: YearOrder = JSON.parse(await text(process.stdin));
const connection = connect(databaseUrl, { applicationName: 'year' });
const reader = openYearReader(connection, loadGazetteer());
const done = await listDone(connection.db);
for (const { day, sources } of listDays(order.sources, order.weeks)) {
  const waiting = sources.filter(({ id }) => !done.has(`${id} ${day.toString()}`));
  if (waiting.length > 0) await turnCalendar(order.dayUrl, day);
  for (const source of waiting) await reader.read(source, day);
}
await reader.close();
await connection.close();

/** The system's resolver may not know names under `localhost`; the server tells its sites apart by the Host field. */
async function turnCalendar(dayUrl: string, day: Temporal.PlainDate): Promise<void> {
  const { host, port } = new URL(dayUrl);
  const { body } = await request(`http://127.0.0.1:${port}/${day.toString()}`, { headers: { host } });
  await body.dump();
}

/** Source and day of each reading that came to its end by itself. */
async function listDone(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ done: string }>(sql`
    select source_id || ' ' || (started_at at time zone 'UTC')::date as done from runs
    where finished_at is not null and reason is distinct from 'The process ended before the reading did.'`);
  return new Set(rows.map(({ done }) => done));
}
