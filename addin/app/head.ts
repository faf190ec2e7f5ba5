import type { Book } from '#addin/app/book/book';
import { dayMonthText } from '#shared/period/dayText';
import { reportingPeriod } from '#shared/period/reporting';
import type { Language } from '#shared/rules/rule';

/** First lines of the pane: whose report, of which period, as of which day. */
export type Head = { readonly agency: string | null; readonly period: string | null; readonly asOf: string };

export function headOf({ agency, agencies, stamp, asOf }: Book, language: Language): Head {
  return {
    agency: agency === null ? null : (agencies.byId.get(agency)?.name ?? agency),
    period: stamp === null ? null : (reportingPeriod(stamp.period)?.label[language] ?? stamp.period),
    asOf: dayText(asOf),
  };
}

/** `2015-11-14` → `14/11/2015`. */
export function dayText(day: string): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return `${dayMonthText(Number(month), Number(date))}/${year}`;
}
