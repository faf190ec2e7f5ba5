import { type OpenedFile, openFile, type RefusedFile } from '#server/usecases/openFile';
import type { TrackerState } from '#shared/merge/model';
import { stateSheet } from '#shared/report/names';
import { parseState } from '#shared/wire/tracker';

export type OpenedTracker = { readonly kind: 'tracker'; readonly opened: OpenedFile; readonly state: TrackerState };

/** An exported tracker with the state it carries (M13): the start of the next month's work. A workbook without that state is refused. */
export async function openTracker(path: string, programme: string): Promise<OpenedTracker | RefusedFile> {
  const opened = await openFile(path);
  if (opened.kind === 'refused') return opened;
  const sheet = opened.workbook.sheets.find((grid) => grid.name === stateSheet);
  const refused = (code: 'not_a_tracker' | 'state_damaged' | 'other_programme', detail = ''): RefusedFile => ({
    kind: 'refused',
    given: opened.given,
    file: opened.file,
    hash: opened.hash,
    refusal: { code, params: { file: opened.file, detail } },
  });
  if (!sheet) return refused('not_a_tracker');
  const texts = sheet.rows.map((row) => String(row.cells[0]?.value ?? ''));
  const parsed = parseState(texts);
  if (parsed.kind === 'damaged') return refused('state_damaged', parsed.detail);
  if (parsed.state.programme !== programme) return refused('other_programme', parsed.state.programme);
  return { kind: 'tracker', opened, state: parsed.state };
}
