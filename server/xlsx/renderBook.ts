import type { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { mostRows, sheetNameFault } from '#server/xlsx/checkBeforeWrite';
import { paperSize, ruleStyle } from '#server/xlsx/looks';
import { type NamedRange, openRows, StableWriter } from '#server/xlsx/stableWriter';
import { Looks, letterOf, type RowWriter, writeRow } from '#server/xlsx/writeRow';
import type { Block, Book, BookName, BookSheet, Extent, SheetTail } from '#shared/report/book';
import { address, columnName } from '#shared/sheet/address';

/** Writes a workbook as data into a stream, sheet after sheet. */
export async function renderBook(book: Book, out: Writable): Promise<void> {
  const writer = new StableWriter({ stream: out, ...book.properties });
  const names = book.names.map(named);
  const looks = new Looks(writer);
  const taken = new Set<string>();
  for (const [index, sheet] of book.sheets.entries()) {
    const fault = sheetNameFault(sheet.name, taken);
    if (fault) throw new Error(`${fault}: sheet "${sheet.name}"`);
    taken.add(sheet.name.toLowerCase());
    const open = writer.addWorksheet(sheet.name, sheetOptions(sheet));
    const extent = await renderRows(open, sheet, looks);
    const tail = sheet.tail?.(extent) ?? {};
    renderTail(open, tail);
    names.push(...(tail.names ?? []).map(named), ...printNames(sheet, tail, index));
    open.commit();
  }
  writer.nameRanges(names);
  await writer.commit();
}

function sheetOptions(sheet: BookSheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { print, freeze } = sheet;
  const view = { showGridLines: sheet.gridLines ?? false };
  return {
    state: sheet.visibility,
    views: [
      freeze
        ? {
            ...view,
            state: 'frozen' as const,
            xSplit: freeze.columns,
            ySplit: freeze.rows,
            topLeftCell: address(freeze.rows, freeze.columns),
          }
        : { ...view, state: 'normal' as const },
    ],
    ...(print
      ? {
          pageSetup: {
            paperSize: paperSize(print.paper),
            orientation: print.orientation,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            firstPageNumber: 1,
            margins: { ...print.margins, header: 0.3, footer: 0.3 },
          },
          headerFooter: {
            ...(print.pageNumber ? { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' } : {}),
            ...(print.footer === undefined ? {} : { oddFooter: print.footer, firstFooter: print.footer }),
          },
        }
      : {}),
  };
}

async function renderRows(sheet: ExcelJS.Worksheet, plan: BookSheet, looks: Looks): Promise<Extent> {
  sheet.columns = plan.columns.map((column) => ({
    width: column.width,
    ...(column.hidden ? { hidden: true } : {}),
    ...(column.outline ? { outlineLevel: column.outline } : {}),
  }));
  const rows = openRows(sheet);
  const writer: RowWriter = {
    part: rows.part,
    letters: plan.columns.map((_, index) => columnName(index)),
    looks,
    share: plan.ownTexts ? null : (text, column) => looks.writer.share(text, column),
    sheet: plan.name,
  };
  let count = 0;
  let top = -1;
  let bottom = -1;
  for (const row of plan.rows()) {
    if (count >= mostRows) throw new Error(`too many rows: sheet "${plan.name}"`);
    if (row.body) {
      if (top < 0) top = count;
      bottom = count;
    }
    count += 1;
    for (const [left, right] of row.merges ?? []) {
      rows.merge(`${letterOf(writer, left)}${count}:${letterOf(writer, right)}${count}`);
    }
    if (row.pageBreak) rows.breakAfter(count);
    writeRow(writer, row, count);
    if (rows.part.full) await rows.part.room();
  }
  return { top, bottom, last: count - 1 };
}

function renderTail(sheet: ExcelJS.Worksheet, tail: SheetTail): void {
  if (tail.filter) sheet.autoFilter = area(tail.filter);
  let priority = 1;
  for (const { block, rules } of tail.colours ?? []) {
    sheet.addConditionalFormatting({
      ref: area(block),
      rules: rules.map((rule) => ({
        type: 'expression' as const,
        priority: priority++,
        formulae: [rule.formula],
        style: ruleStyle(rule.look),
      })),
    });
  }
  for (const list of tail.lists ?? []) addList(sheet, list);
}

function addList(sheet: ExcelJS.Worksheet, list: NonNullable<SheetTail['lists']>[number]): void {
  // exceljs' types leave out the store that takes a whole block as one entry.
  const store = sheet as unknown as {
    dataValidations: { add: (area: string, check: ExcelJS.DataValidation) => void };
  };
  store.dataValidations.add(area(list.block), {
    type: 'list',
    allowBlank: true,
    formulae: [list.list],
    ...(list.prompt === undefined ? {} : { showInputMessage: true, promptTitle: list.title, prompt: list.prompt }),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: list.title,
    error: list.message,
  });
}

function area(block: Block): string {
  const from = address(block.top, block.left);
  const to = address(block.bottom, block.right);
  return from === to ? from : `${from}:${to}`;
}

function fixed(sheet: string, block: Block): string {
  const from = `$${columnName(block.left)}$${block.top + 1}`;
  const to = `$${columnName(block.right)}$${block.bottom + 1}`;
  return `${quoted(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function named(name: BookName): NamedRange {
  const { refersTo } = name;
  return {
    name: name.name,
    ranges: ['formula' in refersTo ? refersTo.formula : fixed(refersTo.sheet, refersTo.block)],
  };
}

function printNames(sheet: BookSheet, tail: SheetTail, index: number): readonly NamedRange[] {
  const rows = sheet.print?.titleRows;
  return [
    ...(tail.printArea
      ? [{ name: '_xlnm.Print_Area', ranges: [fixed(sheet.name, tail.printArea)], localSheetId: index }]
      : []),
    ...(rows
      ? [
          {
            name: '_xlnm.Print_Titles',
            ranges: [`${quoted(sheet.name)}!$${rows[0] + 1}:$${rows[1] + 1}`],
            localSheetId: index,
          },
        ]
      : []),
  ];
}
