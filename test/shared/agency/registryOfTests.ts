import { readFileSync } from 'node:fs';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';

/** The registry the product ships with. */
export const registry: RegistryFile = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8')),
);
