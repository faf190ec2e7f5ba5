import type { Field } from '#shared/table/field';
import { layoutKeys } from '#shared/table/layoutKeys';
import type { LayoutOverride, Table } from '#shared/table/table';
import { cleanText, fold } from '#shared/text/fold';

/** Below this a column is read as best it can be, and a person is asked (T2). */
export const sureEnough = 0.6;

/** A column whose meaning the reader is not sure of. Columns count from 0. */
export type ColumnQuestion = {
  readonly sheet: string;
  readonly columns: readonly number[];
  /** As printed, numbered where several columns have it; the answer is keyed by it. */
  readonly header: string;
  /** What it was taken for meanwhile; `extra` for a column of one's own. */
  readonly field: Field | 'extra';
  /** The field another column could bear as well, where that is the doubt. */
  readonly contested?: Field;
  readonly confidence: number;
  /** The first few texts below the header. */
  readonly samples: readonly string[];
};

/**
 * The columns a person has to be asked about, each header once however many tables have it (T2): those that were understood without
 * certainty, and those that compete for one field, the one taken before the others. A column without any header cannot be named in an
 * answer and is not asked about.
 *
 * Example: under “Cơ quan” stand times only → one question, taken for `lead` at 0.45; “Cơ quan chủ trì” and “Đơn vị chủ trì” → two, taken for
 * `lead` and for `extra`, both contested.
 */
export function columnQuestions(tables: readonly Table[]): readonly ColumnQuestion[] {
  const found = new Map<string, ColumnQuestion>();
  for (const table of tables) {
    const { sheet, rows } = table;
    const headerAt = columnNames(table);
    const ask = (columns: readonly number[], question: Pick<ColumnQuestion, 'field' | 'contested' | 'confidence'>) => {
      const header = headerAt(columns[0] ?? -1);
      if (header === '' || found.has(fold(header))) return;
      const { field } = question;
      const texts = rows.map(({ cells, extra }) =>
        field === 'extra' ? extra.find(({ column }) => column === columns[0])?.text : cells[field]?.text,
      );
      found.set(fold(header), { sheet, columns, header, ...question, samples: samplesOf(texts) });
    };
    for (const { field, columns, confidence, rivals = [] } of table.columns) {
      if (confidence >= sureEnough) continue;
      ask(columns, { field, confidence, ...(rivals.length === 0 ? {} : { contested: field }) });
      for (const rival of rivals) ask([rival], { field: 'extra', contested: field, confidence });
    }
  }
  return [...found.values()];
}

/** The answer that says yes to every question: what a person corrects and gives back as the choices of the layout. */
export function confirmed(questions: readonly ColumnQuestion[]): readonly LayoutOverride[] {
  return questions.map(({ header, field }) => ({ header: cleanText(header), field }));
}

/**
 * The name of a column in an answer, by its place from 0: its header, numbered where several have it; '' for one without. Example: of two
 * columns “Kết quả” the second is `Kết quả #2`.
 */
export function columnNames({ columns, extra, owned }: Table): (column: number) => string {
  const all = [
    ...columns.map(({ columns: at, header }) => ({ column: at[0] ?? -1, header })),
    ...extra.filter(({ header }) => header !== ''),
    ...owned,
  ].sort((a, b) => a.column - b.column);
  const keys = layoutKeys(all.map(({ header }) => header));
  const known = new Map(all.map(({ column }, at) => [column, keys[at] ?? '']));
  return (column) => known.get(column) ?? '';
}

function samplesOf(texts: readonly (string | undefined)[]): readonly string[] {
  const found = new Set<string>();
  for (const typed of texts) {
    const text = cleanText(typed ?? '').slice(0, 80);
    if (text !== '') found.add(text);
    if (found.size === 3) break;
  }
  return [...found];
}
