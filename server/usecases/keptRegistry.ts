import type { Originals } from '#server/store/originals';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';

/** Keeps a registry among the originals, once for as long as it does not change. Answers its hash. */
export async function keepRegistry(originals: Originals, registry: RegistryFile): Promise<string> {
  const { hash } = await originals.keep(new TextEncoder().encode(JSON.stringify(registry)));
  return hash;
}

/** The registry kept under a hash. */
export async function keptRegistry(originals: Originals, hash: string): Promise<RegistryFile> {
  const bytes = await originals.fetch(hash);
  if (bytes === null) throw new Error(`registry ${hash} is missing`);
  return registryFileSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
