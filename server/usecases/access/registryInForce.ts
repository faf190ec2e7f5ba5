import { refuse } from '#server/http/problem';
import { type AccountRecord, instanceStream } from '#server/store/records';
import type { Reader } from '#server/store/store';
import type { Service } from '#server/usecases/service';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { registryFaults, registryFaultWords } from '#shared/agency/registryFaults';

/** The whole file, and apart from it which one it is: that is asked on every call, the file only when it changed. */
const FILE = 'registry';
const VERSION = 'registryVersion';

async function versionIn(store: Pick<Reader, 'setting'>): Promise<number> {
  const version = await store.setting(VERSION);
  return typeof version === 'number' ? version : 0;
}

/**
 * `Service.registry`: the province's own registry where one was stored, else the product's. The same object as long as nothing changed,
 * so that what is worked out from it can be kept; another process's change is seen with the next call.
 */
export function registryInForce(store: Pick<Reader, 'setting'>, product: RegistryFile): () => Promise<RegistryFile> {
  let kept = { version: 0, file: product };
  return async () => {
    const version = await versionIn(store);
    if (version !== kept.version) kept = { version, file: registryFileSchema.parse(await store.setting(FILE)) };
    return kept.file;
  };
}

export type RegistryView = { readonly version: number; readonly registry: RegistryFile };

/** The registry with its number; 0 is the one that comes with the product. */
export async function registryView(service: Service): Promise<RegistryView> {
  return { version: await versionIn(service.store), registry: await service.registry() };
}

/**
 * Puts a registry in force (A7). `replaces` is the number the change was made on: two persons at once do not overwrite each other
 * (`revision_conflict`). What no schema sees is refused with the place in the file. Bodies that reports or accounts name stay.
 */
export async function changeRegistry(
  service: Service,
  by: AccountRecord,
  { registry, replaces }: { readonly registry: RegistryFile; readonly replaces: number },
): Promise<RegistryView> {
  const wrong = registryFaults(registry)[0];
  if (wrong !== undefined)
    throw refuse('wrong_request', { field: 'body.registry', read: registryFaultWords(wrong).en });
  const ids = new Set(registry.agencies.map(({ id }) => id));
  const version = await service.store.act(instanceStream, async (act) => {
    const current = await versionIn(act);
    if (current !== replaces) throw refuse('revision_conflict', { version: current });
    const orphan = (await act.accounts()).find(({ agency }) => agency !== null && !ids.has(agency));
    if (orphan?.agency) throw refuse('wrong_request', { field: 'body.registry', read: orphan.agency });
    await act.putSetting(FILE, registry);
    await act.putSetting(VERSION, current + 1);
    await act.append({
      kind: 'registry_changed',
      at: service.now().toISOString(),
      by: by.id,
      period: null,
      body: { version: current + 1, agencies: ids.size },
    });
    return current + 1;
  });
  service.ledger.forget();
  return { version, registry: await service.registry() };
}
