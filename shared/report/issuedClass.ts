import { sheetSigns } from '#shared/colour/sign';
import type { StatusClass } from '#shared/status/class';
import { classWords } from '#shared/status/words';

/**
 * What an issued workbook can say of a row, as its formulas name it: a capital for the family (D done, S submitted, O open, X set aside by
 * decision, U left to the province), a small letter for the kind. `Dp` and `Uu` are the two answers a plain formula owes: what rests on a
 * document named in free text is read by the province when it consolidates.
 */
export const sheetCodes = [
  'Dt',
  'Dl',
  'Dn',
  'Du',
  'Dp',
  'Sb',
  'Oc',
  'Oe',
  'On',
  'Ob',
  'Ov',
  'Od',
  'Oy',
  'Os',
  'Oi',
  'Xc',
  'Xs',
  'Uu',
] as const;

export type SheetCode = (typeof sheetCodes)[number];

/** The class of the tracker a code stands for; null where the sheet leaves it open. `Oe` and `Ob` are `Oc` and `On` once begun. */
export const classOfCode: Readonly<Record<SheetCode, StatusClass | null>> = {
  Dt: 'done_on_time',
  Dl: 'done_late',
  Dn: 'done_no_deadline',
  Du: 'done_unproven',
  Dp: null,
  Sb: 'submitted',
  Oc: 'continuous',
  Oe: 'continuous',
  On: 'no_deadline',
  Ob: 'no_deadline',
  Ov: 'overdue',
  Od: 'due_soon',
  Oy: 'not_yet',
  Os: 'not_started',
  Oi: 'in_time',
  Xc: 'cancelled',
  Xs: 'suspended',
  Uu: null,
};

/** The code of a class the province has derived, for a step that another body reports. */
export function codeOfClass(code: StatusClass): SheetCode {
  return sheetCodes.find((one) => classOfCode[one] === code) ?? 'Uu';
}

/** Sign and words as they stand in the sheet: `▲ Chưa hoàn thành, quá hạn`. */
export function signed(code: StatusClass): string {
  return `${sheetSigns[code]} ${classWords[code].vi}`;
}

/** What stands where the sheet leaves the class to the province. The signs keep the colour of what is certain. */
export const leftOpen = {
  Dp: { sign: '√…', words: 'Hoàn thành – tỉnh xét minh chứng' },
  Uu: { sign: '…', words: 'Tỉnh xét khi tổng hợp' },
} as const;

export function codeText(code: SheetCode): string {
  const known = classOfCode[code];
  if (known !== null) return signed(known);
  const { sign, words } = code === 'Dp' ? leftOpen.Dp : leftOpen.Uu;
  return `${sign} ${words}`;
}

/** What a row comes to, with what its text and its parent need. Days and serials; 0 = none. */
export type RowState = {
  readonly code: SheetCode;
  /** First day it may have been completed on. */
  readonly from: number;
  /** Days overdue, by its own deadline or through a step. */
  readonly late: number;
  /** The step it is overdue through, as people call it; '' when its own deadline has passed. */
  readonly through: string;
};

/** What time says of a row. Serials of days; null = none. */
export type RowTime = {
  readonly deadline: number | null;
  readonly start: number | null;
  readonly continuous: boolean;
  readonly asOf: number;
  readonly dueSoonDays: number;
};

/** Text of the class column, twin of the formula in `issuedFormulas`: `▲ Chưa hoàn thành, quá hạn 14 ngày (bước 2.1)`. */
export function classText(state: RowState, time: RowTime): string {
  const words = codeText(state.code);
  const left = time.deadline === null ? null : time.deadline - time.asOf;
  switch (state.code) {
    case 'Ov':
      return `${words} ${state.late} ngày${state.through === '' ? '' : ` (bước ${state.through})`}`;
    case 'Od':
      if (left === null || left > time.dueSoonDays) return `${words} (theo bước)`;
      return left === 0 ? `${words}, đến hạn hôm nay` : `${words}, còn ${left} ngày`;
    case 'Sb':
      return left !== null && left < 0 ? `${words} – quá hạn ${-left} ngày` : words;
    default:
      return words;
  }
}
