import { defineConfig } from 'vitest/config';

const report = process.env.PHULUC_REPORT;

export default defineConfig({
  ssr: { resolve: { conditions: ['phuluc-source'] } },
  resolve: { conditions: ['phuluc-source'] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    // Half of the tests wait for processes they started: every core has its worker, not all but one.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
