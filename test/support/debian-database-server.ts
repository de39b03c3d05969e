import type { TestProject } from 'vitest/node';
import { serveDatabases } from './database-server.ts';

/** Debian's PostgreSQL 15, the oldest that Showup serves on. */
const FOLDER = '/usr/lib/postgresql/15/bin';

/** Like `database-server.ts`, on the oldest server that is supported. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveDatabases(project, { binaries: { initdb: `${FOLDER}/initdb`, postgres: `${FOLDER}/postgres` } });
}
