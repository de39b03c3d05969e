/** One source that told us of an opportunity. */
export interface Provenance {
  readonly sourceId: string;
  readonly sourceName: string;
  /** The source's own id for it. */
  readonly sourceKey: string;
  readonly adapter: string;
  readonly url: string | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** Why its listing was joined to this opportunity. */
  readonly linkReason: string;
  /** Its terms permit to show its texts in full. */
  readonly isFullTextPermitted: boolean;
}
