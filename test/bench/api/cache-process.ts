// A cache in front of a server, as RFC 9111 has it: keeps what `Cache-Control` lets it keep, and asks for the rest. Started by fork.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, interceptors } from 'undici';

const [origin = ''] = process.argv.slice(2);
const dispatcher = new Agent().compose(interceptors.cache());
const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => response.writeHead(502).end(String(cause)));
});

async function answer({ url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { statusCode, headers, body } = await dispatcher.request({ origin, path: url ?? '/', method: 'GET' });
  response.writeHead(statusCode, headers).end(Buffer.from(await body.arrayBuffer()));
}

server.listen(0, '127.0.0.1', () => {
  // What listens at a port has an address of that shape.
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit());
