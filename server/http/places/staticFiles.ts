import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cacheControl, mediaTypes, type StaticPlace } from '#server/http/places/staticPlaces';

export type Encoding = 'br' | 'gzip' | 'identity';

export type StaticBody = { readonly bytes: Uint8Array; readonly tag: string; readonly encoding: Encoding };

export type StaticFile = {
  readonly place: StaticPlace;
  readonly type: string;
  readonly cacheControl: string;
  readonly page: boolean;
  /** The best of what the caller takes; read once and kept. */
  readonly body: (taken: ReadonlySet<string>) => StaticBody;
};

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/** Where the build puts what is served, whether this file runs from its source or from dist. */
export function webFolder(): string {
  return fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../../../web', import.meta.url),
  );
}

/**
 * Every file of the places by its address. Addresses are looked up in this list and nowhere else, so that none leads out of the folder.
 *
 * @param web The build's folder. A place that was not built has no files.
 * @param rewritePage Changes a page before it is served.
 */
export function staticFiles(
  places: readonly StaticPlace[],
  web: string,
  rewritePage: (html: string) => string,
): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const place of places) {
    const folder = join(web, place.folder);
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = path
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
      const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
      if (!entry.isFile() || type === undefined) continue;
      const page = name.endsWith('.html');
      files.set(`${place.path}/${name}`, {
        place,
        type,
        page,
        cacheControl: cacheControl[place.keeping(name)],
        body: page ? pageBody(path, rewritePage) : fileBody(path),
      });
    }
  }
  return files;
}

function bodyOf(bytes: Uint8Array, encoding: Encoding): StaticBody {
  return { bytes, encoding, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/** Compressed by the build, which has the time to do it well. */
function fileBody(path: string): StaticFile['body'] {
  const kept = new Map<Encoding, StaticBody | null>();
  const read = (encoding: Encoding): StaticBody | null => {
    const known = kept.get(encoding);
    if (known !== undefined) return known;
    const file = `${path}${endings[encoding]}`;
    const body = existsSync(file) ? bodyOf(readFileSync(file), encoding) : null;
    kept.set(encoding, body);
    return body;
  };
  return (taken) => {
    const best = (['br', 'gzip'] as const).find((encoding) => taken.has(encoding) && read(encoding) !== null);
    const body = read(best ?? 'identity');
    if (body === null) throw new Error('a file of the build went away while the service runs');
    return body;
  };
}

/** Pages are small, and may be changed on their way: compressed here. */
function pageBody(path: string, rewrite: (html: string) => string): StaticFile['body'] {
  const kept = new Map<Encoding, StaticBody>();
  const made = (encoding: Encoding): StaticBody => {
    const bytes = Buffer.from(rewrite(readFileSync(path, 'utf8')));
    return bodyOf(
      encoding === 'br' ? brotliCompressSync(bytes) : encoding === 'gzip' ? gzipSync(bytes) : bytes,
      encoding,
    );
  };
  return (taken) => {
    const encoding = (['br', 'gzip'] as const).find((one) => taken.has(one)) ?? 'identity';
    const body = kept.get(encoding) ?? made(encoding);
    kept.set(encoding, body);
    return body;
  };
}
