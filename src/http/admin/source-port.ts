import type { SourceState } from '#query/list-sources.ts';

/** Who orders, and why. */
interface Orderer {
  readonly who: string;
  readonly why: string;
}

/** What probing an address found. */
interface ProbeAnswer {
  readonly outcome: 'found' | 'nothing-found' | 'refused' | 'failed';
  readonly message: string;
  readonly platforms: readonly string[];
  readonly feeds: readonly { readonly url: string; readonly adapter: string; readonly found: number }[];
  /** The entry that would read it, ready to be added. */
  readonly entry: Readonly<Record<string, unknown>> | null;
  /** Requests it cost the site. */
  readonly requests: number;
}

/** What the admin routes order about sources; the entry file hands it in. Each order happens whole or not at all, and is written down. */
export interface SourcePort {
  /** Asks a site at most eight times. Stores nothing. */
  readonly probe: (url: string) => Promise<ProbeAnswer>;
  /**
   * @param entry as the catalog's JSON Schema has it
   * @throws {ShowupError} `parameter-invalid`, `source-exists`
   */
  readonly add: (entry: unknown, by: Orderer) => Promise<SourceState>;
  /** @throws {ShowupError} `source-not-found` */
  readonly pause: (id: string, by: Orderer) => Promise<SourceState>;
  readonly resume: (id: string, by: Orderer) => Promise<SourceState>;
  /** @throws {ShowupError} `source-not-found`, `source-busy` */
  readonly run: (id: string, by: Orderer) => Promise<SourceState>;
  readonly takeDown: (id: string, by: Orderer) => Promise<SourceState>;
}
