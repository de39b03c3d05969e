import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let service: TestApp;
let port: number;

beforeAll(async () => {
  const clientPatience = { requestMs: 150, idleMs: 400, checkedEveryMs: 50 };
  service = await startTestApp({ clientPatience, underWayMax: 1 });
  service.app.post('/echo', async ({ body }) => body);
  service.app.get('/long', async () => Buffer.alloc(100_000_000));
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  // A server that listens on TCP has an address of this shape.
  ({ port } = service.app.server.address() as AddressInfo);
});
afterAll(() => service.close());

/** A connection of a client, and the other end of it. */
async function open(): Promise<{ readonly client: Socket; readonly end: Socket }> {
  const accepted = once(service.app.server, 'connection');
  const client = connect(port, '127.0.0.1');
  const [end] = (await accepted) as [Socket]; // what Node's server tells of a connection
  return { client, end };
}

async function ask(head: string): Promise<readonly [status: string | undefined, code: unknown]> {
  const { client } = await open();
  client.write(head);
  const [, ...answer] = (await text(client)).split(/^HTTP\/1.1 /m);
  const told = answer[0]?.split('\r\n\r\n')[1];
  return [answer[0]?.slice(0, 3), told === undefined || told === '' ? null : JSON.parse(told).code];
}

describe('a slow client', () => {
  it.each([
    ['whose header fields never end', 'GET /v1/kinds HTTP/1.1\r\nHost: showup.example\r\nX-Slow: '],
    ['whose first line never ends', 'GET /v1/kin'],
    [
      'whose body never ends',
      'POST /echo HTTP/1.1\r\nHost: showup.example\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('is told so, and its connection ended: %s', async (_name, head) =>
    expect(await ask(head)).toEqual(['408', 'request-timeout']),
  );

  it('that says nothing at all is not waited for', async () => {
    const { client, end } = await open();
    await once(end, 'close');
    client.destroy();
    expect(end.destroyed).toBe(true);
  });

  it('that never reads its answer is left, and takes nobody the place', async () => {
    const { client, end } = await open();
    client.pause();
    client.write('GET /long HTTP/1.1\r\nHost: showup.example\r\n\r\n');
    await once(end, 'close');
    client.destroy();
    expect((await service.app.inject('/v1/kinds')).statusCode).toBe(200);
  });
});

describe('a request that is too large', () => {
  it.each([
    [
      'header fields',
      `GET /v1/kinds HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431',
      'headers-too-large',
    ],
    [
      'an address',
      `GET /v1/opportunities/${'a'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      '414',
      'address-too-long',
    ],
    [
      'a stated body',
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\nConnection: close\r\n\r\n',
      '413',
      'body-too-large',
    ],
    [
      'two lengths',
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      '400',
      'request-unreadable',
    ],
    [
      'a length and chunks',
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
      'request-unreadable',
    ],
    [
      'a line break in a field',
      'GET /v1/kinds HTTP/1.1\r\nHost: a\r\nX: a\rX-Injected: 1\r\n\r\n',
      '400',
      'request-unreadable',
    ],
  ])('or ambiguous is refused: %s', async (_name, head, ...told) => expect(await ask(head)).toEqual(told));
});
