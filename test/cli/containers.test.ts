import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config/load-config.ts';
import {
  parseCompose,
  readCompose,
  readEntry,
  readEnvironment,
  readHealthCheck,
  readInstructions,
} from '../support/containers.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { runContainer } from '../support/run-container.ts';
import { readStartFlags } from '../support/start-flags.ts';

const ROLES = ['api', 'worker', 'scheduler'] as const;
/** In which order names stand is a matter of taste. */
const TASTE = ['service-keys-order', 'services-alphabetical-order', 'top-level-properties-order'];

/** The schema of the Compose Specification, as the linter carries it. */
function readSchema(): object {
  const folder = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(folder, 'schemas/compose.schema.json'), 'utf8'));
}

describe('docker-compose.yml', () => {
  const { services, secrets } = readCompose();

  it('keeps to the schema of the Compose Specification, which refuses a word that is none', () => {
    const { $schema: _draft, ...schema } = readSchema() as { $schema?: string };
    const isValid = formats.default(new Ajv({ strict: false, allErrors: true })).compile(schema);
    const { services: wrong, ...rest } = parseCompose() as { services: object };
    expect([isValid(parseCompose()), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...rest, services: { ...wrong, api: { imagee: 'showup' } } })).toBe(false);
  });

  it('has nothing that a linter finds', () => {
    const rules = Object.fromEntries(TASTE.map((name) => [name, 0 as const]));
    const found = new DCLinter({ rules, quiet: false, debug: false, exclude: [] }).lintFiles(
      ['docker-compose.yml'],
      false,
    );
    expect(found).toMatchObject([{ messages: [], errorCount: 0, warningCount: 0 }]);
  });

  it('runs one process of each role, none of which may write or become anybody', () => {
    expect(ROLES.map((role) => services[role]?.command)).toEqual(ROLES.map((role) => ['start', '--role', role]));
    expect(ROLES.map((role) => [services[role]?.user, services[role]?.read_only])).toEqual(
      ROLES.map(() => ['node', true]),
    );
  });

  it('hands secrets over in files and holds none', () => {
    const given = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    const named = given.filter(([name]) => /PASSWORD|TOKEN|SECRET/.test(name)).map(([, value]) => value);
    const known = new Set(Object.keys(secrets).map((name) => `/run/secrets/${name}`));
    expect(named.filter((value) => !known.has(value))).toEqual([]);
    expect(given.filter(([, value]) => /:\/\/[^/]*:[^/]*@/.test(value))).toEqual([]);
    const mounted = Object.values(services).map(({ environment, secrets: names }) =>
      Object.values(environment).filter(
        (value) => value.startsWith('/run/secrets/') && !names.includes(value.slice(13)),
      ),
    );
    expect(mounted.flat()).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('has nothing that a linter finds, and copies what there is', () => {
    expect(validate(readFileSync('Dockerfile', 'utf8'))).toEqual([]);
    const copied = readInstructions('COPY').flatMap((words) => words.slice(0, -1));
    expect([copied.length > 4, copied.filter((path) => !existsSync(path))]).toEqual([true, []]);
  });

  it('runs as nobody in particular, and on the Node that the lock file brings', () => {
    const [[image = ''] = []] = readInstructions('FROM');
    expect([readInstructions('USER'), image.startsWith(`node:${process.versions.node.split('.')[0]}-`)]).toEqual([
      [['node']],
      true,
    ]);
  });

  it('takes as little memory as `npm start` does: it is told the same', () => {
    const { env, execArgv } = readStartFlags();
    expect(readEntry()).toEqual(['node', ...execArgv, 'src/cli/showup.ts']);
    expect(readEnvironment()).toEqual(env);
    expect(execArgv.length + Object.keys(env).length).toBeGreaterThan(1);
  });

  it('takes a service for ill that does not answer', async () => {
    const [code] = await once(spawn(process.execPath, ['--eval', readHealthCheck(1)]), 'exit');
    expect([code, readHealthCheck(3000).includes('127.0.0.1:3000/health/ready')]).toEqual([1, true]);
  });
});

describe('the containers', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('start, are well, write no file, and end in order when they are told to', async () => {
    const commands = ROLES.map((role) => readCompose().services[role]?.command ?? []);
    const env = { DATABASE_URL: database.url };
    const outcomes = await Promise.all(
      commands.map((command) => runContainer({ command, env, folder: process.cwd() })),
    );
    expect(outcomes).toEqual(ROLES.map(() => ({ health: 0, code: 0 })));
  }, 90_000);

  it('know every variable that they are given', () => {
    const { environment = {} } = readCompose().services['api'] ?? {};
    const plain = Object.entries(environment).filter(([name]) => !name.endsWith('_FILE'));
    const config = loadConfig({ ...Object.fromEntries(plain), SHOWUP_CONTACT: 'x@y.example', SHOWUP_PUBLIC_URL: '' });
    expect([config.host, config.port, config.databaseUrl]).toEqual([
      '0.0.0.0',
      3000,
      'postgres://showup@postgres:5432/showup',
    ]);
  });
});
