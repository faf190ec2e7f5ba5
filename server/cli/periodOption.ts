import { type Call, type OptionSpec, WrongCall } from '#server/cli/command';
import { periodOf, reportingPeriod } from '#shared/period/reporting';

export const periodOption = {
  period: {
    type: 'string',
    value: 'KỲ',
    vi: 'kỳ báo cáo: 2025-11, 2025-Q4, 2025-H1, 2025-9M hoặc 2025 (mặc định: tháng của --as-of theo ngày chốt số liệu)',
    en: 'reporting period: 2025-11, 2025-Q4, 2025-H1, 2025-9M or 2025 (default: the month of --as-of by its cut-off)',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** The reporting period of the call (K1). */
export function periodOfCall(call: Call): string {
  const given = call.option('period');
  if (given === undefined) return monthOf(call.asOf);
  const known = reportingPeriod(given);
  if (!known) {
    throw new WrongCall(
      `--period nhận 2025-11, 2025-Q4, 2025-H1, 2025-9M hoặc 2025; đã nhận "${given}".`,
      `--period takes 2025-11, 2025-Q4, 2025-H1, 2025-9M or 2025; got "${given}".`,
    );
  }
  return known.id;
}

/** The month whose report is judged at `asOf`: after the 14th it is the next month's (K1). */
export function monthOf(asOf: string): string {
  const month = periodOf(asOf);
  if (month === null) throw new Error(`not a day: ${asOf}`);
  return month.id;
}
