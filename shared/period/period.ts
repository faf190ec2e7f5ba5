/**
 * A period as product law P1 has it: what a time cell means, as plain dates.
 * `earliest` and `latest` are `YYYY-MM-DD`, `--MM-DD` while the year is not known, or null where the period is open.
 */
export type PeriodKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'range'
  | 'open_start'
  | 'open_end'
  | 'recurring'
  | 'conditional'
  | 'ambiguous'
  | 'unparseable';

/** The column the text stands in: a point to start, a point to finish, or the whole time of the task. */
export type PeriodRole = 'start' | 'finish' | 'whole';

/** The finest unit the text names: `02/2016` is a month whatever day the cell's serial holds. */
export type PeriodPrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'none';

export type Period = {
  readonly kind: PeriodKind;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Tokens joined by `+`: `continuous ad-hoc periodic weekly monthly quarterly half-yearly yearly 2-yearly`, each with `:by= :month= :quarter= :window=` where given. */
  readonly recurrence: string | null;
  readonly precision: PeriodPrecision;
  /** Doubts the reading leaves; rules turn them into findings, nothing is guessed in silence. */
  readonly notes: readonly PeriodNote[];
  /** The time of day the text names, `16:00`: no day and no deadline hangs on it, and it stays in every spelling of the period. */
  readonly time?: string;
  /** With the note `years_differ`: the years that do not agree. */
  readonly years?: readonly number[];
};

export type PeriodNote =
  /** An impossible month was read m/d/y. */
  | 'month_day_swapped'
  /** A typo with only one reading, e.g. `Quý Ill/2025`, `Hằng nǎm`. */
  | 'typo_mended'
  /** The text was an Excel date serial. */
  | 'serial_as_text'
  /** A two-digit year was completed to 20yy. */
  | 'short_year'
  /** No year in the text and none in the context. */
  | 'year_missing'
  /** No year in the text, and what stands above it names several. */
  | 'years_differ'
  /** The year came from the context. */
  | 'year_supplied'
  /** A real date cell whose day is ≤ 12 and may have been turned by a US-locale machine. */
  | 'day_month_doubtful';

export type PeriodContext = {
  /** Completes `--MM-DD`; absent: the year stays open. */
  readonly year?: number;
  /** P2: "trước ngày D" is due on D (`inclusive`, default) or the day before (`strict`). */
  readonly before?: 'inclusive' | 'strict';
};
