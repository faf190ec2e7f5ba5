import type { Field } from '#shared/table/field';
import type { LayoutOverride, Table } from '#shared/table/table';
import { cleanText, fold } from '#shared/text/fold';

/** Below this a column is read as best it can be, and a person is asked (T2). */
export const sureEnough = 0.6;

/** A column whose meaning the reader is not sure of. Columns count from 0. */
export type ColumnQuestion = {
  readonly sheet: string;
  readonly columns: readonly number[];
  /** As printed; the answer is keyed by it. */
  readonly header: string;
  /** What it was taken for meanwhile. */
  readonly field: Field;
  readonly confidence: number;
  /** The first few texts below the header. */
  readonly samples: readonly string[];
};

/**
 * The columns a person has to be asked about, each header once however many tables have it (T2). A column without any header cannot be
 * named in an answer and is not asked about.
 *
 * Example: under “Cơ quan” stand times only → one question, taken for `lead` at 0.45.
 */
export function columnQuestions(tables: readonly Table[]): readonly ColumnQuestion[] {
  const found = new Map<string, ColumnQuestion>();
  for (const { sheet, columns, rows } of tables) {
    for (const { field, columns: at, header, confidence } of columns) {
      const key = fold(header);
      if (confidence >= sureEnough || key === '' || found.has(key)) continue;
      const samples = samplesOf(rows.map(({ cells }) => cells[field]?.text ?? ''));
      found.set(key, { sheet, columns: at, header, field, confidence, samples });
    }
  }
  return [...found.values()];
}

/** The answer that says yes to every question: what a person corrects and gives back as the choices of the layout. */
export function confirmed(questions: readonly ColumnQuestion[]): readonly LayoutOverride[] {
  return questions.map(({ header, field }) => ({ header: cleanText(header), field }));
}

function samplesOf(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const typed of texts) {
    const text = cleanText(typed).slice(0, 80);
    if (text !== '') found.add(text);
    if (found.size === 3) break;
  }
  return [...found];
}
