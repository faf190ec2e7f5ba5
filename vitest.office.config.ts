import { defineConfig } from 'vitest/config';

const report = process.env.PHULUC_REPORT;

export default defineConfig({
  ssr: { resolve: { conditions: ['phuluc-source'] } },
  resolve: { conditions: ['phuluc-source'] },
  test: {
    include: ['test/office/**/*.test.ts'],
    // Each file has a LibreOffice of its own, which keeps one core busy.
    maxWorkers: '100%',
    globalSetup: ['test/office/needsLibreOffice.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
