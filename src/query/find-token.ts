import { timingSafeEqual } from 'node:crypto';
import type { Db } from '#db/connect.ts';
import { tokens } from '#db/schema/tokens.ts';
import { toHash, toInstantText } from '#db/values.ts';
import { CONFIGURED_HOLDER, parseToken, type Holder, type Token } from '#domain/token.ts';
import { asc, eq } from 'drizzle-orm';

/** Compared with when there is no such token, so that an answer takes as long. */
const NOBODYS_HASH = toHash('');

/** Whoever a token stands for, by its text; `undefined` when it is none that is in force. */
export type FindHolder = (text: string) => Promise<Holder | undefined>;

/** Knows the token of the configuration, where there is one, without asking the database, and those that are kept in it. */
export function createHolderFinder(db: Db, configured: string | null): FindHolder {
  const hash = configured === null ? null : Buffer.from(toHash(configured));
  return async (text) => {
    const isConfigured = hash !== null && timingSafeEqual(Buffer.from(toHash(text)), hash);
    return isConfigured ? CONFIGURED_HOLDER : findToken(db, text);
  };
}

/** The token whose text this is; `undefined` when it is none, or was revoked. Compared in constant time. */
async function findToken(db: Db, text: string): Promise<Token | undefined> {
  const parsed = parseToken(text);
  if (!parsed) return undefined;
  const [row] = await db.select().from(tokens).where(eq(tokens.id, parsed.id)).limit(1);
  const isRight = timingSafeEqual(Buffer.from(toHash(parsed.secret)), Buffer.from(row?.secretHash ?? NOBODYS_HASH));
  return row && isRight && row.revokedAt === null ? toToken(row) : undefined;
}

/** Most tokens listed. */
const TOKENS_MAX = 1_000;

/** Every token, revoked ones too, oldest first; at most 1,000. */
export async function listTokens(db: Db): Promise<readonly Token[]> {
  return (await db.select().from(tokens).orderBy(asc(tokens.id)).limit(TOKENS_MAX)).map(toToken);
}

function toToken({ id, name, scopes, createdAt, revokedAt }: typeof tokens.$inferSelect): Token {
  return { id, name, scopes, createdAt: toInstantText(createdAt), revokedAt: revokedAt && toInstantText(revokedAt) };
}
