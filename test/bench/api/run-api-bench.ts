import type { ChildProcess } from 'node:child_process';
import { loadGazetteer } from '#places/gazetteer.ts';
import { toCountry } from '../match/country.ts';
import { readStartFlags } from '../../support/start-flags.ts';
import { drawQuestions, ROUTES, type RouteName } from './draw-questions.ts';
import { askProcess, startProcess } from './load.ts';
import { measureRate, measureRoute, type RouteFigures } from './measure-route.ts';
import { openCatalog, startCatalogServer } from './open-catalog.ts';
import { planCourses } from './plan-courses.ts';

export interface ApiBenchReport {
  readonly opportunities: number;
  /** Answers a second of a route that only asks the database for `select 1`. */
  readonly selectOneRps: number;
  readonly routes: readonly RouteFigures[];
  /** The most memory that the server's process ever had. */
  readonly rssBytesMax: number;
}

export interface ApiBenchOptions {
  /** Opportunities of the catalog. */
  readonly size: number;
  /** Where catalogs are kept. */
  readonly folder: string;
  readonly names: readonly RouteName[];
  readonly tell: (text: string) => void;
}

/** Measures each route beside its floor, on a catalog of the wanted size: server, database and load in processes of their own. */
export async function runApiBench({ size, folder, names, tell }: ApiBenchOptions): Promise<ApiBenchReport> {
  const country = toCountry(loadGazetteer());
  const database = await startCatalogServer(folder);
  const children: ChildProcess[] = [];
  try {
    const databaseUrl = await openCatalog({ serverUrl: database.url, size, country, tell });
    const server = startProcess('serve-process.ts', [databaseUrl], readStartFlags());
    const load = startProcess('load-process.ts', []);
    children.push(server, load);
    const { url: origin } = await askProcess<{ readonly url: string }>(server);
    const routes: RouteFigures[] = [];
    for (const name of ROUTES.filter((route) => names.includes(route))) {
      const courses = await planCourses(origin, name, drawQuestions(name, { country, size }));
      const figures = await measureRoute(load, name, courses);
      tell(JSON.stringify(figures));
      routes.push(figures);
    }
    const selectOneRps = await measureRate(load, { origin, asked: [{ path: '/bench/select-one' }] });
    const { rssBytesMax } = await askProcess<{ readonly rssBytesMax: number }>(server, {});
    return { opportunities: size, selectOneRps, routes, rssBytesMax };
  } finally {
    for (const child of children) child.disconnect();
    await database.stop();
  }
}
