/** How much of a file is looked at before it is refused. Limits refuse, they never cut (T8, Q-B1–B4). */
export type ReadLimits = {
  readonly fileBytes: number;
  /** Entries of the zip directory. */
  readonly entries: number;
  /** Inflated bytes of one part, and of all parts together as the directory declares them. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated over packed size of one part; only asked of parts above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Non-empty rows of the whole workbook. */
  readonly rows: number;
  /** Non-empty cells of the whole workbook. */
  readonly cells: number;
  /** Sum of the row widths: what a walk over `cells` of every row costs, stray cells far right included. */
  readonly spread: number;
  readonly merges: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** For one file, in milliseconds of the clock while the machine runs; see `patience`. */
  readonly wallMs: number;
  /** JavaScript heap of the reading thread, in MiB. */
  readonly heapMb: number;
};

const mebi = 1024 * 1024;

/**
 * A register of 60,000 tasks in fifteen columns is about 10 MiB packed, 90 MiB of XML, 60,000 rows and 0.9 million
 * cells; the defaults leave a factor of two to four above it.
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 20 * mebi,
  entries: 5_000,
  partBytes: 256 * mebi,
  totalBytes: 384 * mebi,
  ratio: 250,
  ratioFromBytes: 16 * mebi,
  rows: 200_000,
  cells: 4_000_000,
  spread: 20_000_000,
  merges: 50_000,
  pages: 300,
  wallMs: 10_000,
  heapMb: 360,
};

export function withDefaults(limits: Partial<ReadLimits> | undefined): ReadLimits {
  return limits ? { ...defaultLimits, ...limits } : defaultLimits;
}
