import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthwhile = 1_024;
/** Of brotli: the best makes files some per cent smaller and takes fourteen times as long. */
const usual = 9;
const best = 11;

/**
 * Puts a brotli and a gzip copy beside every script, style and drawing of a folder, so that the service need not make them for each caller.
 * Pages are left out: the service may change them on their way. Those of `first`, paths within the folder, are made as small as can be.
 */
export function compressFolder(folder: string, first: ReadonlySet<string> = new Set()): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:js|css|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length < worthwhile) continue;
    const quality = first.has(relative(folder, path)) ? best : usual;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
