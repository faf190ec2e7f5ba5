import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build was made of and what it made, by one number. */
export type BuildMark = {
  /** Whether all of it is as the last finished build left it. */
  readonly stands: () => boolean;
  /** Before a build: one that breaks off is done again. */
  readonly forget: () => void;
  readonly keep: () => void;
};

/**
 * The mark of a build, in the file `mark`: over the path and content of every file in `paths` (folders with all they hold, or files), of
 * what is made as of what it is made from, and over `tools`, the versions that make it. A file changed, added or taken away on either side,
 * and the mark does not stand.
 */
export function buildMark(mark: string, root: string, paths: readonly string[], tools: string): BuildMark {
  const now = () => {
    const hash = createHash('sha256').update(tools);
    for (const path of paths) {
      for (const file of filesAt(root, path)) {
        const bytes = readFileSync(join(root, file));
        hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
      }
    }
    return hash.digest('hex');
  };
  return {
    stands: () => existsSync(mark) && readFileSync(mark, 'utf8') === now(),
    forget: () => rmSync(mark, { force: true }),
    keep: () => writeFileSync(mark, now()),
  };
}

function filesAt(root: string, path: string): readonly string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}
