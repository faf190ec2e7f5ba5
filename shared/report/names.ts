/** Workbook names of our own, beside `PL_STAMP` and `PL_ID` of the stamp. Upper case without marks: every program accepts them. */
export const ownNames = {
  /**
   * The as-of date (S5): a cell a person may overtype, `=TODAY()` until then where the workbook is issued live. People delete what they do
   * not need: only the calculation sheet reads it, with the day of issue to fall back on.
   */
  asOf: 'NGAY_TINH',
  statuses: 'PL_DS_TRANG_THAI',
  agencies: 'PL_DS_DON_VI',
  /** Status wordings the formulas know, what each does to the class, and the other words they look for. */
  wordings: 'PL_DS_CACH_GHI',
  claims: 'PL_DS_CACH_HIEU',
  doneWords: 'PL_DS_DA_XONG',
  doneOtherwise: 'PL_DS_XONG_KHAC',
  intentions: 'PL_DS_DU_KIEN',
  idleHeads: 'PL_DS_CHUA_LAM',
  begunWords: 'PL_DS_CO_LAM',
  submissions: 'PL_DS_TRINH',
  documents: 'PL_DS_VAN_BAN',
  issued: 'PL_DS_DA_BAN_HANH',
  codes: 'PL_DS_MA_LOP',
  codeTexts: 'PL_DS_TEN_LOP',
  /** Columns of the table that an agency fills in, as the calculation sheet reads them. */
  progress: 'PL_O_KET_QUA',
  percent: 'PL_O_TY_LE',
  status: 'PL_O_TRANG_THAI',
  submitted: 'PL_O_NGAY_TRINH',
  completed: 'PL_O_NGAY_XONG',
  obstacles: 'PL_O_VUONG_MAC',
  evidence: 'PL_O_MINH_CHUNG',
  last: 'PL_O_KY_TRUOC',
  /** Columns of the calculation sheet that the table shows. */
  lines: 'PL_T_MA_DONG',
  classes: 'PL_T_LOP',
  warnings: 'PL_T_CANH_BAO',
} as const;

/** Names over the columns of the table that the formulas read. */
export const typedNames = [
  'progress',
  'percent',
  'status',
  'submitted',
  'completed',
  'obstacles',
  'evidence',
  'last',
] as const satisfies readonly (keyof typeof ownNames)[];

export type TypedName = (typeof typedNames)[number];

/** Columns of the calculation sheet, in their order; the headings are for whoever looks behind the curtain. */
export const calcColumns = [
  ['id', 'Mã dòng'],
  ['row', 'Dòng'],
  ['progress', 'Kết quả'],
  ['evidence', 'Minh chứng'],
  ['raw', 'Cách ghi'],
  ['claim', 'Cách hiểu'],
  ['percent', 'Tỷ lệ'],
  ['submittedText', 'Ngày trình ghi'],
  ['submitted', 'Ngày trình'],
  ['completedText', 'Ngày xong ghi'],
  ['completed', 'Ngày xong'],
  ['proof', 'Văn bản'],
  ['petition', 'Tờ trình'],
  ['told', 'Tự ghi xong'],
  ['spoken', 'Có báo cáo'],
  ['steps', 'Các bước'],
  ['worst', 'Bước quá hạn'],
  ['code', 'Mã lớp'],
  ['from', 'Xong từ'],
  ['late', 'Số ngày'],
  ['through', 'Do bước'],
  ['text', 'Trạng thái'],
  ['warning', 'Cảnh báo'],
  // In the first row only.
  ['asOfText', 'Ngày tính ghi'],
  ['asOf', 'Ngày tính'],
] as const;

export type CalcColumn = (typeof calcColumns)[number][0];

export const listSheet = '_PL_DANH_MUC';
export const calcSheetName = '_PL_TINH';
export const stateSheet = '_PL_STATE';
export const guideSheet = 'Hướng dẫn';
