import { defineConfig } from 'vitest/config';

/** What a browser shows does not depend on the Node that served it. */
const inBrowser = ['test/pages/**/*.test.ts', 'test/e2e/pane*.test.ts', 'test/addin/**/screen.test.ts'];
const report = process.env.PHULUC_REPORT;

export default defineConfig({
  test: {
    // Half of the tests wait for processes they started: every core has its worker, not all but one.
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      // The core is pure: its modules are loaded once for all of its tests.
      { extends: true, test: { name: 'core', include: ['test/shared/**/*.test.ts'], isolate: false } },
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
