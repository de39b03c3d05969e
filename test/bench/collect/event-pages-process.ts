// A process of its own: `node event-pages-process.ts 2000` serves so many event pages on a free loopback port and tells it to its parent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toEventPage, toListPage } from './event-pages.ts';

const pages = Number(process.argv[2]);
const bodies = new Map<string, Buffer>();
let origin = '';
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const wanted = Number(searchParams.get('n') ?? pages);
  const body = pathname === '/events' ? Buffer.from(toListPage(wanted, origin)) : bodies.get(pathname);
  const status = body === undefined ? 404 : 200;
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': body?.length ?? 0 })
    .end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  // A server that listens on TCP has an address of this form (node:net, server.address()).
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let index = 0; index < pages; index += 1) {
    bodies.set(`/events/${index}`, Buffer.from(toEventPage(index, origin)));
  }
  process.send?.(origin);
});
process.on('disconnect', () => process.exit(0));
