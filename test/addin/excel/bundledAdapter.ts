import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bộ nối Excel</title><script src="/officejs/office.js"></script></head>
<body><script src="/adapter.js"></script></body></html>`;

/** The adapter alone, bundled for a browser, with the port at `window.port`. */
export async function serveAdapter(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const code = await bundle();
  const server = createServer((request, response) => {
    const script = request.url?.startsWith('/adapter.js') === true;
    response
      .writeHead(200, { 'content-type': `${script ? 'text/javascript' : 'text/html'}; charset=utf-8` })
      .end(script ? code : page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['phuluc-source', 'module', 'browser'] },
    build: {
      write: false,
      minify: false,
      target: 'chrome109',
      lib: {
        entry: resolve(join('test', 'addin', 'excel', 'adapterPage.ts')),
        formats: ['iife'],
        name: 'adapter',
        fileName: () => 'adapter.js',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const [chunk] = one.output;
    return chunk.code;
  }
  throw new Error('nothing was built');
}
