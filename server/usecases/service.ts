import type { Ledger } from '#server/ledger/ledger';
import type { LedgerSource } from '#server/ledger/source';
import type { Originals } from '#server/store/originals';
import type { Store } from '#server/store/store';
import type { RegistryFile } from '#shared/agency/registry';

/** Everything the service's use cases work with. The clock and randomness are here, so that a test can give its own. */
export type Service = {
  readonly store: Store;
  readonly originals: Originals;
  readonly ledger: Ledger;
  /** Reads a submission in a thread that can be killed; whatever is wrong with it is a value. */
  readonly open: LedgerSource['open'];
  /** The registry in force: the same object as long as it did not change; the province's own where one was stored, else the product's. */
  readonly registry: () => Promise<RegistryFile>;
  /** Now, UTC. */
  readonly now: () => Date;
  /** Bytes from the system's generator. */
  readonly random: (bytes: number) => Uint8Array;
};
