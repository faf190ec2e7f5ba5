import { defineConfig } from 'vitest/config';

const report = process.env.PHULUC_REPORT;

export default defineConfig({
  ssr: { resolve: { conditions: ['phuluc-source'] } },
  resolve: { conditions: ['phuluc-source'] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
