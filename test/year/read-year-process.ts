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
const { lastDay, done } = await findProgress(connection.db);
for (const { day, sources } of listDays(order.sources, order.weeks)) {
  const waiting = sources.filter(({ id }) => day.toString() >= lastDay && !done.has(`${id} ${day.toString()}`));
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

/** The last day that was begun, and source and day of each reading that came to its end by itself. */
async function findProgress(db: Db) {
  const { rows } = await db.execute<{ id: string; day: string; isDone: boolean }>(sql`
    select source_id as id, (started_at at time zone 'UTC')::date::text as day,
      finished_at is not null and reason is distinct from 'The process ended before the reading did.' as "isDone"
    from runs order by started_at`);
  const done = new Set(rows.filter(({ isDone }) => isDone).map(({ id, day }) => `${id} ${day}`));
  return { lastDay: rows.at(-1)?.day ?? '', done };
}
