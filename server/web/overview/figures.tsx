import { numberText } from '#shared/message/number';
import { reportingPeriod } from '#shared/period/reporting';
import { dayWords, shortPeriodWords } from '#shared/report/words';
import { useSession } from '#web/session/session';

/** Figures and days as people write them. */
export type Figures = {
  readonly n: (value: number) => string;
  /** `7,7 %`; `–` where there is nothing to divide by. */
  readonly share: (value: number | null) => string;
  readonly day: (value: string) => string;
  /** `2015-11` → `11/2015`. */
  readonly period: (id: string) => string;
  /** `2015-11` → `11/15`, below a column. */
  readonly month: (month: string) => string;
  readonly longMonth: (month: string) => string;
};

export function useFigures(): Figures {
  const { language } = useSession();
  return {
    n: (value) => numberText(value, language),
    share: (value) => (value === null ? '–' : `${numberText(value, language)}\u00a0%`),
    day: dayWords,
    period: (id) => (language === 'vi' ? shortPeriodWords(id) : (reportingPeriod(id)?.label.en ?? id)),
    month: (month) => `${short(month)}/${month.slice(2, 4)}`,
    longMonth: (month) => `${short(month)}/${month.slice(0, 4)}`,
  };
}

/** January and February with a zero before them, as offices write. */
function short(month: string): string {
  const number = Number(month.slice(5));
  return number <= 2 ? month.slice(5) : String(number);
}
