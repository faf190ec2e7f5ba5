import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** Small pieces of what people look at first. */
const seenFirst =
  /\/(?:frame\/(?:day|days|useRest)|tracker\/(?:days|outlineAsked)|overview\/overviewAsked|wire\/(?:whereAnswer|outlineAnswer)|ui\/(?:sign|StatusChip|printHues)|colour\/palette|period\/(?:calendar|reporting)|status\/words|message\/number)\.tsx?$/;

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
      output: {
        // Few files: each one asked for costs a slow device more than a few kilobytes do.
        codeSplitting: {
          groups: [
            { name: 'frame', test: /server\/web\/App\.tsx$/, priority: 2 },
            { name: 'common', test: seenFirst, minShareCount: 2 },
          ],
        },
      },
      onLog: (level, log, handle) => {
        // Fluent marks its files for servers that render React; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
