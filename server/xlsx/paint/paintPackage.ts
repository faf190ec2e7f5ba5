import { relationships } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import type { EditablePart } from '#server/xlsx/paint/edits';
import { type ColouredSheet, putFormats } from '#server/xlsx/paint/formats';
import { ownSheetXml, type Remembered, rememberedIn } from '#server/xlsx/paint/ownSheetPart';
import { coloursXml, sheetColours } from '#server/xlsx/paint/sheetPart';
import { type WorkbookMap, workbookEdits, workbookMap } from '#server/xlsx/paint/workbookPart';
import {
  addPart,
  changePart,
  dropPart,
  finished,
  openPart,
  type WorkedPackage,
  workedPackage,
} from '#server/xlsx/paint/workedPackage';
import { contentType } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';
import { paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import type { RuleLook } from '#shared/colour/rules';
import { dateToSerial } from '#shared/sheet/format';

/** `paint` null: only what earlier colours left is taken out. `asOf`, `YYYY-MM-DD`, is what the hidden sheet shows before it is reckoned anew. */
export type PaintTask = { readonly paint: Paint | null; readonly asOf: string };

export type WorkbookEnding = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

export type PaintedPackage = {
  readonly bytes: Uint8Array;
  /** Rules put in, and rules of an earlier painting taken out. */
  readonly rules: number;
  readonly removed: number;
  /** Ending of the name its content asks for. */
  readonly extension: WorkbookEnding;
  /** The package carried a digital signature, which no longer fits. */
  readonly signed: boolean;
};

/**
 * Puts colours into a workbook's package, or takes them out (S5, §13): earlier ones of ours go first, so painting twice is painting once.
 * Choices the pane put in stay where the plan still has their list, and are never put in. Only the parts concerned change, each at the exact places; all others keep their very bytes. Throws `Refused`.
 */
export function paintPackage(source: Uint8Array, task: PaintTask, limits: ReadLimits): PaintedPackage {
  const work = workedPackage(source, limits);
  const { from, main } = work;
  const book = openPart(work, main);
  const map = workbookMap(book.bytes, main);
  const paint = task.paint !== null && task.paint.blocks.length > 0 ? task.paint : null;
  const was = dropOwnSheet(work, map);
  const sheets = concernedSheets(work, paint);
  const looks = looksOf(paint);
  const { first, remembered } = putFormats(
    work,
    sheets,
    [...looks.values()].map(({ look }) => look),
    was,
  );
  for (const { name, part, open, colours } of sheets) {
    const blocks = paint?.blocks.filter(({ sheet }) => sheet === name) ?? [];
    const text = coloursXml(blocks, colours, (look) => first + (looks.get(JSON.stringify(look))?.at ?? 0));
    const { place, cuts } = colours;
    changePart(work, part, open, [...cuts, ...(text === '' ? [] : [{ from: place, to: place, text }])]);
  }
  const relation = paint === null ? null : addOwnSheet(work, paint, task.asOf, remembered);
  const incoming = relation === null ? null : { relation, names: paint?.names ?? [] };
  changePart(work, main, book, workbookEdits(map, incoming, main));
  return {
    bytes: finished(work, source),
    rules: paint === null ? 0 : paint.blocks.reduce((sum, { rules }) => sum + rules.length, 0),
    removed: sheets.reduce((sum, { colours }) => sum + colours.rules, 0),
    extension: endingOf(work),
    signed: [...from.directory.keys()].some((name) => name.startsWith('_xmlsignatures/')),
  };
}

type Concerned = ColouredSheet & { readonly name: string; readonly open: EditablePart };

/** Sheets that carry colours of ours or are to; all others are only looked at. */
function concernedSheets(work: WorkedPackage, paint: Paint | null): readonly Concerned[] {
  const wanted = new Set(paint?.blocks.map(({ sheet }) => sheet));
  const lists = new Set(paint?.lists.map(({ name }) => name.toUpperCase()));
  const found: Concerned[] = [];
  for (const { name, part } of work.workbook.sheets) {
    if (part === undefined || name.toUpperCase() === paintSheet) continue;
    const open = openPart(work, part);
    if (!wanted.has(name) && !hasTraces(open.bytes)) continue;
    const colours = sheetColours(open.bytes, part, lists);
    if (wanted.has(name) || colours.cuts.length > 0) found.push({ name, part, open, colours });
  }
  const missing = [...wanted].find((name) => !found.some((sheet) => sheet.name === name));
  if (missing !== undefined) throw new Refused('damaged', { part: missing });
  return found;
}

/** Letters that stand in any sheet with rules or choices of ours. */
function hasTraces(bytes: Buffer): boolean {
  return bytes.includes('PL:pane.') || bytes.includes('PL_HAN');
}

/** The hidden sheet of an earlier painting goes; what it remembers of the package stays known. */
function dropOwnSheet(work: WorkedPackage, { own }: WorkbookMap): Remembered | null {
  if (own === null) return null;
  work.goingRelations.add(own.relation);
  const target = relationships(work.from, work.main).find(({ id }) => id === own.relation)?.target;
  if (target === undefined || work.from.entry(target) === undefined) return null;
  const { bytes } = openPart(work, target);
  dropPart(work, target);
  return rememberedIn(bytes);
}

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Our hidden sheet as a part of the package; its relationship comes back. Null where the plan has none. */
function addOwnSheet(work: WorkedPackage, paint: Paint, asOf: string, remembered: Remembered): string | null {
  const own = paint.sheets.find(({ name }) => name === paintSheet);
  if (own === undefined) return null;
  const serial = dateToSerial(asOf, work.workbook.date1904) ?? 0;
  const bytes = ownSheetXml(own.rows, { namespace: work.namespace, asOf: serial, remembered });
  // Some programs know sheets by this name only.
  return addPart(work, { bytes, type: worksheetType, of: 'worksheet' }, 'worksheets/sheet');
}

/** Looks in the order they are first used, each once. */
function looksOf(paint: Paint | null): ReadonlyMap<string, { readonly look: RuleLook; readonly at: number }> {
  const found = new Map<string, { readonly look: RuleLook; readonly at: number }>();
  for (const { rules } of paint?.blocks ?? [])
    for (const { look } of rules) {
      const key = JSON.stringify(look);
      if (!found.has(key)) found.set(key, { look, at: found.size });
    }
  return found;
}

/** What a workbook's name ends in by its content type; Excel opens none under another. */
function endingOf({ from, main }: WorkedPackage): WorkbookEnding {
  const type = contentType(from, main);
  if (/template/i.test(type)) return /macroEnabled/i.test(type) ? 'xltm' : 'xltx';
  return /macroEnabled/i.test(type) ? 'xlsm' : 'xlsx';
}
