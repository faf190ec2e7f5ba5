import type { Line, LineVersion } from '#shared/merge/model';
import { dateToSerial } from '#shared/sheet/format';
import type { ProgressField } from '#shared/table/field';

/**
 * What a line says where nothing newer is typed: the last accepted values, carried forward (S1). An issued workbook puts them into its
 * formulas, so that a task done two months ago does not look open because this month's cells are blank.
 */
export type Carried = {
  /** 0–100, or null. */
  readonly percent: number | null;
  readonly status: string;
  /** Date serial; 0 where the text is no day/month/year date. */
  readonly submittedOn: number | null;
  readonly completedOn: number | null;
  readonly evidence: boolean;
  /** Whether anything at all was ever reported. */
  readonly reported: boolean;
};

export const nothingCarried: Carried = {
  percent: null,
  status: '',
  submittedOn: null,
  completedOn: null,
  evidence: false,
  reported: false,
};

/** Version in force before `period`: values of the period itself stand in the workbook's own cells. */
export function before(line: Line | undefined, field: ProgressField, period: string): LineVersion | undefined {
  return line?.fields[field]?.findLast((version) => version.period !== period && version.value !== '');
}

/** Value of the period itself, '' when there is none. */
export function during(line: Line | undefined, field: ProgressField, period: string): string {
  return line?.fields[field]?.findLast((version) => version.period === period)?.value ?? '';
}

/** Last accepted values of a line before a period. */
export function carried(line: Line | undefined, period: string): Carried {
  if (line === undefined) return nothingCarried;
  const text = (field: ProgressField) => before(line, field, period)?.value ?? '';
  const fields: readonly ProgressField[] = [
    'progress_text',
    'percent',
    'status',
    'submitted_on',
    'completed_on',
    'evidence',
  ];
  return {
    percent: percentOf(text('percent')),
    status: text('status').trim(),
    submittedOn: serialOf(text('submitted_on')),
    completedOn: serialOf(text('completed_on')),
    evidence: text('evidence') !== '',
    reported: fields.some((field) => text(field) !== ''),
  };
}

/** `60`, `60 %`, `60,5` → a number; anything else null. */
export function percentOf(text: string): number | null {
  const match = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

/** Serial of a `d/m/yyyy`, `d.m.yyyy`, `d-m-yyyy` or `yyyy-mm-dd` text; 0 for another text, null for none. */
export function serialOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const typed = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(trimmed);
  const iso = typed
    ? `${typed[3]}-${(typed[2] ?? '').padStart(2, '0')}-${(typed[1] ?? '').padStart(2, '0')}`
    : trimmed.slice(0, 10);
  return dateToSerial(iso) ?? 0;
}
