import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { drawStates } from './draw-states.ts';

const FOLDER = join(import.meta.dirname, 'public');
const LEAFLET_FOLDER = join(dirname(createRequire(import.meta.url).resolve('leaflet/package.json')), 'dist');
/** A file's address changes when any file does, so that each may be kept for good. */
const KEPT_FOREVER = 'public, max-age=31536000, immutable';

/** The address of a file of the pages: `finder.js` → `/assets/3f2a…/finder.js`. */
export type AssetAddress = (name: string) => string;

/** The files that pages load, all of our own. Read once. */
export function openAssets(): AssetAddress {
  const hash = createHash('sha256');
  for (const name of readdirSync(FOLDER).toSorted()) hash.update(name).update(readFileSync(join(FOLDER, name)));
  const version = hash.digest('hex').slice(0, 12);
  return (name) => `/assets/${version}/${name}`;
}

/** Serves them: style sheet and scripts, Leaflet from its package, and the states as a backdrop for maps. */
export async function serveAssets(
  app: FastifyInstance,
  { address }: { readonly address: AssetAddress },
): Promise<void> {
  const options = { cacheControl: false, index: false, decorateReply: false } as const;
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 200) reply.header('cache-control', KEPT_FOREVER);
  });
  await app.register(fastifyStatic, { ...options, root: FOLDER, prefix: address('') });
  await app.register(fastifyStatic, { ...options, root: LEAFLET_FOLDER, prefix: address('leaflet/') });
  let states: string | undefined;
  app.get(address('states.json'), async (_request, reply) => {
    states ??= JSON.stringify(drawStates());
    return reply.type('application/geo+json; charset=utf-8').send(states);
  });
}
