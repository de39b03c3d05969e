import { connect, type Connection } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { saveSources } from '#store/save-sources.ts';
import { dumpRows } from '../support/dump-rows.ts';
import { createRandom } from '../support/random.ts';
import { createScratchDatabase } from '../support/scratch-server.ts';
import { inventYear } from '../year/invent-year.ts';
import { listTold } from '../year/list-told.ts';
import { createOracle, type Oracle } from '../year/oracle.ts';
import { readThrough, readUntilKilled, type YearOrder } from '../year/order-year.ts';
import { listDays } from '../year/read-year.ts';
import { serveYear, type YearTown } from '../year/serve-year.ts';

export interface SoakPlan {
  readonly seed: number;
  readonly kills: number;
  readonly weeks: number;
  readonly tell: (text: string) => void;
}

export interface SoakReport {
  readonly seed: number;
  readonly kills: number;
  readonly pages: number;
  readonly opportunities: number;
  /** Opportunities that are not as they should be after the undisturbed year, and after the disturbed one. */
  readonly wrongUndisturbed: number;
  readonly wrongDisturbed: number;
  readonly areRowsEqual: boolean;
  readonly hasHeld: boolean;
}

/** Reads a year of the town twice, once undisturbed and once under so many kills at random moments, and compares. */
export async function soakTown(serverUrl: string, plan: SoakPlan): Promise<SoakReport> {
  const town = await serveYear(plan.seed);
  const undisturbed = await openYear(serverUrl, 'undisturbed', town);
  const disturbed = await openYear(serverUrl, 'disturbed', town);
  try {
    const order = { sources: town.sources, dayUrl: town.dayUrl, weeks: plan.weeks };
    await readThrough(undisturbed, order);
    const pages = town.countServed();
    plan.tell(`undisturbed: ${pages} pages`);
    const wrongUndisturbed = await countWrong(undisturbed, plan);
    const kills = await readUnderKills(disturbed, order, { ...plan, pages });
    const wrongDisturbed = await countWrong(disturbed, plan);
    const [wanted, got] = [await dumpRows(undisturbed.db), await dumpRows(disturbed.db)];
    const areRowsEqual = JSON.stringify(wanted) === JSON.stringify(got);
    const hasHeld = areRowsEqual && wrongUndisturbed + wrongDisturbed === 0 && kills === plan.kills;
    const opportunities = wanted['opportunities']?.length ?? 0;
    return { seed: plan.seed, kills, pages, opportunities, wrongUndisturbed, wrongDisturbed, areRowsEqual, hasHeld };
  } finally {
    await Promise.all([undisturbed.close(), disturbed.close(), town.close()]);
  }
}

interface Year extends Connection {
  readonly url: string;
  readonly town: YearTown;
  readonly oracle: Oracle;
  readonly countServed: () => number;
}

async function openYear(serverUrl: string, name: string, town: YearTown): Promise<Year> {
  const url = await createScratchDatabase(serverUrl, name);
  await migrate(url);
  const connection = connect(url, { applicationName: 'soak' });
  await saveSources(connection.db, town.sources);
  const oracle = createOracle(inventYear(town.seed), town.sources);
  return { ...connection, url, town, oracle, countServed: town.countServed };
}

/** Steps so long that the year lasts for all the kills. */
async function readUnderKills(
  year: Year,
  order: YearOrder,
  plan: SoakPlan & { readonly pages: number },
): Promise<number> {
  const random = createRandom(plan.seed);
  const stepMax = Math.max(1, Math.floor((1.6 * plan.pages) / plan.kills));
  let kills = 0;
  for (let turn = 0; turn < plan.kills; turn += 1) {
    const moment = { pages: random.below(stepMax) + 1, ms: random.below(25) };
    if (await readUntilKilled(year, order, moment)) kills += 1;
    if (turn % 20 === 19) plan.tell(`${kills} kills`);
  }
  await readThrough(year, order);
  return kills;
}

/** Opportunities at the end of the year that are not what the oracle says, too many or missing. */
async function countWrong({ db, oracle, town }: Year, { weeks }: SoakPlan): Promise<number> {
  for (const claim of town.takeClaims()) oracle.observe(toSourceId(claim.url), [claim]);
  const lastDay = listDays(town.sources, weeks).at(-1)?.day ?? Temporal.PlainDate.from('2026-01-05');
  const told = (await listTold(db)).filter(({ code }) => !oracle.isUnsettled(code, lastDay));
  const wanted = oracle.listTold(lastDay);
  const [gotTexts, wantedTexts] = [told.map(toText), wanted.map(toText)];
  const wrong = new Set(gotTexts).symmetricDifference(new Set(wantedTexts)).size;
  return Math.max(wrong, Math.abs(told.length - wanted.length));
}

function toSourceId(url: string): string {
  return new URL(url).hostname.split('.')[0] ?? '';
}

function toText(told: object): string {
  return JSON.stringify(Object.entries(told).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
