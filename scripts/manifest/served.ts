import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '#scripts/manifest/lint/places';
import { projectRoot } from '#scripts/package/root';

/** Where the pages of the pane and the files beside them lie in the source; both are served under `/addin/`. */
const places = ['addin/pages', 'addin/assets/public'];

/** What the service will answer under `/addin/`, from the source, so that no build is needed to check a manifest. */
export function servedFromSource(root: string = projectRoot()): Served {
  return (path) => {
    const inside = /^\/addin\/((?:[\w-]+\/)*[\w.-]+)$/.exec(path)?.[1];
    if (inside === undefined) return null;
    const file = places.map((place) => join(root, place, inside)).find((one) => existsSync(one));
    return file === undefined ? null : readFileSync(file);
  };
}
