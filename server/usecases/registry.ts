import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegistry, type RegistryTrouble } from '#server/registry/load';
import type { RegistryFile } from '#shared/agency/registry';
import { type AgencyIndex, indexRegistry } from '#shared/agency/resolve';

/** The registry that comes with the product; a province gives its own with `--registry`. It stands beside the sources and the build alike. */
function ownRegistry(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'data', 'agencies.json'))) {
    const above = dirname(folder);
    if (above === folder) return join(import.meta.dirname, 'data', 'agencies.json');
    folder = above;
  }
  return join(folder, 'data', 'agencies.json');
}

/** A registry that cannot be used: the call cannot go on without one. */
export class RegistryUnusable extends Error {
  override readonly name = 'RegistryUnusable';
  constructor(readonly trouble: RegistryTrouble) {
    super(`${trouble.code}: ${trouble.path}`);
  }
}

/** Loads the registry at `path`, or the product's own. Throws {@link RegistryUnusable} with the coded trouble. */
export async function registryAt(path: string | undefined): Promise<RegistryFile> {
  const loaded = await loadRegistry(path ?? ownRegistry());
  if (!loaded.ok) throw new RegistryUnusable(loaded.trouble);
  return loaded.file;
}

/** An index for one province; without it the bodies of all provinces are equal. */
export function indexFor(registry: RegistryFile, province: string | undefined): AgencyIndex {
  return indexRegistry(registry, province === undefined ? {} : { province });
}
