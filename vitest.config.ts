import { defineConfig } from 'vitest/config';

/** Rooms whose tests work on a database; a run that picks none of them starts no server. */
const DATABASE_TESTS = ['db', 'store', 'query', 'collect', 'http', 'cli', 'town'].map(
  (room) => `test/${room}/**/*.test.ts`,
);
const LIMITS = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...LIMITS,
          name: 'database',
          include: [...DATABASE_TESTS, 'test/spine.test.ts'],
          globalSetup: 'test/support/database-server.ts',
        },
      },
      {
        test: {
          ...LIMITS,
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...DATABASE_TESTS, 'test/spine.test.ts'],
        },
      },
    ],
  },
});
