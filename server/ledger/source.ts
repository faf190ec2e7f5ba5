import type { Originals } from '#server/store/originals';
import type { RevisionRecord, SubmissionRecord } from '#server/store/records';
import type { Store } from '#server/store/store';
import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import type { RegistryFile } from '#shared/agency/registry';

/** What the ledger works everything out from. */
export type LedgerSource = {
  readonly store: Store;
  readonly originals: Originals;
  readonly registry: () => Promise<RegistryFile>;
  readonly open: (given: {
    readonly bytes: Uint8Array;
    readonly file: string;
    readonly form: SubmissionRecord['form'];
    readonly layout?: RevisionRecord['layout'];
  }) => Promise<OpenedFile | RefusedFile>;
  /** Work everything out from originals and decisions again, also what the snapshots of closed periods hold (promise 8). */
  readonly fromOriginals?: true;
};

/** An original the ledger needs is gone, or can no longer be read although it could when it came. */
export class OriginalLost extends Error {
  override readonly name = 'OriginalLost';
  constructor(
    readonly hash: string,
    readonly how: 'missing' | 'unreadable',
  ) {
    super(`original ${hash} is ${how}`);
  }
}

/** Reads what was kept once more. It was readable when it came: anything else is damage, or a fault of ours, and no answer. */
export function originalReader(
  source: LedgerSource,
): (given: Pick<SubmissionRecord, 'hash' | 'file' | 'form'>, layout?: RevisionRecord['layout']) => Promise<OpenedFile> {
  return async ({ hash, file, form }, layout = []) => {
    const bytes = await source.originals.fetch(hash);
    if (bytes === null) throw new OriginalLost(hash, 'missing');
    const opened = await source.open({ bytes, file, form, layout });
    if (opened.kind === 'refused') throw new OriginalLost(hash, 'unreadable');
    return opened;
  };
}
