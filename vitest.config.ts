import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['phuluc-source'] },
  ssr: { resolve: { conditions: ['phuluc-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    environment: 'node',
  },
});
