import { reportingPeriod } from '#shared/period/reporting';
import type {
  AgencyReportAnswer,
  ReportingAnswer,
  ReportingPeriods,
  ReportStanding,
} from '#shared/wire/reportingAnswer';

export type PeriodReporting = { readonly reporting: ReportingAnswer; readonly closed: boolean };

/**
 * Bodies by periods (K2): the answers of several periods side by side, no figure counted anew. In: the answers, earliest first, and the
 * short names in use. Bodies stand in the order of the newest roster they are on; one that left the roster keeps its row with what it
 * sent then. A body unknown to a period has `null` there.
 *
 * Example: two periods, a body that joined in the second → `periods: [null, {state: 'missing', …}]`.
 */
export function reportingPeriods(
  answers: readonly PeriodReporting[],
  shortOf: (agency: string) => string | undefined,
): Omit<ReportingPeriods, 'programme' | 'earlier'> {
  const rows = new Map<string, { name: string; readonly periods: (ReportStanding | null)[] }>();
  // The newest first: its roster gives the order and the names of today.
  for (const [at, { reporting }] of [...answers.entries()].reverse()) {
    const put = (report: AgencyReportAnswer, expected: boolean): void => {
      let row = rows.get(report.agency);
      if (row === undefined) {
        row = { name: report.name, periods: answers.map(() => null) };
        rows.set(report.agency, row);
      }
      row.periods[at] = standingOf(report, expected);
    };
    for (const report of reporting.agencies) put(report, true);
    for (const report of reporting.outsiders) put(report, false);
  }
  return {
    periods: answers.map(({ reporting, closed }) => ({
      period: reporting.period,
      label: labelOf(reporting.period),
      closed,
      asOf: reporting.asOf,
      roster: reporting.roster,
      received: reporting.received,
      onTime: reporting.onTime,
      late: reporting.late,
      confirmed: reporting.confirmed,
      shares: { ...reporting.shares },
      byState: { ...reporting.byState },
      nameless: reporting.nameless.length,
    })),
    agencies: [...rows].map(([agency, { name, periods }]) => ({
      agency,
      name,
      short: shortOf(agency) ?? name,
      periods,
    })),
  };
}

function standingOf(
  { state, due, arrivedOn, daysLate, confirmed, reminded, files }: AgencyReportAnswer,
  expected: boolean,
): ReportStanding {
  return { state, due, arrivedOn, daysLate, confirmed, reminded, files: files.length, expected };
}

function labelOf(period: string): { vi: string; en: string } {
  const label = reportingPeriod(period)?.label;
  return label === undefined ? { vi: period, en: period } : { vi: label.vi, en: label.en };
}
