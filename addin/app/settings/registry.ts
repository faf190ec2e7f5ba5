import { bytesOf, textOf } from '#addin/api/utf8';
import type { PaneContext } from '#addin/app/paneContext';
import { parsed } from '#addin/app/settings/access';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import type { Answer } from '#shared/wire/called';
import type { RegistryAnswer } from '#shared/wire/ownAnswer';

const hashKey = 'registry';
const fileId = 'registry';

/**
 * The province's own registry (A7), fetched once and kept on the device until its hash changes. Null where it could neither be found nor
 * fetched: then the registry that comes with the product stays in use.
 */
export async function keptRegistry(
  { vault, files }: Pick<PaneContext, 'vault' | 'files'>,
  hash: string,
  fetched: () => Promise<Answer<RegistryAnswer>>,
): Promise<RegistryFile | null> {
  if (vault.read(hashKey) === hash) {
    const bytes = await files.read(fileId);
    const kept = bytes === null ? null : parsed(textOf(bytes), registryFileSchema);
    if (kept !== null) return kept;
  }
  const answer = await fetched();
  if (answer.kind !== 'ok' || answer.value.registry === null) return null;
  await files.keep(fileId, bytesOf(JSON.stringify(answer.value.registry)));
  vault.write(hashKey, answer.value.hash);
  return answer.value.registry;
}
