import { extname, parse } from 'node:path';
import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import { type RepairedBytes, repairInWorker } from '#server/usecases/repairInWorker';
import type { Service } from '#server/usecases/service';
import { speakerOf } from '#server/usecases/submissions/speaker';

export type ToRepair = {
  readonly programme: string;
  readonly period: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whose report it is, where DOST says so. */
  readonly agency?: string;
  /** Also what is only offered: text of an old encoding becomes Unicode. */
  readonly conversions: boolean;
};

export type RepairedSubmission = RepairedBytes & {
  /** Name of the copy; it ends in what its bytes are. */
  readonly file: string;
  readonly macros: boolean;
};

/**
 * A copy of a report before it is handed in with its safe repairs applied (R1), as of the period's cut-off: for an agency in the cells it may
 * write (R9), for DOST everywhere unless it names one. Nothing is kept; reading and writing are done in a thread that is thrown away.
 * Throws `file_refused`, `not_allowed`, `period_unknown`, `programme_unknown`.
 */
export async function repairedSubmission(
  service: Service,
  account: AccountRecord,
  { programme, period, file, bytes, agency, conversions }: ToRepair,
): Promise<RepairedSubmission> {
  const speaker = speakerOf(account, agency);
  const { base, asOf } = await service.ledger.replayIn(service.store, programme, period);
  const { file: registry, province } = base.agencies;
  const repaired = await repairInWorker({
    bytes,
    file,
    wish: {
      registry,
      asOf,
      ...(province === undefined ? {} : { province }),
      ...(speaker.agency === null ? {} : { agency: speaker.agency }),
      conversions,
      dittos: false,
    },
  });
  if (!repaired.ok) throw refuse('file_refused', {}, repaired.refusal);
  const macros = repaired.fixed.how !== 'new_workbook' && /^\.xlsm$/i.test(extname(file));
  return { ...repaired, file: `${parse(file).name}_da-sua.${macros ? 'xlsm' : 'xlsx'}`, macros };
}
