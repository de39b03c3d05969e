import type { Config } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';
import { connect, type Connection, type ConnectOptions } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';

/** The database, migrated; `close` ends the embedded server too, where one was started. */
export interface OpenDatabase extends Connection {
  readonly url: string;
}

/**
 * Opens the server that `DATABASE_URL` names, else a real PostgreSQL of our own in the data folder.
 * @param options how to connect, or no more than the name that the server shows beside the connections
 * @throws {ShowupError} `data-folder-in-use` or `database-unavailable`, with what to do about it
 */
export async function openDatabase(config: Config, options: string | ConnectOptions): Promise<OpenDatabase> {
  const server =
    config.databaseUrl === null ? await startOwnServer(config.dataDir) : { url: config.databaseUrl, stop: nothing };
  await migrate(server.url).catch((cause: unknown) => tellUnavailable(cause));
  const connection = connect(server.url, typeof options === 'string' ? { applicationName: options } : options);
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

async function startOwnServer(dataDir: string) {
  // Loaded only here: with DATABASE_URL the package of the embedded server need not even be installed.
  const { startEmbedded } = await import('#db/embedded.ts');
  return startEmbedded(dataDir);
}

async function nothing(): Promise<void> {}
