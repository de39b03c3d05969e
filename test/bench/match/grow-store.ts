import { connect, type Connection } from '#db/connect.ts';
import { createScratchDatabase, runOn } from '../../support/scratch-server.ts';
import type { Country } from './country.ts';
import { fillStore } from './fill-store.ts';
import { LISTINGS_PER_SOURCE, planKept } from './plan.ts';
import { setAsideIndexes } from './set-aside-indexes.ts';

/** A statement of the bench may take long: it builds what a service has years for. */
const STATEMENT_MS_MAX = 3_600_000;
/** Sources filled in side by side, so that program and server both have work. */
const LANES = 3;
const TOLD_EVERY = 100;

export interface Growth {
  /** Database to make, and the one it begins as. */
  readonly name: string;
  readonly template: string;
  /** Opportunities the template holds, and those to hold in the end. */
  readonly from: number;
  readonly to: number;
}

export interface GrowParts {
  readonly serverUrl: string;
  readonly country: Country;
  readonly tell: (text: string) => void;
}

/** Makes a database of another one, fills it up to so many opportunities and leaves it vacuumed and analyzed. */
export async function growStore(growth: Growth, parts: GrowParts): Promise<Connection> {
  const url = await createScratchDatabase(parts.serverUrl, growth.name, growth.template);
  const filling = connect(url, { applicationName: 'bench', statementTimeoutMs: STATEMENT_MS_MAX });
  await setAsideIndexes(filling.db, () => fillUp(filling, growth, parts));
  await filling.close();
  await runOn(url, 'vacuum (analyze)');
  return connect(url, { applicationName: 'bench' });
}

async function fillUp({ db }: Connection, { from, to }: Growth, { country, tell }: GrowParts): Promise<void> {
  const [first, end] = [from / LISTINGS_PER_SOURCE, to / LISTINGS_PER_SOURCE];
  const indexes = Array.from({ length: end - first }, (_, offset) => first + offset).values();
  const work = async (): Promise<void> => {
    for (const index of indexes) {
      await fillStore(db, planKept(index, country));
      if (index % TOLD_EVERY === 0) tell(`filled ${index * LISTINGS_PER_SOURCE} of ${to}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
}
