import type { Package } from '#server/xlsx/guard/package';
import { childNamed, childrenNamed, type XmlElement } from '#server/xlsx/guard/xml';
import type { ReadLimits } from '#server/xlsx/limits';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { builtInFormat, tellingFormat } from '#server/xlsx/read/numberFormats';
import { aboutPackage, officeWorkbook } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';
import { cellTexts } from '#server/xlsx/scan/cellTexts';
import { type CellFormats, numberCells } from '#server/xlsx/scan/numberCells';
import { scanSharedStrings } from '#server/xlsx/scan/sharedStrings';
import { sheetCells } from '#server/xlsx/scan/sheetCells';
import { scanSheet } from '#server/xlsx/scan/sheetScan';

/** Reads an `.xlsx` or `.xlsm` by our own scanner; throws `Unsure` where the library should read it instead. */
export async function scanPackage(
  from: Package,
  main: string,
  pack: PackWriter,
  limits: ReadLimits,
  formulas: boolean,
): Promise<AboutWorkbook> {
  const workbook = officeWorkbook(from, main);
  const about = aboutPackage(from);
  const formats = cellFormats(workbook.styles === undefined ? undefined : from.xml(workbook.styles));
  const texts = cellTexts(pack.texts);
  const stringPieces = workbook.sharedStrings === undefined ? undefined : from.pieces(workbook.sharedStrings);
  const sharedStrings = stringPieces
    ? await scanSharedStrings(stringPieces, workbook.sharedStrings ?? '', texts)
    : new Uint32Array(0);
  const numbers = numberCells(pack, formats, workbook.date1904);
  const margins = [...about.margins];
  const seen = new Set<string>();
  for (const sheet of workbook.sheets) {
    if (sheet.part === undefined) continue;
    const pieces = from.pieces(sheet.part);
    // Two sheets in one part, or none, come from no program.
    if (!pieces || seen.has(sheet.part.toLowerCase())) throw new Refused('damaged', { part: sheet.part });
    seen.add(sheet.part.toLowerCase());
    const rows = sheetCells(pack, texts, numbers, sharedStrings, sheet.part, formulas);
    const frame = await scanSheet(pieces, sheet.part, rows, limits.merges);
    margins.push(...frame.margins);
    pack.sheet({
      name: sheet.name,
      visibility: sheet.visibility,
      date1904: workbook.date1904,
      merges: frame.merges,
      hiddenRows: frame.hiddenRows,
      hiddenColumns: frame.hiddenColumns,
    });
  }
  return { ...about, margins, names: workbook.names };
}

/** Number format of each cell style. A workbook without styles has General everywhere. */
function cellFormats(styles: XmlElement | undefined): CellFormats {
  const own = new Map<number, string>();
  for (const element of childrenNamed(childNamed(styles, 'numFmts'), 'numFmt')) {
    own.set(Number(element.attributes.get('numFmtId')), element.attributes.get('formatCode') ?? '');
  }
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map((element) => {
    const id = Number(element.attributes.get('numFmtId') ?? 0);
    return tellingFormat(own.get(id) ?? builtInFormat(id));
  });
}
