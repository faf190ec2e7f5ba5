import type { ColourRule } from '#shared/colour/rules';
import type { Block } from '#shared/report/book';

/** What colours bring into a workbook, open or as a file (S5): made by `paintPlan`, put in by whoever holds the workbook. */
export type Paint = {
  readonly blocks: readonly { readonly sheet: string; readonly block: Block; readonly rules: readonly ColourRule[] }[];
  /** A choice from a list in each cell of the block; other words stay allowed, the person is warned. */
  readonly lists: readonly {
    readonly sheet: string;
    readonly block: Block;
    /** Workbook name over the words. */
    readonly name: string;
    readonly title: string;
    readonly message: string;
  }[];
  /** Very hidden sheets of ours, with their cells from A1 on. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly OwnValue[])[] }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
};

/** A text stays text whatever it looks like; a formula is always ours. */
export type OwnValue = string | number | { readonly formula: string };
