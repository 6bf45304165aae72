import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What both kinds of test share: plain Node, nothing focused, nothing empty. */
const common = { environment: 'node', allowOnly: false, passWithNoTests: false, restoreMocks: true } as const;

/** How many times longer a test may take; more for the long versions (tests/long.env). */
const patience = Number(process.env['TEST_PATIENCE'] ?? 1);

/**
 * Tests without a browser. Faults (killed processes, full disks, slow clients) take their time and need the
 * machine to themselves, so they run one file after another.
 */
export default defineConfig({
  test: {
    // Vitest leaves one processor free, which on the smallest machines leaves one at work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...common, name: 'unit', include: ['tests/{unit,content,stores,tools}/**/*.test.ts'], testTimeout: 15_000 } },
      { test: { ...common, name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 60_000 * patience } },
      {
        test: {
          ...common,
          name: 'faults',
          include: ['tests/{faults,bench}/**/*.test.ts'],
          testTimeout: 90_000 * patience,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
    reporters: ['default', ['json', { outputFile: process.env['VITEST_JSON'] ?? 'reports/vitest.json' }]],
  },
});
