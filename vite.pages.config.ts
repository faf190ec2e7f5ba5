import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** Builds the province's pages into dist/web/pages; the service serves them from there. */
export default defineConfig({
  root: 'server/web',
  base: '/pages/',
  publicDir: false,
  resolve: { conditions: ['phuluc-source', 'module', 'browser', 'production'] },
  define: { PHULUC_VERSION: JSON.stringify(version) },
  build: {
    outDir: '../../dist/web/pages',
    emptyOutDir: true,
    target: ['chrome109', 'safari15.4', 'firefox115'],
    modulePreload: { polyfill: false },
    sourcemap: true,
    manifest: 'built.json',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: 'server/web/index.html',
      onLog: (level, log, handle) => {
        // Fluent marks its files for servers that render React; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
