import { createSourcePort } from '#cli/create-source-port.ts';
import { loadConfig } from '#config/load-config.ts';
import type { Db } from '#db/connect.ts';
import type { SourcePort } from '#http/admin/source-port.ts';
import type { Gazetteer } from '#places/gazetteer.ts';

interface PortParts {
  readonly db: Db;
  readonly gazetteer: Gazetteer;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Orders about sources where nothing reads: a queue that takes every reading. */
export function createUnreadPort(parts: PortParts): SourcePort {
  return createSourcePort({ ...parts, config: loadConfig({}), queue: { add: async () => true } });
}
