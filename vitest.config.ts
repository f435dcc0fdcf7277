import { defineConfig } from 'vitest/config';

/** Tests that start the real program; only they need it built. */
const PROGRAM = ['test/program/**/*.test.ts', 'test/truth/**/*.test.ts', 'test/golden.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: PROGRAM } },
      {
        extends: true,
        test: { name: 'program', include: PROGRAM, globalSetup: ['test/helpers/build-program.ts'] },
      },
    ],
  },
});
