/** A cell of a document's table; `start` and `span` count grid lines of the table. */
export type DocumentCell = {
  readonly start: number;
  readonly span: number;
  /** `top` begins a vertical merge, `below` goes on with one and shows nothing. */
  readonly merge: 'none' | 'top' | 'below';
  readonly text: string;
};

export type DocumentTable = {
  readonly kind: 'table';
  /** Widths of the grid's columns in twentieths of a point; empty where the document does not say. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly DocumentCell[])[];
};

/** What stands in a document, in its order: a paragraph or line, or a table. */
export type DocumentBlock = { readonly kind: 'line'; readonly text: string } | DocumentTable;
