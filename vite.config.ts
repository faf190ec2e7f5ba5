import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** Builds the task pane's pages into dist/web/addin; the service serves them from there. */
export default defineConfig({
  root: 'addin/pages',
  base: '/addin/',
  publicDir: '../assets/public',
  resolve: { conditions: ['phuluc-source', 'module', 'browser', 'production'] },
  define: { PHULUC_VERSION: JSON.stringify(version) },
  build: {
    outDir: '../../dist/web/addin',
    emptyOutDir: true,
    // 109 is the last WebView2 for old Windows.
    target: ['chrome109', 'safari15.4'],
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { taskpane: 'addin/pages/taskpane.html', commands: 'addin/pages/commands.html' },
      onLog: (level, log, handle) => {
        // Fluent marks its files for servers that render React; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
