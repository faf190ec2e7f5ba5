import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What a browser shows does not depend on the Node that served it. */
const inBrowser = ['test/pages/**/*.test.ts', 'test/e2e/pane*.test.ts', 'test/addin/**/screen.test.ts'];
const report = process.env.PHULUC_REPORT;

export default defineConfig({
  test: {
    // Half of the time a worker waits for a process or a browser it started: a core has one and a half of them.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Loading the modules anew for every file costs a fifth of the time. Nothing they keep is of one test, so a worker loads them once; a test that
    // needs a process of its own starts one.
    isolate: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'core', include: ['test/shared/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'edges',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', 'test/office/**', ...inBrowser],
        },
      },
      { extends: true, test: { name: 'browser', include: inBrowser } },
    ],
    // Of a test that hangs; a busy machine may take three times as long as a quiet one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A browser on a busy machine answers when it comes to it.
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
  ssr: { resolve: { conditions: ['phuluc-source'] } },
  resolve: { conditions: ['phuluc-source'] },
});
