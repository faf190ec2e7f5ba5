import { openPackage } from '#server/xlsx/guard/package';
import { defaultLimits, type ReadLimits, withDefaults } from '#server/xlsx/limits';
import { packWriter } from '#server/xlsx/pack/packWriter';
import { unpack } from '#server/xlsx/pack/unpack';
import { opened, type Reading } from '#server/xlsx/read';
import { packThroughSheetJs } from '#server/xlsx/read/officePackage';
import { type HowToRead, readBytes } from '#server/xlsx/readBytes';
import type { Grid, Workbook } from '#shared/sheet/grid';

/** Reads in the test's own thread, from the sources. */
export async function readHere(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  others: HowToRead = {},
): Promise<Reading> {
  return opened(await readBytes(bytes, withDefaults(limits), '', others));
}

export async function workbookHere(bytes: Uint8Array): Promise<Workbook> {
  const reading = await readHere(bytes);
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code} ${JSON.stringify(reading.refusal.params)}`);
  return reading.workbook;
}

export async function firstSheet(bytes: Uint8Array): Promise<Grid> {
  const sheet = (await workbookHere(bytes)).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The same package read by the library: the oracle of our own scanner. */
export function bySheetJs(bytes: Uint8Array): Workbook {
  const pack = packWriter(defaultLimits);
  return unpack(pack.finish(packThroughSheetJs(openPackage(bytes, defaultLimits), pack)));
}
