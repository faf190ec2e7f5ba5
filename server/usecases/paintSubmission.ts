import { parse } from 'node:path';
import { refuse } from '#server/http/problem';
import type { Replay } from '#server/ledger/replay';
import type { AccountRecord } from '#server/store/records';
import { formOf } from '#server/usecases/doors/formOf';
import type { OpenedFile } from '#server/usecases/openFile';
import { colouredCopy, withoutColours } from '#server/usecases/paintCopy';
import type { Service } from '#server/usecases/service';
import { lookOver } from '#server/usecases/submissions/findings';
import { speakerOf, stampedSender } from '#server/usecases/submissions/speaker';

export type ToPaint = {
  readonly programme: string;
  readonly period: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whose report it is, where DOST says so. */
  readonly agency?: string;
};

/** Colours for a person's copy: the name ends in what the bytes are. */
export type PaintedCopy = { readonly file: string; readonly macros: boolean; readonly bytes: Uint8Array };

/**
 * A coloured copy of a report before it is handed in, judged as its dry run is: as of the period's cut-off, with marks on what the person's
 * agency can mend (R9). Nothing is kept. DOST sees every finding, or those of the agency the file or the call names. Throws `file_refused`,
 * `not_allowed`, `period_unknown`, `programme_unknown`.
 */
export async function colouredSubmission(
  service: Service,
  account: AccountRecord,
  { programme, period, file, bytes, agency }: ToPaint,
): Promise<PaintedCopy> {
  const speaker = speakerOf(account, agency);
  const replay = await service.ledger.replayIn(service.store, programme, period);
  const open = async (from: Uint8Array): Promise<OpenedFile> => {
    const form = formOf(from);
    const opened = await service.open({ bytes: from, file, form: form === 'archive' ? 'workbook' : form });
    if (opened.kind === 'refused') throw refuse('file_refused', {}, opened.refusal);
    if (opened.recognition.tables.length === 0)
      throw refuse('file_refused', {}, { code: 'no_table', params: { file } });
    return opened;
  };
  const bare = await withoutColours(bytes, await open(bytes), open);
  if ('kind' in bare) throw refuse('file_refused', {}, bare.refusal);
  const { agencies } = replay.base;
  const { asOf } = replay;
  const { programmes, findings, mendableBy } = lookOver({ agencies, asOf }, bare.opened);
  const whose = speaker.agency ?? senderOf(replay, bare.opened);
  const copy = await colouredCopy(bytes, {
    ...bare,
    programmes,
    agencies,
    findings: whose === null ? findings : mendableBy(whose),
    asOf,
    fixed: true,
    period,
  });
  if ('kind' in copy) throw refuse('file_refused', {}, copy.refusal);
  return { file: `${parse(file).name}_to-mau.${copy.extension}`, macros: copy.extension === 'xlsm', bytes: copy.bytes };
}

function senderOf(replay: Replay, opened: OpenedFile): string | null {
  const stamped = stampedSender(replay, opened);
  return stamped === 'tracker' ? null : stamped;
}
