import ExcelJS from 'exceljs';
import type { Grid } from '#shared/sheet/grid';
import type { UnseenTable } from '#test/fixtures/unseen/tables';
import { addSheet, type FoundBook, type FoundCell, foundFile } from '#test/helpers/foundBook';

/** What a person knows of a sheet beyond rows, columns, leads and last days. */
type Known = {
  /** Coordinating bodies by path, in the notation of the leads. */
  readonly coordinating?: Readonly<Record<string, string>>;
  /** Percent by path. */
  readonly percents?: Readonly<Record<string, number>>;
  /** Heads about which a person has to be asked. */
  readonly asks?: readonly string[];
};

/** A further sheet of the same file. */
export type OfficeSheet = Known &
  Pick<UnseenTable, 'merges' | 'columns' | 'lead' | 'due' | 'finds'> & {
    readonly name: string;
    readonly visibility?: Grid['visibility'];
    readonly lines: readonly (readonly [expected: string, ...cells: FoundCell[]])[];
  };

/** A whole file of one or several sheets. */
export type OfficeBook = FoundBook & Known & { readonly more?: readonly OfficeSheet[] };

/** The bytes of the file; one of several sheets is a workbook of Excel. */
export async function officeFile(book: OfficeBook): Promise<Buffer> {
  if (book.more === undefined) return foundFile(book);
  const workbook = new ExcelJS.Workbook();
  addSheet(workbook, 'Phụ lục', book);
  for (const sheet of book.more) addSheet(workbook, sheet.name, sheet).state = sheet.visibility ?? 'visible';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
