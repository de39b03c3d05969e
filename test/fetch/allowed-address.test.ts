import { describe, expect, it } from 'vitest';
import { createCheckedLookup, isAllowedHost, isPublicAddress } from '#fetch/allowed-address.ts';
import { parseRetryAfter } from '#fetch/retry-after.ts';
import { toUserAgent } from '#fetch/user-agent.ts';

describe('an address', () => {
  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '168.63.129.16',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'fd00::1',
    'fe80::1',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

function lookUp(host: string, allowHosts: readonly string[]) {
  return new Promise((done) => {
    createCheckedLookup(allowHosts)(host, { all: true }, (error, found) => done(error?.code ?? found));
  });
}

describe('a host allowed by name', () => {
  it.each([
    ['intranet.example', ['intranet.example'], true],
    ['INTRANET.example.', ['intranet.example'], true],
    ['a.intranet.example', ['intranet.example'], false],
    ['town.localhost', ['*.localhost'], true],
    ['a.b.localhost', ['*.localhost'], true],
    ['localhost', ['*.localhost'], false],
    ['evil-localhost', ['*.localhost'], false],
    ['intranet.example', [], false],
  ])('%s with %j: %j', (host, allowHosts, expected) => {
    expect(isAllowedHost(host, allowHosts)).toBe(expected);
  });

  it('is looked up to loopback when it is below localhost, and to nothing when it is not allowed', async () => {
    expect(await lookUp('town.localhost', ['*.localhost'])).toEqual([
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);
    expect(await lookUp('town.localhost', [])).toBe('SHOWUP_ADDRESS_NOT_PUBLIC');
  });
});

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-03-02T12:00:00Z');
  it.each([
    ['120', nowMs + 120_000],
    ['Mon, 02 Mar 2026 12:05:00 GMT', nowMs + 300_000],
    ['Monday, 02-Mar-26 12:05:00 GMT', nowMs + 300_000],
    ['soon', undefined],
    ['-5', undefined],
    ['99999999999999', undefined],
    ['Mon, garbage', undefined],
    [undefined, undefined],
  ])('%j', (field, expected) => {
    expect(parseRetryAfter(field, nowMs)).toBe(expected);
  });
});

describe('the user agent', () => {
  it('names us, where to read about us and whom to turn to', () => {
    const parts = { version: '1.2.3', aboutUrl: 'https://showup.example', contact: 'hello@showup.example' };
    expect(toUserAgent(parts)).toBe('Showup/1.2.3 (+https://showup.example; hello@showup.example)');
    expect(toUserAgent({ ...parts, aboutUrl: null })).toBe('Showup/1.2.3 (hello@showup.example)');
    expect(toUserAgent({ ...parts, aboutUrl: null, contact: null })).toBe('Showup/1.2.3');
  });

  it('cannot break out of its header field', () => {
    const contact = 'a\r\nX-Evil: 1) (b';
    expect(toUserAgent({ version: '1', aboutUrl: null, contact })).toBe('Showup/1 (aX-Evil: 1 b)');
  });
});
