import type { Point } from '#shared/period/read/point';
import type { Stretch } from '#shared/period/read/stretch';

/** One cycle of a recurring duty: `yearly`, with its anchor (`by=--12-15`, `quarter=4`) where the words carry it themselves. */
export type Cycle = { readonly every: string; readonly anchor: string | null };

export type DurationUnit = 'day' | 'working_day' | 'week' | 'month' | 'quarter' | 'year';

/** What one clause of a period text says. A cell is a few clauses that are put together afterwards. */
export type Clause =
  /** A stretch of time; `begins` and `finishes` when the words say that work begins or ends in it. */
  | {
      readonly kind: 'stretch';
      readonly stretch: Stretch;
      readonly begins: boolean;
      readonly finishes: boolean;
      readonly vision: boolean;
    }
  /** `trước X` (`before`), `đến hết X`. */
  | { readonly kind: 'until'; readonly stretch: Stretch; readonly before: boolean; readonly vision: boolean }
  /** `từ X`, `X trở đi`, `sau X` (`after`). */
  | { readonly kind: 'from'; readonly point: Point; readonly after: boolean; readonly doubtful: boolean }
  | { readonly kind: 'cycles'; readonly cycles: readonly Cycle[] }
  /** `24 tháng`, `30 ngày làm việc`. */
  | { readonly kind: 'duration'; readonly count: number; readonly unit: DurationUnit; readonly within: boolean }
  /**
   * A time that hangs on an event; `request`: "khi có yêu cầu", which beside a cycle means ad hoc; `behind`: it comes after the event, whose day
   * may stand in a bracket ("kể từ khi Luật có hiệu lực (01/01/2026)").
   */
  | { readonly kind: 'condition'; readonly request: boolean; readonly behind?: boolean }
  | { readonly kind: 'no_term' }
  | { readonly kind: 'several' }
  /** `các năm sau`, away from the year it follows: fits only a cycle. */
  | { readonly kind: 'onward' }
  /** Words without time: `hoàn thành`, `dự kiến`, `đầu kỳ`. */
  | { readonly kind: 'words' };

/** How a clause hangs on the one before. */
export type Hinge = 'start' | 'none' | 'line' | 'comma' | 'semicolon' | 'bracket' | 'and' | 'or' | 'but' | 'slash';

export type Statement = { readonly hinge: Hinge; readonly clause: Clause };
