import type { FastifyInstance } from 'fastify';
import { html } from './html.ts';
import { writePage } from './layout.ts';
import { sendPage } from './page-headers.ts';
import type { PageParts } from './web-plugin.ts';

/** `GET /offline` and the worker that shows it when there is no network. It keeps that page and its style sheet, and nothing else. */
export async function offlineRoutes(app: FastifyInstance, { asset, toContext }: PageParts): Promise<void> {
  app.get('/offline', async (request, reply) => {
    const context = toContext(request);
    const { title, text, again } = context.t.offline;
    const main = html`<section class="inside narrow failure">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      <p><a class="button" href="">${again}</a></p>
    </section>`;
    return sendPage(reply, writePage({ title, description: text, canonical: null, main }, context));
  });

  app.get('/service-worker.js', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(writeWorker(['/offline', asset('style.css')])),
  );
}

/** Another style sheet makes another worker, which takes the place of the old one and its cache. */
function writeWorker(files: readonly string[]): string {
  return `const FILES = ${JSON.stringify(files)};
const CACHE = FILES.join();
self.addEventListener('install', (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES))));
self.addEventListener('activate', (event) =>
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))),
);
self.addEventListener('fetch', (event) => {
  const { mode, url } = event.request;
  const isKept = FILES.includes(new URL(url).pathname);
  if (mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match('/offline')));
  else if (isKept) event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
});
`;
}
