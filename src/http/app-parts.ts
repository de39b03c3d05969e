import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#db/connect.ts';
import type { TroublePort } from '#domain/troubles.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { CorrectionPort } from './admin/correction-port.ts';
import type { ClientPatience } from './client-patience.ts';
import type { MetricsPort } from './metrics-port.ts';
import type { SourcePort } from './admin/source-port.ts';

/** What the app is built of; the entry file hands it in. */
export interface AppParts {
  /** Only read; may be a replica that is a little behind. */
  readonly db: Db;
  /** The database that is written to, for those who must see at once what they did; `db` when absent. */
  readonly primary?: Db;
  /** A token that the configuration states, beside those in the database; none when absent. */
  readonly adminToken?: string | null;
  readonly gazetteer: Gazetteer;
  readonly corrections: CorrectionPort;
  readonly sourceOrders: SourcePort;
  readonly log: FastifyBaseLogger;
  /** Counts what is asked, and prints it under `/metrics`; without it there is no such address. */
  readonly metrics?: MetricsPort;
  /** The present as an RFC 3339 instant. */
  readonly now: () => string;
  /** Whether the database is migrated and, in the demo, the first collection is done. */
  readonly isReady: () => boolean | Promise<boolean>;
  /** What is wrong now with the database; told once when it begins and once when it ends. */
  readonly troubles?: TroublePort;
  /** Everything served is made up for a demonstration; every answer says so. */
  readonly isSample: boolean;
  /** Whom the publisher of a source can turn to, an e-mail or web address; nobody when absent. */
  readonly contact?: string | null;
  /** Where the service is reached from outside, without a slash at the end; `null` when that is not known. */
  readonly publicUrl: string | null;
  /** How often one caller may ask the API in a minute, by each process; as often as it likes when absent. */
  readonly requestsPerMinuteMax?: number;
  /** Addresses or networks (CIDR) of proxies whose `X-Forwarded-For` tells who asks; nobody's does when absent. */
  readonly trustedProxies?: readonly string[];
  /** Requests under way at once, beyond which further ones are refused; 12 when absent. */
  readonly underWayMax?: number;
  /** How long slow clients are waited for; half a minute when absent. */
  readonly clientPatience?: ClientPatience;
}
