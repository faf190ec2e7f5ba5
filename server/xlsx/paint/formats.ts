import { edited } from '#server/xlsx/paint/edits';
import { rootOf } from '#server/xlsx/paint/elements';
import type { Remembered } from '#server/xlsx/paint/ownSheetPart';
import { formatNumbers, type SheetColours } from '#server/xlsx/paint/sheetPart';
import { newStyles, otherStyles, stylesEdit } from '#server/xlsx/paint/stylesPart';
import { addPart, changePart, dropPart, openPart, type WorkedPackage } from '#server/xlsx/paint/workedPackage';
import type { RuleLook } from '#shared/colour/rules';

/** A sheet that carries colours of ours or is to. */
export type ColouredSheet = { readonly part: string; readonly colours: SheetColours };

export type FormatsPut = {
  /** Number of the first look put in. */
  readonly first: number;
  readonly remembered: Remembered;
};

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Formats of rules in the workbook's styles: ours out as far as nobody else points at them, the looks of new rules in. */
export function putFormats(
  work: WorkedPackage,
  sheets: readonly ColouredSheet[],
  looks: readonly RuleLook[],
  was: Remembered | null,
): FormatsPut {
  const part = work.workbook.styles;
  if (part === undefined) return putNewStyles(work, looks);
  if (was?.styles === true && looks.length === 0) {
    dropPart(work, part);
    return { first: 0, remembered: { formats: null, styles: false } };
  }
  const ours = new Set(sheets.flatMap(({ colours }) => [...colours.ownFormats]));
  const open = openPart(work, part);
  const others = ours.size === 0 ? ours : pointedAt(work, sheets, open.bytes, part);
  const { edits, first, before } = stylesEdit(
    open.bytes,
    part,
    (format) => ours.has(format) && !others.has(format),
    looks,
    was?.formats ?? undefined,
  );
  changePart(work, part, open, edits);
  const styles = was?.styles ?? false;
  return { first, remembered: { formats: styles ? null : before, styles } };
}

function putNewStyles(work: WorkedPackage, looks: readonly RuleLook[]): FormatsPut {
  if (looks.length === 0) return { first: 0, remembered: { formats: null, styles: false } };
  const bytes = Buffer.from(newStyles(work.namespace), 'utf8');
  const { edits } = stylesEdit(bytes, '', () => false, looks, undefined);
  addPart(work, { bytes: edited(bytes, edits), type: stylesType, of: 'styles' }, 'phuLucStyles');
  return { first: 0, remembered: { formats: null, styles: true } };
}

/** Numbers of formats that anything else in the package points at: other rules, tables, pivots, table styles. */
function pointedAt(
  work: WorkedPackage,
  sheets: readonly ColouredSheet[],
  styles: Buffer,
  stylesPart: string,
): ReadonlySet<number> {
  const found = new Set(sheets.flatMap(({ colours }) => [...colours.otherFormats]));
  const seen = new Set([...sheets.map(({ part }) => part), stylesPart].map((part) => part.toLowerCase()));
  for (const number of formatNumbers(otherStyles(styles, rootOf(styles, stylesPart)))) found.add(number);
  for (const [key, { name }] of work.from.directory) {
    if (seen.has(key) || work.going.has(key) || !key.endsWith('.xml')) continue;
    if (/(^|\/)sharedstrings\.xml$|^docprops\//.test(key)) continue;
    const { bytes } = openPart(work, name);
    if (!bytes.includes('xfId')) continue;
    for (const number of formatNumbers(bytes.toString('latin1'))) found.add(number);
  }
  return found;
}
