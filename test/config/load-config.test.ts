import { describe, expect, it } from 'vitest';
import { loadConfig } from '#config/load-config.ts';
import { ShowupError } from '#domain/errors.ts';

const DEFAULTS = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: '.showup',
  databaseUrl: null,
  databaseReplicaUrl: null,
  publicUrl: null,
  contact: null,
  allowHosts: [],
  logLevel: 'info',
  tileUrl: null,
  requestsPerMinuteMax: 6000,
  trustedProxies: [],
  tokens: new Map(),
};

function refusalOf(env: Readonly<Record<string, string>>): ShowupError | undefined {
  try {
    loadConfig(env);
    return undefined;
  } catch (error) {
    return error instanceof ShowupError ? error : undefined;
  }
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(loadConfig({ HOME: '/root' })).toEqual(DEFAULTS);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(DEFAULTS);
  });

  it('is read from every variable', () => {
    const config = loadConfig({
      PORT: '0',
      HOST: '::1',
      SHOWUP_DATA_DIR: '/var/lib/showup',
      DATABASE_URL: 'postgres://a:b@db.example/showup',
      DATABASE_REPLICA_URL: 'postgresql://replica.example/showup',
      SHOWUP_PUBLIC_URL: 'https://showup.example/',
      SHOWUP_CONTACT: 'hello@showup.example',
      SHOWUP_ALLOW_HOSTS: 'Intranet.example, *.localhost,127.0.0.1,::1',
      LOG_LEVEL: 'warn',
      SHOWUP_TILE_URL: 'https://tile.example/{z}/{x}/{y}.png',
      SHOWUP_REQUESTS_PER_MINUTE: '0',
      SHOWUP_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      SHOWUP_TOKEN_EVENTBRITE: ' made-up ',
      SHOWUP_TOKEN_UNUSED: '',
    });
    expect(config).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/var/lib/showup',
      databaseUrl: 'postgres://a:b@db.example/showup',
      databaseReplicaUrl: 'postgresql://replica.example/showup',
      publicUrl: 'https://showup.example',
      contact: 'hello@showup.example',
      allowHosts: ['intranet.example', '*.localhost', '127.0.0.1', '::1'],
      logLevel: 'warn',
      tileUrl: 'https://tile.example/{z}/{x}/{y}.png',
      requestsPerMinuteMax: null,
      trustedProxies: ['10.0.0.0/8', '::1'],
      tokens: new Map([['SHOWUP_TOKEN_EVENTBRITE', 'made-up']]),
    });
  });

  it('reports all faults at once, with what would be right', () => {
    const refusal = refusalOf({ PORT: '65536', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', SHOWUP_PUBLIC_URL: 'x' });
    expect(refusal?.code).toBe('configuration-invalid');
    expect(refusal?.message).toBe(
      'PORT must be a whole number from 0 to 65535; DATABASE_URL must be a postgres:// address; ' +
        'SHOWUP_PUBLIC_URL must be an http or https address without query; ' +
        'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
    );
  });

  it('prints no value, which may be a secret', () => {
    const refusal = refusalOf({
      DATABASE_URL: 'mysql://user:hunter2@db',
      SHOWUP_CONTACT: 'hunter2\n' + 'x'.repeat(300),
    });
    expect(JSON.stringify([refusal?.message, refusal?.details])).not.toContain('hunter2');
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['HOST', 'a b'],
    ['SHOWUP_ALLOW_HOSTS', 'https://a.example'],
    ['SHOWUP_ALLOW_HOSTS', 'a.*.example'],
    ['SHOWUP_ALLOW_HOSTS', '*'],
    ['SHOWUP_PUBLIC_URL', 'https://user@showup.example'],
    ['SHOWUP_CONTACT', 'a\r\nb'],
    ['SHOWUP_TILE_URL', 'https://tile.example/'],
    ['SHOWUP_REQUESTS_PER_MINUTE', '-5'],
    ['SHOWUP_TRUSTED_PROXIES', 'proxy.example'],
    ['SHOWUP_TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('refuses %s=%j', (name, value) => {
    expect(refusalOf({ [name]: value })?.details).toEqual({
      faults: [{ variable: name, message: expect.stringMatching(/^must be /) }],
    });
  });
});
