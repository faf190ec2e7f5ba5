/** What the receipt of one returned workbook must say; the README prints it and test/examples holds it. */

/** One cell whose outcome is promised. */
export type PromisedItem = {
  readonly path?: string;
  readonly field?: string;
  readonly outcome: string;
  readonly reason?: string;
  /** At least this many such cells; 1 unless told. */
  readonly count?: number;
};

export type Promised = {
  /** Code of the refusal of the whole file. */
  readonly refusal?: string;
  readonly agency?: string | null;
  readonly baseBy?: string;
  readonly items?: readonly PromisedItem[];
  /** Outcomes that must not occur. */
  readonly none?: readonly string[];
  /** Exact number of cells by outcome. */
  readonly cells?: Readonly<Record<string, number>>;
  readonly sameAs?: string;
  readonly supersededBy?: string;
};

export type Scenario = {
  /** Name as it arrived, without folder. */
  readonly file: string;
  readonly from: string;
  /** Traits of returned workbooks this one is there for. */
  readonly why: { readonly vi: string; readonly en: string };
  readonly receipt: { readonly vi: string; readonly en: string };
  readonly promised: Promised;
  readonly make: (office: Issue) => Buffer | Promise<Buffer>;
};

/** Where the returned workbooks start from: the issued workbook of an agency. */
export type Issue = {
  /** Bytes of the workbook issued to the agency for the period. */
  readonly issued: (agency: string) => Buffer;
  /** Issued once more in the same period, after the given files were merged. */
  readonly issuedAgain: (agency: string, after: readonly { readonly name: string; readonly bytes: Buffer }[]) => Buffer;
};
