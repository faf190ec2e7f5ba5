import { between, chance, pick, seeded } from '#bench/random';
import {
  aimText,
  dayText,
  deedText,
  documentText,
  finishText,
  productText,
  statusText,
  taskText,
  troubleText,
} from '#bench/words';

/** Columns of the three-way tables: the ordinal is the key, the other fourteen may change. */
export const threeWayHeader = [
  'ordinal',
  'content',
  'objective',
  'coordinating',
  'output',
  'start',
  'finish',
  'progress_text',
  'percent',
  'status',
  'submitted_on',
  'completed_on',
  'obstacles',
  'evidence',
  'note',
] as const;

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
  const base = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    taskText(random, index + 1),
    aimText(random),
    `Ủy ban nhân dân xã ${pick(random, ['Tân An', 'Nam Sơn', 'Bình Lộc', 'Đắk Hòa'])}`,
    productText(random),
    `${between(random, 1, 12)}/2024`,
    finishText(random),
    deedText(random),
    String(between(random, 1, 19) * 5),
    statusText(random),
    dayText(random, 2025, 1, 6),
    dayText(random, 2025, 1, 6),
    troubleText(random),
    documentText(random),
    'Tiếp tục theo dõi',
  ]);
  const change = (text: string, column: number, side: number): string => {
    const name = threeWayHeader[column];
    if (name === 'percent') return String(between(random, 1, 9) * 10 + side);
    if (name === 'submitted_on' || name === 'completed_on')
      return dayText(random, 2025, side === 1 ? 7 : 9, side === 1 ? 8 : 10);
    if (name === 'start' || name === 'finish') return `${between(random, 1, 12)}/${2030 + side}`;
    return `${text} (${side === 1 ? 'phòng quản lý' : 'phòng kế hoạch'} bổ sung ${between(random, 1, 99)})`;
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
