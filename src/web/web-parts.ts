import type { ReviewDecision } from '#present/correction-schema.ts';
import type { Decider } from '#domain/correction.ts';
import type { Trouble } from '#domain/troubles.ts';
import type { Db } from '#db/connect.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { NewReport, NewSourceSuggestion } from '#domain/inbox.ts';

/** What the pages are built of; the entry file hands it in. Whatever a page writes or starts is a function here. */
export interface WebParts {
  /** Only read; may be a replica that is a little behind. */
  readonly db: Db;
  /** The database that is written to, for those who must see at once what they did; `db` when absent. */
  readonly primary?: Db;
  /** A token that the configuration states, beside those in the database; none when absent. */
  readonly adminToken?: string | null;
  readonly gazetteer: Gazetteer;
  /** The present as an RFC 3339 instant. */
  readonly now: () => string;
  /** Whether there is something to show: the database is migrated and, in the demo, the first collection is done. */
  readonly isReady: () => boolean | Promise<boolean>;
  /** Everything shown is made up; every page says so. */
  readonly isSample: boolean;
  /** Where the service is reached from outside, without a slash at the end; `null` when that is not known. */
  readonly publicUrl: string | null;
  /** Address pattern of a tile server, `https://tile.example/{z}/{x}/{y}.png`; `null` draws the states alone. */
  readonly tileUrl: string | null;
  readonly inbox: InboxPort;
  readonly sourceOrders: SourceOrders;
  /** What is wrong now with what the service works with; nothing when absent. */
  readonly listTroubles?: () => readonly Trouble[];
  /** @throws {ShowupError} `review-not-found`, `correction-impossible` */
  readonly decide: (id: string, decision: ReviewDecision['decision'], by: Decider) => Promise<unknown>;
  /** Looks at a site as politely as reading it; never throws for anything the site does. */
  readonly probe: (url: string) => Promise<ProbedSite>;
}

export const SOURCE_ORDERS = ['run', 'pause', 'resume', 'take-down'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/**
 * What an operator may have done with a source.
 * @throws {ShowupError} `source-not-found`, `source-busy`
 */
type SourceOrders = Readonly<Record<SourceOrder, (id: string, by: Decider) => Promise<unknown>>>;

/** What people write to the operator. */
export interface InboxPort {
  /** `false` when too much waits already, and nothing was kept. */
  readonly saveReport: (report: NewReport) => Promise<boolean>;
  readonly saveSourceSuggestion: (suggestion: NewSourceSuggestion) => Promise<boolean>;
  readonly closeReport: (id: string, by: string) => Promise<void>;
  readonly closeSourceSuggestion: (id: string, by: string) => Promise<void>;
}

/** What looking at a site came to. */
export interface ProbedSite {
  readonly message: string;
  readonly platforms: readonly string[];
  readonly feeds: readonly ProbedFeed[];
  readonly unproved: readonly { readonly url: string; readonly message: string }[];
  /** The catalog entry of the best feed, as JSON; `null` when there is none. */
  readonly entryJson: string | null;
}

interface ProbedFeed {
  readonly url: string;
  readonly why: string;
  readonly adapter: string;
  readonly found: number;
  readonly upcoming: number;
  /** Some of what was read: title, and start as its own clock has it. */
  readonly examples: readonly { readonly title: string; readonly startLocal: string | null }[];
}
