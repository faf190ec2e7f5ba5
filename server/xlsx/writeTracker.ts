import { writeBookBytes, writeBookFile } from '#server/xlsx/writeBook';
import { trackerWorkbook } from '#shared/report/tracker';
import type { TrackerInput } from '#shared/report/trackerInput';

/** Writes the province's tracker (E1) to a file, which appears whole or not at all. Same input, same bytes. */
export async function writeTracker(input: TrackerInput, path: string): Promise<void> {
  await writeBookFile(trackerWorkbook(input), path);
}

/** The tracker as bytes, for a download. */
export async function trackerBytes(input: TrackerInput): Promise<Uint8Array> {
  return await writeBookBytes(trackerWorkbook(input));
}
