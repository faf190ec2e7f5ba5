import type { Book, BookRow, BookValue } from '#shared/report/book';
import { issuedWorkbook } from '#shared/report/issued';
import { sampleAssignments, sampleProgramme, sampleRegistry } from '#test/helpers/reportSample';

const programme = sampleProgramme();
const assignments = sampleAssignments(programme);
const input = {
  programme,
  assignments,
  agency: 'so-khdt',
  state: null,
  period: '2015-11',
  asOf: '2015-11-14',
  registry: sampleRegistry,
} as const;

export function issued(overrides: Partial<Parameters<typeof issuedWorkbook>[0]> = {}): Book {
  const made = issuedWorkbook({ ...input, ...overrides });
  if (made === null) throw new Error('no assignment');
  return made.book;
}

/** The workbook with the results of its formulas forgotten: what is seen later was recalculated. */
export function forgotten(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: function* (): Iterable<BookRow> {
        for (const row of sheet.rows()) {
          yield {
            ...row,
            values: row.values.map(
              (value): BookValue =>
                typeof value === 'object' && value !== null ? { ...value, result: 'not yet' } : value,
            ),
          };
        }
      },
    })),
  };
}

/** What is typed, by TT of the row and beginning of the heading. */
export type TypedIn = Readonly<Record<string, Readonly<Record<string, BookValue>>>>;

/** The workbook as an agency sends it back: cells of its block typed in. */
export function filledIn(whole: Book, typed: TypedIn): Book {
  const book = forgotten(whole);
  const [table, ...rest] = book.sheets;
  if (table === undefined) throw new Error('no sheet');
  const headers: string[] = [];
  return {
    ...book,
    sheets: [
      {
        ...table,
        rows: function* (): Iterable<BookRow> {
          for (const row of table.rows()) {
            if (row.values[0] === 'TT') headers.push(...row.values.map(String));
            const ordinal = String(row.values[0] ?? '');
            const entries = row.body ? (typed[ordinal] ?? {}) : {};
            yield {
              ...row,
              styles: row.styles.map((style, i) =>
                style && entries['%'] === 1 && headers[i] === '%' ? { ...style, format: '0%' } : style,
              ),
              values: row.values.map((value, i): BookValue => {
                const entry = Object.entries(entries).find(([header]) => headers[i]?.startsWith(header))?.[1];
                return entry ?? value;
              }),
            };
          }
        },
      },
      ...rest,
    ],
  };
}
