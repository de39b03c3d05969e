import { randomBytes } from 'node:crypto';
import type { Db } from '#db/connect.ts';
import { tokens } from '#db/schema/tokens.ts';
import { toHash } from '#db/values.ts';
import { ShowupError } from '#domain/errors.ts';
import { CONFIGURED_HOLDER, toTokenText, type Scope } from '#domain/token.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

const SECRET_BYTES = 32;

/** A token to be made. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** RFC 3339. */
  readonly at: string;
}

/**
 * Makes a token and gives its text, which is kept nowhere and cannot be had again.
 * @throws {ShowupError} `parameter-invalid` when the name is taken, or the one of the configuration's own
 */
export async function saveToken(db: Db, { name, scopes, at }: NewToken): Promise<string> {
  if (name === CONFIGURED_HOLDER.name)
    throw new ShowupError(
      'parameter-invalid',
      `The log calls the token of SHOWUP_ADMIN_TOKEN ${JSON.stringify(name)}.`,
    );
  const id = uuidv7();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const row = { id, name, secretHash: toHash(secret), scopes: [...scopes], createdAt: at };
  const { rowCount } = await db.insert(tokens).values(row).onConflictDoNothing({ target: tokens.name });
  if (rowCount === 0) throw new ShowupError('parameter-invalid', `There is a token ${JSON.stringify(name)} already.`);
  return toTokenText({ id, secret });
}

/**
 * Ends a token for good. Its name stays in use, since the log has it.
 * @throws {ShowupError} `token-not-found` when none of this name is in force
 */
export async function revokeToken(db: Db, { name, at }: Pick<NewToken, 'name' | 'at'>): Promise<void> {
  const { rowCount } = await db
    .update(tokens)
    .set({ revokedAt: at })
    .where(and(eq(tokens.name, name), isNull(tokens.revokedAt)));
  if (rowCount === 0) throw new ShowupError('token-not-found', `No token ${JSON.stringify(name)} is in force.`);
}
