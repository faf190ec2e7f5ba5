/** Workbook names of our own, beside `PL_STAMP` and `PL_ID` of the stamp. Upper case without marks: every program accepts them. */
export const ownNames = {
  /** The as-of date (S5): a cell a person may overtype, `=TODAY()` until then where the workbook is issued live. */
  asOf: 'NGAY_TINH',
  statuses: 'PL_DS_TRANG_THAI',
  agencies: 'PL_DS_DON_VI',
  /** Class column of the issued table, by which a task finds the classes of its steps after sorting. */
  classes: 'PL_LOP',
} as const;

export const listSheet = '_PL_DANH_MUC';
export const stateSheet = '_PL_STATE';
export const guideSheet = 'Hướng dẫn';
