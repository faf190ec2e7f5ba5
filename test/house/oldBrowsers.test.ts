import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '../../dist/web');
const built = ['addin', 'pages'].flatMap((place) =>
  readdirSync(join(web, place), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name)),
);

/**
 * What the last WebView2 for old Windows (109) and Safari 15 do not have, and the compiler lets through because the service runs on a newer
 * engine. The build changes syntax only.
 */
const tooNew =
  /\.(?:toReversed|toSorted|toSpliced|findLastIndexOf|isWellFormed|toWellFormed)\(|\b(?:Object|Map)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(/;

test.each(built.map((path) => [path.slice(web.length + 1), path]))(
  '%s runs in the oldest browser we promise',
  (_name, path) => {
    const text = readFileSync(path, 'utf8');
    const at = text.search(tooNew);
    expect(at === -1 ? null : text.slice(Math.max(0, at - 80), at + 40)).toBeNull();
  },
);
