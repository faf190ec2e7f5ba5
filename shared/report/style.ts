import { surface } from '#shared/colour/palette';

/** Look of a cell. Styles are shared objects: the writer keys on identity, so make them once. */
export type CellStyle = {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** `#RRGGBB`; black when absent. */
  readonly colour?: string;
  readonly fill?: string;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wrap?: true;
  /** Drawn smaller where the column is too narrow: a number would show as ####. */
  readonly shrink?: true;
  readonly indent?: number;
  readonly border?: CellBorder;
  /** Number format code; `@` keeps what a person types or typed as text. */
  readonly format?: string;
};

/** `table` = thin on all sides; `own…` = the same with the heavy frame of the agency's block on one side. */
export type CellBorder = 'table' | 'ownLeft' | 'ownRight' | 'below';

/** Font of documents and sheets (NĐ 30/2020): where it is missing, programs draw a serif of the same widths. */
export const sheetFont = 'Times New Roman';

export const asText = '@';
export const asDay = 'dd/mm/yyyy';

const body = { size: 11, down: 'top', border: 'table' } as const;

/** Styles of tables; texts are kept as text by format so that `=…`, `+84 …` or `1/2` typed by an agency stay what they were (E6). */
export const styles = {
  appendix: { size: 14, bold: true, across: 'center', down: 'middle' },
  title: { size: 14, bold: true, across: 'center', down: 'middle', wrap: true },
  attached: { size: 13, italic: true, across: 'center', down: 'middle', wrap: true },
  lead: { size: 12, across: 'center', down: 'middle', wrap: true },
  leftTitle: { size: 14, bold: true, down: 'middle', wrap: true },
  leftLead: { size: 11, down: 'middle', wrap: true },
  leftNote: { size: 11, italic: true, down: 'middle', wrap: true },
  head: { size: 11, bold: true, across: 'center', down: 'middle', wrap: true, border: 'table', fill: surface.head },
  headLeft: {
    size: 11,
    bold: true,
    across: 'center',
    down: 'middle',
    wrap: true,
    border: 'ownLeft',
    fill: surface.head,
  },
  headRight: {
    size: 11,
    bold: true,
    across: 'center',
    down: 'middle',
    wrap: true,
    border: 'ownRight',
    fill: surface.head,
  },
  number: { size: 10, italic: true, across: 'center', down: 'middle', border: 'table' },
  band: { size: 11, bold: true, across: 'center', down: 'middle', border: 'table', fill: surface.band },
  bandOwn: {
    size: 11,
    bold: true,
    across: 'center',
    down: 'middle',
    border: 'table',
    fill: surface.accent,
    colour: surface.onAccent,
  },
  section: { ...body, bold: true, wrap: true, format: asText },
  sectionMark: { ...body, bold: true, across: 'center', wrap: true, format: asText },
  block: { ...body, bold: true, down: 'middle', fill: surface.accentTint, format: asText },
  text: { ...body, wrap: true, format: asText },
  /** One line whatever it says: for lists too long to measure. */
  plain: { ...body, format: asText },
  bold: { ...body, bold: true, wrap: true, format: asText },
  step: { ...body, wrap: true, indent: 1, format: asText },
  line: { ...body, italic: true, wrap: true, indent: 1, format: asText },
  lineText: { ...body, italic: true, wrap: true, format: asText },
  centre: { ...body, across: 'center', wrap: true, format: asText },
  centreBold: { ...body, bold: true, across: 'center', wrap: true, format: asText },
  day: { ...body, across: 'center', format: asDay },
  count: { ...body, across: 'center', format: '0' },
  share: { ...body, across: 'center', format: '0.0%' },
  class: { ...body, bold: true, wrap: true, format: asText },
  /** Formula cells must not be text, or editing them once kills the formula. */
  formulaText: { ...body, wrap: true },
  formulaClass: { ...body, bold: true, wrap: true },
  given: { ...body, wrap: true, fill: surface.given, format: asText },
  givenBold: { ...body, bold: true, wrap: true, fill: surface.given, format: asText },
  givenStep: { ...body, wrap: true, indent: 1, fill: surface.given, format: asText },
  givenCentre: { ...body, across: 'center', wrap: true, fill: surface.given, format: asText },
  givenCentreBold: { ...body, bold: true, across: 'center', wrap: true, fill: surface.given, format: asText },
  givenDay: { ...body, across: 'center', fill: surface.given, format: asDay },
  givenQuiet: { ...body, wrap: true, fill: surface.given, format: asText, colour: surface.quiet },
  context: { ...body, wrap: true, fill: surface.head, format: asText, colour: surface.quiet },
  contextCentre: { ...body, across: 'center', wrap: true, fill: surface.head, format: asText, colour: surface.quiet },
  contextSection: { ...body, bold: true, wrap: true, fill: surface.head, format: asText },
  contextSectionMark: { ...body, bold: true, across: 'center', fill: surface.head, format: asText },
  contextBold: { ...body, bold: true, wrap: true, fill: surface.head, format: asText, colour: surface.quiet },
  entryFirst: { ...body, wrap: true, border: 'ownLeft', format: asText },
  entry: { ...body, wrap: true, format: asText },
  entryLast: { ...body, wrap: true, border: 'ownRight', format: asText },
  /** General: `50%` typed by a person becomes a percent cell, `50` a number; both are read (T6). */
  entryPercent: { ...body, across: 'center' },
  entryDay: { ...body, across: 'center', wrap: true, format: asDay },
  signature: { size: 12, bold: true, across: 'center', down: 'middle' },
  signatureNote: { size: 11, italic: true, across: 'center', down: 'middle' },
  legend: { size: 10, down: 'middle', wrap: true },
  hidden: { size: 10, format: asText },
  guideTitle: { size: 14, bold: true, down: 'middle', wrap: true },
  guideHead: { size: 12, bold: true, down: 'bottom', wrap: true },
  guideText: { size: 12, down: 'top', wrap: true, format: asText },
} as const satisfies Readonly<Record<string, CellStyle>>;
