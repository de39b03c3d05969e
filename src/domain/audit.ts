/** What a person does to a source or a token. What they decide of opportunities is in the log of corrections. */
export const ACTS = [
  'source-add',
  'source-pause',
  'source-resume',
  'source-run',
  'source-take-down',
  'token-create',
  'token-revoke',
] as const;
export type Act = (typeof ACTS)[number];

/** One entry of the log of what people did. Entries are never changed and never deleted. */
export interface AuditEntry {
  /** UUIDv7: the log is in its order. */
  readonly id: string;
  readonly act: Act;
  /** Id of the source, or name of the token. */
  readonly about: string;
  /** Name of a token, or of the person at the command line. */
  readonly who: string;
  readonly why: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly at: string;
}
