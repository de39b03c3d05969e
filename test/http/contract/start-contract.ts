import type { AppParts } from '#http/app-parts.ts';
import { saveToken } from '#store/save-token.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { createAsker, type Asker } from './ask-contract.ts';
import { seedContract } from './seed-contract.ts';

const AT = '2026-03-02T09:00:00Z';

export interface Contract extends Asker {
  readonly service: TestApp;
  /** Text of the token that it is asked with. */
  readonly token: string;
  /** Text of a token that allows nothing but to read. */
  readonly readToken: string;
  /** Text of a token that allows everything but to read. */
  readonly writeToken: string;
}

/** The whole service on a seeded database, and somebody who asks it by the document and with a token that allows everything. */
export async function startContract(parts: Partial<AppParts> = {}): Promise<Contract> {
  const service = await startTestApp(parts);
  const { db } = service.database;
  await seedContract(db);
  const token = await saveToken(db, { name: 'contract', scopes: ['read', 'corrections', 'sources'], at: AT });
  const readToken = await saveToken(db, { name: 'visitor', scopes: ['read'], at: AT });
  const writeToken = await saveToken(db, { name: 'writer', scopes: ['corrections', 'sources'], at: AT });
  return { ...createAsker(service.app, token), service, token, readToken, writeToken };
}
