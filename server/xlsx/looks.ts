import type ExcelJS from 'exceljs';
import { surface } from '#shared/colour/palette';
import type { RuleLook } from '#shared/colour/rules';
import { type CellBorder, type CellStyle, sheetFont } from '#shared/report/style';

/** `#RRGGBB` → the opaque ARGB of a workbook. */
function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1)}` };
}

const line: Partial<ExcelJS.Border> = { style: 'thin', color: argb(surface.line) };
const frame: Partial<ExcelJS.Border> = { style: 'medium', color: argb(surface.accent) };

function border(kind: CellBorder): Partial<ExcelJS.Borders> {
  switch (kind) {
    case 'table':
      return { left: line, right: line, top: line, bottom: line };
    case 'ownLeft':
      return { left: frame, right: line, top: line, bottom: line };
    case 'ownRight':
      return { left: line, right: frame, top: line, bottom: line };
    case 'below':
      return { bottom: line };
  }
}

/** Our look of a cell in exceljs' words. Nothing is locked: cells of our workbooks can all be edited. */
export function workbookStyle(style: CellStyle): Partial<ExcelJS.Style> {
  return {
    font: {
      name: sheetFont,
      family: 1,
      size: style.size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      color: argb(style.colour ?? '#000000'),
    },
    alignment: {
      vertical: style.down ?? 'top',
      ...(style.across ? { horizontal: style.across } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.shrink ? { shrinkToFit: true } : {}),
      ...(style.indent ? { horizontal: 'left' as const, indent: style.indent } : {}),
    },
    ...(style.border ? { border: border(style.border) } : {}),
    ...(style.fill ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: argb(style.fill) } } : {}),
    ...(style.format ? { numFmt: style.format } : {}),
  };
}

/** Look of a conditional format; in this place a workbook wants the fill as background colour. */
export function ruleStyle(look: RuleLook): Partial<ExcelJS.Style> {
  const side: Partial<ExcelJS.Border> | undefined = look.border && {
    style: look.border.style,
    color: argb(look.border.colour),
  };
  return {
    ...(look.fill ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(look.fill) } } : {}),
    ...(look.text || look.bold
      ? {
          font: {
            ...(look.text ? { color: argb(look.text) } : {}),
            ...(look.bold ? { bold: true } : {}),
            ...(look.italic ? { italic: true } : {}),
            ...(look.underline ? { underline: true } : {}),
          },
        }
      : {}),
    ...(side ? { border: { left: side, right: side, top: side, bottom: side } } : {}),
  };
}

/** Codes of the file format. */
export function paperSize(paper: 'A3' | 'A4'): number {
  return paper === 'A3' ? 8 : 9;
}
