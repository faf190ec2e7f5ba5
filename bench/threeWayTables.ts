import { between, chance, seeded } from '#bench/random';
import { dayText, deedText, documentText, statusText, taskText, troubleText } from '#bench/words';
import { type ProgressField, progressFields } from '#shared/table/field';

/** A column after the key: which line of the agency it belongs to, and which field of it. */
export type ThreeWayColumn = { readonly role: 'lead' | 'coordinating'; readonly field: ProgressField };

/** The ordinal is the key; the other fourteen are all fields one agency may write: its report as lead and its contribution. */
export const threeWayColumns: readonly ThreeWayColumn[] = [
  ...progressFields.map((field) => ({ role: 'lead' as const, field })),
  ...(['progress_text', 'status', 'submitted_on', 'obstacles', 'evidence', 'note'] as const).map((field) => ({
    role: 'coordinating' as const,
    field,
  })),
];

export const threeWayHeader: readonly string[] = [
  'ordinal',
  ...threeWayColumns.map(({ role, field }) => `${role} ${field}`),
];

export type ThreeWay = {
  readonly base: readonly (readonly string[])[];
  readonly left: readonly (readonly string[])[];
  readonly right: readonly (readonly string[])[];
  /** Cells both sides changed, to different values. */
  readonly conflicts: number;
};

/** A table and two copies in which about `edited` of the cells differ, as two divisions would hand them in. */
export function threeWayTables(rows: number, edited: number, seed = 7): ThreeWay {
  const random = seeded(seed);
  const text = (field: ProgressField): string => {
    switch (field) {
      case 'progress_text':
        return deedText(random);
      case 'percent':
        return String(between(random, 1, 19) * 5);
      case 'status':
        return statusText(random);
      case 'submitted_on':
      case 'completed_on':
        return dayText(random, 2025, 1, 6);
      case 'obstacles':
        return troubleText(random);
      case 'evidence':
        return documentText(random);
      case 'note':
        return taskText(random, between(random, 1, 99_999));
    }
  };
  const base = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    ...threeWayColumns.map(({ field }) => text(field)),
  ]);
  const change = (was: string, column: number, side: number): string => {
    const field = threeWayColumns[column - 1]?.field;
    if (field === 'percent') return String(between(random, 1, 9) * 10 + side);
    if (field === 'submitted_on' || field === 'completed_on') {
      return dayText(random, 2025, side === 1 ? 7 : 9, side === 1 ? 8 : 10);
    }
    return `${was} (${side === 1 ? 'phòng quản lý' : 'phòng kế hoạch'} bổ sung ${between(random, 1, 99)})`;
  };
  const copy = (side: number) =>
    base.map((row) =>
      row.map((text, column) => (column > 0 && chance(random, edited) ? change(text, column, side) : text)),
    );
  const left = copy(1);
  const right = copy(2);
  let conflicts = 0;
  for (const [index, row] of base.entries()) {
    for (const [column, text] of row.entries()) {
      const a = left[index]?.[column];
      const b = right[index]?.[column];
      if (a !== text && b !== text && a !== b) conflicts += 1;
    }
  }
  return { base, left, right, conflicts };
}
