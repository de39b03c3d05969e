// Reads the sources given as JSON on standard input into the database given as the argument. Made to be killed.
import { text } from 'node:stream/consumers';
import type { Source } from '#domain/source.ts';
import { collectTown, openTownService } from './town-service.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const sources: readonly Source[] = JSON.parse(await text(process.stdin));
const service = await openTownService(databaseUrl);
await collectTown(service, sources);
await service.close();
