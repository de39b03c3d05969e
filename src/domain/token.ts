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

/** Who a token stands for: what whoever sends it is called in the log, and what they may do. */
export type Holder = Pick<Token, 'name' | 'scopes'>;

/** Whoever sends the token that the configuration states. No token that is made may have the name. */
export const CONFIGURED_HOLDER: Holder = { name: 'configuration', scopes: SCOPES };

/** A token's two halves: which it is, and what only its holder knows. */
interface TokenText {
  /** UUID. */
  readonly id: string;
  /** 256 random bits, base64url. */
  readonly secret: string;
}

const TOKEN_TEXT = /^showup_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** The halves as the one word that is handed out: `showup_<id>_<secret>`. */
export function toTokenText({ id, secret }: TokenText): string {
  return `showup_${id.replaceAll('-', '')}_${secret}`;
}

/** The halves of a word that was handed in; `undefined` when it is no token. */
export function parseToken(text: string): TokenText | undefined {
  const [, ...parts] = TOKEN_TEXT.exec(text) ?? [];
  const secret = parts.pop();
  return secret === undefined ? undefined : { id: parts.join('-'), secret };
}
