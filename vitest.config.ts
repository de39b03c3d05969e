import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests work on a database; a run that picks none of them starts no server. */
const DATABASE_TESTS = [
  ...[
    'db',
    'store',
    'query',
    'collect',
    'correct',
    'http',
    'cli',
    'fuzz',
    'jobs',
    'observe',
    'soak',
    'town',
    'web',
    'year',
    'sdk',
  ].map((room) => `test/${room}/**/*.test.ts`),
  'test/spine.test.ts',
];
/** Need Debian's packages; run by `npm run test:system`. */
const SYSTEM_TESTS = ['test/system/**/*.test.ts'];
/** Files share what is loaded, since no module of ours keeps what one of them does; loading it for each took a fifth of all time. */
const SHARED = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  isolate: false,
  // What they start as processes of their own is compiled once and not each time.
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
};

export default defineConfig({
  test: {
    // By itself vitest leaves one core out, of two the half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...SHARED,
          name: 'database',
          include: DATABASE_TESTS,
          globalSetup: 'test/support/database-server.ts',
        },
      },
      {
        test: {
          ...SHARED,
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...DATABASE_TESTS, ...SYSTEM_TESTS],
        },
      },
      {
        test: {
          ...SHARED,
          name: 'system',
          include: [...SYSTEM_TESTS, 'test/db/**/*.test.ts', 'test/query/**/*.test.ts', 'test/collect/**/*.test.ts'],
          globalSetup: 'test/support/debian-database-server.ts',
        },
      },
    ],
  },
});
