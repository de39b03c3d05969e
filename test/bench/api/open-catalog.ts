import { totalmem } from 'node:os';
import { connect } from '#db/connect.ts';
import { startEmbedded, type EmbeddedServer } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { Client } from 'pg';
import { createScratchDatabase, runOn } from '../../support/scratch-server.ts';
import type { Country } from '../match/country.ts';
import { buildCatalog } from './build-catalog.ts';

/** A statement of the bench may take long: it builds what a service has years for. */
const STATEMENT_MS_MAX = 3_600_000;
/** Changes when the invented things do, so that no old catalog is taken for a new one. */
const EDITION = 'bench catalog 1';
/** A sixth of the memory for the tables, as a machine that also serves would have; nothing need survive a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=2GB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'maintenance_work_mem=512MB',
  `shared_buffers=${Math.floor(totalmem() / 6 / 2 ** 20)}MB`,
];

/** Where catalogs are kept between runs of the bench. */
export function startCatalogServer(folder: string): Promise<EmbeddedServer> {
  return startEmbedded(folder, { settings: SETTINGS });
}

interface Wanted {
  readonly serverUrl: string;
  readonly size: number;
  readonly country: Country;
  readonly tell: (text: string) => void;
}

/** The address of a database that holds a catalog of this size: the one built earlier, or a new one. Vacuumed and analyzed. */
export async function openCatalog({ serverUrl, size, country, tell }: Wanted): Promise<string> {
  const name = `catalog_${size}`;
  const url = serverUrl.replace('/postgres?', `/${name}?`);
  if (!(await isWhole(serverUrl, name))) {
    await runOn(serverUrl, `drop database if exists ${name}`);
    await migrate(await createScratchDatabase(serverUrl, name));
    const filling = connect(url, { applicationName: 'bench', statementTimeoutMs: STATEMENT_MS_MAX });
    await buildCatalog(filling.db, { country, size, tell });
    await filling.close();
    await runOn(url, 'vacuum (analyze)');
    await runOn(url, `comment on database ${name} is '${EDITION}'`);
  }
  await migrate(url);
  return url;
}

/** Built to its end, and by this edition of the bench. */
async function isWhole(serverUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const text = `select 1 from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = $2`;
    return (await client.query(text, [name, EDITION])).rowCount === 1;
  } finally {
    await client.end();
  }
}
