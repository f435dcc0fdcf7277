import { defineConfig } from 'vitest/config';

/** Tests that start the real program; only they need it built. */
const PROGRAM = ['test/program/**/*.test.ts', 'test/engine/**/*.test.ts', 'test/cli/program.test.ts', 'test/truth/**/*.test.ts', 'test/golden.test.ts'];

/** Where .ci/run wants the counts. */
const report = process.env['DOISOAT_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    // Vitest leaves one core for itself; with two that would be half the machine.
    maxWorkers: 2,
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
