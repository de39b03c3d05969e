/** What a token lets its holder do: see what is behind the answers, correct opportunities, look after sources. */
export const SCOPES = ['read', 'corrections', 'sources'] as const;
export type Scope = (typeof SCOPES)[number];

/** A token as it is known after it was made: without its secret. */
export interface Token {
  readonly id: string;
  /** Whoever corrects with it is called so in the log. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** RFC 3339. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}
