import { readFile, writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { createSourcePort } from '#cli/create-source-port.ts';
import { loadConfig } from '#config/load-config.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import { connect } from '#db/connect.ts';
import { buildApp } from '#http/build-app.ts';
import { describeApp } from '#http/document.ts';
import { loadGazetteer } from '#places/gazetteer.ts';

const DOCUMENT_URL = new URL('./openapi.json', import.meta.url);

/** The OpenAPI document of the service as it stands, as text. Connects to nothing. */
export async function renderDocument(): Promise<string> {
  const { db, close } = connect('postgres://nowhere.invalid/none', { applicationName: 'showup openapi' });
  const gazetteer = loadGazetteer();
  const app = await buildApp({
    db,
    gazetteer,
    corrections: createCorrections({ db, gazetteer, now }),
    sourceOrders: createSourcePort({ db, gazetteer, now, config: loadConfig({}), queue: { add: async () => false } }),
    log: pino({ enabled: false }),
    now,
    isReady: () => false,
    isSample: false,
    publicUrl: null,
  });
  await app.ready();
  const text = `${JSON.stringify(describeApp(app), null, 2)}\n`;
  await app.close();
  await close();
  return text;
}

/** Writes `openapi/openapi.json`. */
export async function writeDocument(): Promise<void> {
  await writeFile(DOCUMENT_URL, await renderDocument());
}

/** Whether the committed document is the one that the service would write now. */
export async function isDocumentCurrent(): Promise<boolean> {
  return (await readFile(DOCUMENT_URL, 'utf8').catch(() => '')) === (await renderDocument());
}

/** The document does not depend on when it is written. */
function now(): string {
  return new Date(0).toISOString();
}
