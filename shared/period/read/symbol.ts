/** What a word of a period text does in the grammar. One word may have several meanings (`năm` is a year and five). */
export type PeriodSymbol =
  // units
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'nine_months'
  | 'year'
  | 'school_year'
  | 'working_day'
  // numbers and names
  | 'number'
  | 'month_name'
  | 'ordinal'
  | 'sunday'
  | 'early_day'
  // parts of a unit
  | 'part'
  | 'half_part'
  | 'half_of'
  | 'ten_days'
  // bounds
  | 'before'
  | 'until'
  | 'from'
  | 'after'
  | 'onward'
  | 'now'
  | 'trigger'
  | 'vision'
  | 'next'
  | 'no_term'
  // recurrence
  | 'every'
  | 'periodic'
  | 'continuous'
  | 'ad_hoc'
  | 'times'
  | 'yearly'
  | 'stage'
  // joints
  | 'and'
  | 'or'
  | 'but'
  | 'of'
  // words that carry no time
  | 'fill'
  | 'begin'
  | 'finish'
  | 'hour'
  | 'minute'
  | 'zone'
  // conditions
  | 'condition'
  | 'on_request'
  | 'several_readings';

/** A meaning with its number where it has one: `giêng` is month_name 1, `cuối` is part 3. */
export type Meaning = { readonly symbol: PeriodSymbol; readonly value: number };

/** Spellings of one meaning; `/` parts alternatives inside a phrase, `_` stands for a space in one: `cho đến/tới`. */
export type LexiconEntry = readonly [symbol: PeriodSymbol, phrases: readonly string[], value?: number];
