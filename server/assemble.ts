import { randomBytes } from 'node:crypto';
import { createLedger } from '#server/ledger/createLedger';
import type { Originals } from '#server/store/originals';
import type { Store } from '#server/store/store';
import { registryInForce } from '#server/usecases/access/registryInForce';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { registryAt } from '#server/usecases/registry';
import type { Service } from '#server/usecases/service';

export type ServiceParts = {
  readonly store: Store;
  readonly originals: Originals;
  /** The system's clock and generator unless given. */
  readonly now?: () => Date;
  readonly random?: (bytes: number) => Uint8Array;
};

/** Everything use cases work with, over an open store and its originals. */
export async function assembleService({
  store,
  originals,
  now = () => new Date(),
  random = randomBytes,
}: ServiceParts): Promise<Service> {
  const registry = registryInForce(store, await registryAt(undefined));
  const ledger = createLedger({ store, originals, registry, open: openSubmission });
  return { store, originals, ledger, registry, open: openSubmission, now, random };
}
