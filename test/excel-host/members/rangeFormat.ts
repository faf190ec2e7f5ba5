import { type Area, areaText } from '#test/excel-host/book/address';
import { restyle } from '#test/excel-host/book/cells';
import { colourGiven } from '#test/excel-host/book/colours';
import type { Border, Edge, Look, Underline } from '#test/excel-host/book/look';
import type { Place } from '#test/excel-host/host/host';
import { badArgument } from '#test/excel-host/host/hostError';
import { hostType, type Maker } from '#test/excel-host/host/hostObject';
import { common, guard } from '#test/excel-host/members/cellBlock';
import type { Places } from '#test/excel-host/members/rangeAreas';
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from '#test/excel-host/members/rowsAndColumns';

/** Looks of several blocks are read from the first and written to all. */
type Blocks = { readonly first: Place; readonly all: readonly Place[] };

export const formatObject = (place: Place) => format({ first: place, all: [place] });

export function areasFormat({ host, sheet, areas }: Places) {
  const all = areas.map((area) => ({ host, sheet, area }));
  const [first] = all;
  if (!first) throw badArgument();
  return format({ first, all });
}

function change({ all }: Blocks, looks: Partial<Look>): void {
  for (const place of all) {
    guard(place, 'formatCells');
    restyle(place.host.book, place.sheet, paintable(place), looks);
    place.host.raise('formatChanged', place.sheet, { address: areaText(place.area) });
  }
}

/** Whole columns and rows are painted as far as the sheet is used. */
function paintable(place: Place): Area {
  const used = place.sheet.usedArea(false);
  const { area } = place;
  return {
    ...area,
    bottom: Math.min(
      area.bottom,
      Math.max(area.top, used?.bottom ?? area.top, area.bottom > 900_000 ? 0 : area.bottom),
    ),
    right: Math.min(area.right, Math.max(area.left, used?.right ?? area.left, area.right > 16_000 ? 0 : area.right)),
  };
}

const colour = (value: unknown): string => {
  const given = typeof value === 'string' ? colourGiven(value) : undefined;
  if (given === undefined) throw badArgument();
  return given;
};
const words = (value: unknown): string => {
  if (typeof value !== 'string') throw badArgument();
  return value;
};
const count = (value: unknown): number => {
  if (typeof value !== 'number') throw badArgument();
  return value;
};

const format: Maker<Blocks> = hostType('RangeFormat', {
  get: {
    Fill: (blocks) => fill(blocks),
    Font: (blocks) => font(blocks),
    Borders: (blocks) => borders(blocks),
    Protection: (blocks) => protection(blocks),
    HorizontalAlignment: ({ first }) => common(first, (look) => look.horizontal),
    VerticalAlignment: ({ first }) => common(first, (look) => look.vertical),
    WrapText: ({ first }) => common(first, (look) => look.wrap),
    IndentLevel: ({ first }) => common(first, (look) => look.indent),
    ColumnWidth: ({ first }) => columnWidth(first),
    RowHeight: ({ first }) => rowHeight(first),
  },
  set: {
    HorizontalAlignment: (blocks, value) => change(blocks, { horizontal: words(value) }),
    VerticalAlignment: (blocks, value) => change(blocks, { vertical: words(value) }),
    WrapText: (blocks, value) => change(blocks, { wrap: value === true }),
    IndentLevel: (blocks, value) => change(blocks, { indent: count(value) }),
    ColumnWidth: ({ all }, value) => {
      for (const place of all) setColumnWidth(place, count(value));
    },
    RowHeight: ({ all }, value) => {
      for (const place of all) setRowHeight(place, count(value));
    },
  },
  call: { AutofitColumns: () => null, AutofitRows: () => null },
});

const fill: Maker<Blocks> = hostType('RangeFill', {
  get: {
    Color: ({ first }) => {
      const found = common(first, (look) => look.fill);
      return found === null ? '' : found || '#FFFFFF';
    },
    Pattern: ({ first }) => common(first, (look) => (look.fill === '' ? 'None' : 'Solid')),
  },
  set: { Color: (blocks, value) => change(blocks, { fill: value === '' ? '' : colour(value) }) },
  call: { Clear: (blocks) => change(blocks, { fill: '' }) },
});

const font: Maker<Blocks> = hostType('RangeFont', {
  get: {
    Name: ({ first }) => common(first, (look) => look.fontName),
    Size: ({ first }) => common(first, (look) => look.fontSize),
    Color: ({ first }) => common(first, (look) => look.fontColor) ?? '',
    Bold: ({ first }) => common(first, (look) => look.bold),
    Italic: ({ first }) => common(first, (look) => look.italic),
    Underline: ({ first }) => common(first, (look) => look.underline),
    Strikethrough: ({ first }) => common(first, (look) => look.strike),
  },
  set: {
    Name: (blocks, value) => change(blocks, { fontName: words(value) }),
    Size: (blocks, value) => change(blocks, { fontSize: count(value) }),
    Color: (blocks, value) => change(blocks, { fontColor: colour(value) }),
    Bold: (blocks, value) => change(blocks, { bold: value === true }),
    Italic: (blocks, value) => change(blocks, { italic: value === true }),
    Underline: (blocks, value) => change(blocks, { underline: words(value) as Underline }),
    Strikethrough: (blocks, value) => change(blocks, { strike: value === true }),
  },
});

const protection: Maker<Blocks> = hostType('FormatProtection', {
  get: {
    Locked: ({ first }) => common(first, (look) => look.locked),
    FormulaHidden: ({ first }) => common(first, (look) => look.formulaHidden),
  },
  set: {
    Locked: (blocks, value) => change(blocks, { locked: value === true }),
    FormulaHidden: (blocks, value) => change(blocks, { formulaHidden: value === true }),
  },
});

type Side = Blocks & { readonly side: string };
const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const borders: Maker<Blocks> = hostType('RangeBorderCollection', {
  items: (blocks) => sides.map((side) => border({ ...blocks, side })),
  get: { Count: () => sides.length },
  call: {
    GetItem: (blocks, given) => {
      const side = given.text(0);
      if (!sides.includes(side)) throw badArgument();
      return border({ ...blocks, side });
    },
    GetItemAt: (blocks, given) => border({ ...blocks, side: sides[given.whole(0)] ?? 'EdgeTop' }),
  },
});

/** The cells whose line a side is, and which of their edges. */
function lines(area: Area, side: string): readonly (readonly [Area, Edge])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideVertical':
      return [
        [{ ...area, right: area.right - 1 }, 'right'],
        [{ ...area, left: area.left + 1 }, 'left'],
      ];
    default:
      return [
        [{ ...area, bottom: area.bottom - 1 }, 'bottom'],
        [{ ...area, top: area.top + 1 }, 'top'],
      ];
  }
}

function drawn({ first, side }: Side): Border | undefined {
  const [line] = lines(first.area, side);
  if (!line) return undefined;
  const [area, edge] = line;
  return first.host.book.styles.look(first.sheet.styleAt(area.top, area.left)).borders[edge];
}

function draw({ all, side }: Side, changeOf: (before: Border | undefined) => Border | undefined): void {
  for (const place of all) {
    guard(place, 'formatCells');
    const { styles } = place.host.book;
    for (const [area, edge] of lines(paintable(place), side)) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const style = place.sheet.styleAt(row, column);
          const { [edge]: before, ...rest } = styles.look(style).borders;
          const line = changeOf(before);
          const next = styles.changed(style, { borders: line ? { ...rest, [edge]: line } : rest });
          place.sheet.put(row, column, { ...(place.sheet.cell(row, column) ?? { value: '' }), style: next });
        }
      }
    }
  }
}

const plainLine: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

const border: Maker<Side> = hostType('RangeBorder', {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (side) => drawn(side)?.style ?? 'None',
    Weight: (side) => drawn(side)?.weight ?? 'Thin',
    Color: (side) => drawn(side)?.color ?? '#000000',
  },
  set: {
    Style: (side, value) =>
      draw(side, (before) => (value === 'None' ? undefined : { ...(before ?? plainLine), style: words(value) })),
    Weight: (side, value) => draw(side, (before) => ({ ...(before ?? plainLine), weight: words(value) })),
    Color: (side, value) => draw(side, (before) => ({ ...(before ?? plainLine), color: colour(value) })),
  },
});
