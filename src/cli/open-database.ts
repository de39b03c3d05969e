import type { Config } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';
import { connect, type Connection, type ConnectOptions } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { resolve } from 'node:path';

/** The database, migrated; `close` ends the embedded server too, where one was started. */
export interface OpenDatabase extends Connection {
  readonly url: string;
}

interface OpenOptions extends ConnectOptions {
  /** Is told when the embedded server ended under us; it is started again. */
  readonly onServerEnd?: (why: 'disk-full' | 'ended') => void;
}

/**
 * Opens the server that `DATABASE_URL` names, else a real PostgreSQL of our own in the data folder.
 * @param options how to connect, or no more than the name that the server shows beside the connections
 * @throws {ShowupError} `data-folder-in-use` or `database-unavailable`, with what to do about it
 */
export async function openDatabase(config: Config, options: string | OpenOptions): Promise<OpenDatabase> {
  const { onServerEnd, ...connecting } = typeof options === 'string' ? { applicationName: options } : options;
  const server =
    config.databaseUrl === null
      ? await startOwnServer(config.dataDir, onServerEnd)
      : { url: config.databaseUrl, stop: nothing };
  await migrate(server.url).catch((cause: unknown) => tellUnavailable(cause));
  const connection = connect(server.url, connecting);
  return {
    ...connection,
    url: server.url,
    close: async () => {
      await connection.close();
      await server.stop();
    },
  };
}

/** What a server says that cannot be reached, does not know the database, or does not let us in. */
const NO_WAY_IN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ENOENT: 'nothing listens at its address',
  ENOTFOUND: 'its host is not known',
  ETIMEDOUT: 'it does not answer',
  '3D000': 'its server has no database of this name',
  '28P01': 'its server does not accept the password',
  '28000': 'its server does not accept the user',
};

/** @throws {ShowupError} `database-unavailable`, without a word of the address: it may hold a password */
function tellUnavailable(cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = NO_WAY_IN[code];
  if (why === undefined) throw cause;
  throw new ShowupError('database-unavailable', `The database of DATABASE_URL cannot be opened: ${why} (${code}).`, {
    cause,
  });
}

/** Where the database lies, for people; of an address, which may hold a password, nothing but the host. */
export function placeOf({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): string {
  if (databaseUrl === null) return `the data folder ${resolve(dataDir)}`;
  return `the database of DATABASE_URL at ${new URL(databaseUrl).hostname || 'this machine'}`;
}

async function startOwnServer(dataDir: string, onEnd: OpenOptions['onServerEnd']) {
  // Loaded only here: with DATABASE_URL the package of the embedded server need not even be installed.
  const { startEmbedded } = await import('#db/embedded.ts');
  return startEmbedded(dataDir, onEnd && { onEnd });
}

async function nothing(): Promise<void> {}
