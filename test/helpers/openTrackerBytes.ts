import { readWorkbook } from '#server/xlsx/read';
import type { TrackerState } from '#shared/merge/model';
import { stateSheet } from '#shared/report/names';
import { parseState } from '#shared/wire/tracker';

/** The state an exported tracker carries in its hidden sheet. */
export async function openTrackerBytes(bytes: Uint8Array): Promise<TrackerState> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.refusal.code);
  const sheet = reading.workbook.sheets.find(({ name }) => name === stateSheet);
  const parsed = parseState((sheet?.rows ?? []).map((row) => String(row.cells[0]?.value ?? '')));
  if (parsed.kind === 'damaged') throw new Error(parsed.detail);
  return parsed.state;
}
