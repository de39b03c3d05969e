import type { Config } from '#config/load-config.ts';
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
  await migrate(server.url);
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

async function startOwnServer(dataDir: string) {
  // Loaded only here: with DATABASE_URL the package of the embedded server need not even be installed.
  const { startEmbedded } = await import('#db/embedded.ts');
  return startEmbedded(dataDir);
}

async function nothing(): Promise<void> {}
