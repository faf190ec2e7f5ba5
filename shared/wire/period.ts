import { parsePeriod } from '#shared/period/parse';
import type { PeriodRole } from '#shared/period/period';
import type { PeriodLine } from '#shared/wire/periodLine';

/**
 * A text as the `period` command answers it; `year` completes days without one. Any text is answered.
 * Example: `periodLine('Quý I', 'finish', 2026)` → `{text: 'Quý I', kind: 'quarter', earliest: '2026-01-01', latest: '2026-03-31', recurrence: null}`.
 */
export function periodLine(text: string, role: PeriodRole, year?: number): PeriodLine {
  const { kind, earliest, latest, recurrence } = parsePeriod(text, role, year === undefined ? {} : { year });
  return { text, kind, earliest, latest, recurrence };
}
