import type { Block } from '#addin/port/workbookPort';
import { address, parseAddress } from '#shared/sheet/address';

/** `C5:E9`; one cell is `C5:C5`, which Excel takes as well. */
export function a1(block: Block): string {
  return `${address(block.top, block.left)}:${address(block.bottom, block.right)}`;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/**
 * The block an address of Excel names, a sheet before it ignored: `C5`, `C5:E9`, whole rows `5:9`, whole columns `C:E`. Of several areas
 * (`A1,C3:C5`) the block around them. Undefined for what is none.
 */
export function blockOf(text: string): Block | undefined {
  let around: Block | undefined;
  for (const area of text.split(/[,;]/)) {
    const block = areaOf(
      area
        .slice(area.lastIndexOf('!') + 1)
        .replaceAll('$', '')
        .trim(),
    );
    if (block === undefined) return undefined;
    around = around === undefined ? block : union(around, block);
  }
  return around;
}

export function union(one: Block, other: Block): Block {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function overlap(one: Block, other: Block): Block | undefined {
  const both = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

function areaOf(area: string): Block | undefined {
  const [first = '', second = first] = area.split(':');
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(second, lastRow, lastColumn);
  if (from === undefined || to === undefined) return undefined;
  return union({ ...from, bottom: from.top, right: from.left }, { ...to, bottom: to.top, right: to.left });
}

/** A cell, or a whole row or column with the end of the sheet in its other direction. */
function cornerOf(text: string, row: number, column: number): { top: number; left: number } | undefined {
  const cell = parseAddress(text);
  if (cell) return { top: cell.row, left: cell.column };
  if (/^[1-9]\d{0,6}$/.test(text)) return { top: Number(text) - 1, left: column };
  const whole = parseAddress(`${text}1`);
  return whole && /^[A-Z]{1,3}$/i.test(text) ? { top: row, left: whole.column } : undefined;
}
