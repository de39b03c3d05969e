import type { ChildProcess } from 'node:child_process';
import { loadGazetteer } from '#places/gazetteer.ts';
import { toCountry } from '../match/country.ts';
import { readStartFlags } from '../../support/start-flags.ts';
import { drawQuestions, ROUTES, type RouteName } from './draw-questions.ts';
import { askProcess, startProcess } from './load.ts';
import { type CacheFigures, measureCaches } from './measure-caches.ts';
import { measureRate, measureSideBySide, type RouteFigures } from './measure-route.ts';
import { openCatalog, startCatalogServer } from './open-catalog.ts';
import { planCourses } from './plan-courses.ts';

export interface ApiBenchReport {
  readonly opportunities: number;
  /** Answers a second of a route that only asks the database for `select 1`. */
  readonly selectOneRps: number;
  readonly routes: readonly RouteFigures[];
  /** The most memory that the server's process ever had. */
  readonly rssBytesMax: number;
  /** What caches add, apart from all the others: those are of questions that nobody asked before. */
  readonly caches: readonly CacheFigures[];
}

export interface ApiBenchOptions {
  /** Opportunities of the catalog. */
  readonly size: number;
  /** Where catalogs are kept. */
  readonly folder: string;
  readonly names: readonly RouteName[];
  /** Whether it is measured what caches add. */
  readonly hasCaches: boolean;
  readonly tell: (text: string) => void;
}

/** Questions that are asked again and again, to see what caches add. */
const ASKED_AGAIN = 200;

/** Measures each route beside its floor, on a catalog of the wanted size: server, database and load in processes of their own. */
export async function runApiBench(options: ApiBenchOptions): Promise<ApiBenchReport> {
  const { size, folder, tell } = options;
  const country = toCountry(loadGazetteer());
  const database = await startCatalogServer(folder);
  const children: ChildProcess[] = [];
  try {
    const databaseUrl = await openCatalog({ serverUrl: database.url, size, country, tell });
    const server = startProcess('serve-process.ts', [databaseUrl], readStartFlags());
    const load = startProcess('load-process.ts', []);
    children.push(server, load);
    const { url: origin } = await askProcess<{ readonly url: string }>(server);
    const questioning = { origin, load, draw: (name: RouteName) => drawQuestions(name, { country, size }) };
    const routes = await measureRoutes(questioning, options);
    const selectOneRps = await measureRate(load, { origin, asked: [{ path: '/bench/select-one' }] });
    const caches = options.hasCaches ? await measureBehind(questioning, children) : [];
    const { rssBytesMax } = await askProcess<{ readonly rssBytesMax: number }>(server, {});
    return { opportunities: size, selectOneRps, routes, rssBytesMax, caches };
  } finally {
    for (const child of children) child.disconnect();
    await database.stop();
  }
}

interface Questioning {
  readonly origin: string;
  readonly load: ChildProcess;
  readonly draw: (name: RouteName) => readonly string[];
}

async function measureRoutes(
  { origin, load, draw }: Questioning,
  { names, tell }: ApiBenchOptions,
): Promise<readonly RouteFigures[]> {
  const routes: RouteFigures[] = [];
  for (const name of ROUTES.filter((route) => names.includes(route))) {
    const figures = { name, ...(await measureSideBySide(load, await planCourses(origin, name, draw(name)))) };
    tell(JSON.stringify(figures));
    routes.push(figures);
  }
  return routes;
}

async function measureBehind(
  { origin, load, draw }: Questioning,
  children: ChildProcess[],
): Promise<readonly CacheFigures[]> {
  const cache = startProcess('cache-process.ts', [origin]);
  children.push(cache);
  const { url: cacheOrigin } = await askProcess<{ readonly url: string }>(cache);
  return measureCaches(load, { origin, cacheOrigin }, draw('city-field').slice(0, ASKED_AGAIN));
}
