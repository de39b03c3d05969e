import { request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAssets } from '#web/assets.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

let service: TestApp;
let port: number;
const lines: string[] = [];
const FILES = openAssets()('');

beforeAll(async () => {
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => done(void lines.push(chunk.toString())) });
  service = await startPages({ log: pino({ level: 'info' }, sink) });
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  // A server that listens on TCP has an address of this shape.
  ({ port } = service.app.server.address() as AddressInfo);
});
afterAll(() => service.close());

/** Asks for just this path, which a tidier client would change, and gives the status and whether anything of a file came. */
async function ask(path: string): Promise<readonly [refused: boolean, leaks: boolean]> {
  const client = connect(port, '127.0.0.1');
  client.write(`GET ${path} HTTP/1.1\r\nHost: showup.example\r\nConnection: close\r\n\r\n`);
  const answer = await text(client);
  const status = Number(answer.slice(9, 12));
  return [status >= 400 && status < 500, /root:|"dependencies"|import \{/.test(answer)];
}

const CLIMBS = [
  '..',
  '%2e%2e',
  '..%2f..',
  '%2e%2e%2f',
  '..%5c..',
  '..\\..',
  '....//',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '..;',
  '..%00',
];

describe('no path leads out of the folders of the files that pages load', () => {
  it.each(CLIMBS)('%s', async (climb) => {
    const paths = ['package.json', 'src/web/assets.ts', 'etc/passwd'].flatMap((file) => [
      `${FILES}${`${climb}/`.repeat(8)}${file}`,
      `${FILES}leaflet/${`${climb}/`.repeat(8)}${file}`,
      `/${`${climb}/`.repeat(8)}${file}`,
    ]);
    const answers = await Promise.all(paths.map(ask));
    expect(answers).toEqual(paths.map(() => [true, false]));
  });

  it.each(['style.css%00.png', 'style.css%00', '.', '', 'leaflet/', '%00', 'C:%5cwindows%5cwin.ini', '//etc/passwd'])(
    'nor to a file that is none: %j',
    async (name) => expect(await ask(`${FILES}${name}`)).toEqual([true, false]),
  );

  it('and those that there are come whole', async () => {
    const status = await new Promise((resolve, reject) => {
      request({ port, path: `${FILES}style.css` }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});

describe('a line break that somebody asks with', () => {
  it.each(['%0d%0aX-Injected:%201', '%0aX-Injected:%201', '%E5%98%8A%E5%98%8DX-Injected:%201'])(
    'gets into no header field and makes no line of the log: %s',
    async (words) => {
      lines.length = 0;
      const urls = [
        `/v1/opportunities?q=${words}`,
        `/v1/opportunities/${words}`,
        `/find?q=${words}`,
        `/${words}?${words}`,
      ];
      const answers = await Promise.all(urls.map((url) => service.app.inject({ url })));
      expect(answers.filter(({ headers }) => 'x-injected' in headers)).toEqual([]);
      expect(lines.filter((line) => line.trimEnd().includes('\n') || line.startsWith('X-'))).toEqual([]);
      expect(lines).toHaveLength(urls.length);
    },
  );
});
