import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
  adminToken: null,
  tileUrl: null,
  requestsPerMinuteMax: 6000,
  trustedProxies: [],
  tokens: new Map(),
};

/** Made up. */
const ADMIN_TOKEN = '9f1c02d7a8b34e56f7081923a4b5c6d7';

const folder = mkdtempSync(join(tmpdir(), 'showup-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file as an orchestrator hands a secret over, with the line's end that editors leave. */
function secretFile(name: string, secret: string): string {
  writeFileSync(join(folder, name), `${secret}\n`);
  return join(folder, name);
}

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
      SHOWUP_ADMIN_TOKEN: ADMIN_TOKEN,
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
      adminToken: ADMIN_TOKEN,
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
    ['SHOWUP_ADMIN_TOKEN', 'short'],
    ['SHOWUP_ADMIN_TOKEN', `${ADMIN_TOKEN} `.repeat(2)],
    ['SHOWUP_ADMIN_TOKEN', 'password'.repeat(5)],
    ['SHOWUP_ADMIN_TOKEN_FILE', '/nowhere/token'],
    ['DATABASE_PASSWORD', 'a\u0000b'],
    ['SHOWUP_REQUESTS_PER_MINUTE', '-5'],
    ['SHOWUP_TRUSTED_PROXIES', 'proxy.example'],
    ['SHOWUP_TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('refuses %s=%j', (name, value) => {
    expect(refusalOf({ [name]: value })?.details).toEqual({
      faults: [{ variable: name, message: expect.stringMatching(/^must be /) }],
    });
  });

  it('takes secrets from files, and the password of the database apart from its address', () => {
    const { databaseUrl, databaseReplicaUrl, adminToken, tokens } = loadConfig({
      DATABASE_URL: 'postgres://showup@db.example/showup',
      DATABASE_REPLICA_URL: 'postgres:///showup?host=%2Frun%2Fpostgresql',
      DATABASE_PASSWORD_FILE: secretFile('password', 'p@ss/wörd'),
      SHOWUP_ADMIN_TOKEN_FILE: secretFile('admin', ADMIN_TOKEN),
      SHOWUP_TOKEN_LUMA_FILE: secretFile('luma', 'made-up'),
    });
    expect([databaseUrl, databaseReplicaUrl, adminToken, [...tokens]]).toEqual([
      'postgres://showup:p%40ss%2Fw%C3%B6rd@db.example/showup',
      'postgres:///showup?host=%2Frun%2Fpostgresql&password=p%40ss%2Fw%C3%B6rd',
      ADMIN_TOKEN,
      [['SHOWUP_TOKEN_LUMA', 'made-up']],
    ]);
  });

  it('keeps a password that an address has, and refuses a secret that is given twice', () => {
    const { databaseUrl } = loadConfig({
      DATABASE_URL: 'postgres://a:b@db.example/showup',
      DATABASE_PASSWORD: 'other',
    });
    const file = secretFile('twice', ADMIN_TOKEN);
    const refusal = refusalOf({ SHOWUP_ADMIN_TOKEN: ADMIN_TOKEN, SHOWUP_ADMIN_TOKEN_FILE: file });
    expect([databaseUrl, refusal?.message]).toEqual([
      'postgres://a:b@db.example/showup',
      'SHOWUP_ADMIN_TOKEN_FILE must not be set beside SHOWUP_ADMIN_TOKEN.',
    ]);
  });
});
