import { describe, expect, it } from 'vitest';
import { bodyOf, brief, get, redirect, send, serve, startFetcher } from './serve.ts';

describe('redirects', () => {
  it('are followed, and the capture names both addresses', async () => {
    await using site = await serve({
      '/a': redirect('/b', 301),
      '/b': redirect('c?d=1', 307),
      '/c': send(200, 'there'),
    });
    await using fetcher = startFetcher();
    const outcome = await get(fetcher, `${site.origin}/a`);
    expect(outcome).toEqual(
      expect.objectContaining({
        capture: expect.objectContaining({
          requestedUrl: `${site.origin}/a`,
          url: `${site.origin}/c?d=1`,
          body: 'there',
        }),
      }),
    );
  });

  it('in a circle end after five', async () => {
    await using site = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['failed', 'too-many-redirects', null, false]);
    expect(site.asked.filter(({ path }) => path !== '/robots.txt')).toHaveLength(6);
  });

  it('to another origin ask that origin for its robots.txt first', async () => {
    await using other = await serve({
      '/robots.txt': send(200, 'User-agent: *\nDisallow: /'),
      '/x': send(200, 'secret'),
    });
    await using site = await serve({ '/a': redirect(`${other.origin}/x`) });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['refused', 'robots']);
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data', 'address'],
    ['http://127.0.0.2:1/', 'address'],
    ['http://[::ffff:127.0.0.2]/', 'address'],
    ['http://[::1]/', 'address'],
    ['http://0x7f.2/', 'address'],
    ['http://localhost/', 'address'],
    ['http://10.0.0.1/', 'address'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['http://user:secret@127.0.0.1/', 'credentials-in-url'],
  ])('to %s are refused', async (target, reason) => {
    await using site = await serve({ '/a': redirect(target) });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['refused', reason]);
  });
});

describe('addresses that are asked for', () => {
  it.each([
    ['http://127.0.0.2/', 'address'],
    ['http://2130706434/', 'address'],
    ['http://0177.0.0.2/', 'address'],
    ['http://[::ffff:7f00:2]/', 'address'],
    ['http://[64:ff9b::7f00:1]/', 'address'],
    ['http://[fd00:ec2::254]/', 'address'],
    ['http://168.63.129.16/', 'address'],
    ['http://100.64.0.1/', 'address'],
    ['http://0.0.0.0/', 'address'],
    ['http://localhost./', 'address'],
    ['http://town.localhost/', 'address'],
    ['https://user@showup.example/', 'credentials-in-url'],
    ['javascript:alert(1)', 'scheme'],
    [`https://showup.example/${'x'.repeat(4000)}`, 'url-invalid'],
    ['not an address', 'url-invalid'],
    ['/list', 'url-invalid'],
  ])('%s is refused', async (url, reason) => {
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, url))).toEqual(['refused', reason]);
  });

  it('below localhost lead to this machine when the operator allowed them', async () => {
    await using site = await serve({ '/': send(200, 'the town') });
    await using fetcher = startFetcher({ allowHosts: ['*.localhost'] });
    const port = new URL(site.origin).port;
    expect(bodyOf(await get(fetcher, `http://town.localhost:${port}/`))).toBe('the town');
    expect(site.asked[1]?.headers.host).toBe(`town.localhost:${port}`);
    expect(brief(await get(fetcher, `http://localhost:${port}/`))).toEqual(['refused', 'address']);
  });

  it('keep a password out of what is reported', async () => {
    await using fetcher = startFetcher();
    expect(JSON.stringify(await get(fetcher, 'https://user:hunter2@showup.example/'))).not.toContain('hunter2');
  });
});
