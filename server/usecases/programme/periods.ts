import { refuse } from '#server/http/problem';
import type { PeriodRecord } from '#server/store/records';
import { closingOf } from '#server/usecases/answers/closedAnswer';
import { labelOf } from '#server/usecases/programme/head';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import { holidaysOf } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { settingsOf } from '#server/usecases/settings';
import { dueDays } from '#shared/period/dueDays';
import { reportingPeriod } from '#shared/period/reporting';
import type { PeriodAnswer } from '#shared/wire/periodAnswer';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';

/** Periods of a programme, earliest first, with due days and how each edition was closed. Throws `programme_unknown`. */
export async function listPeriods(service: Service, programme: string): Promise<readonly PeriodAnswer[]> {
  const settings = await settingsFor(service, programme);
  const answers: PeriodAnswer[] = [];
  for (const record of await periodsInOrder(service.store, programme))
    answers.push(await periodAnswer(service, record, settings));
  return answers;
}

/** One period. Throws `programme_unknown`, `period_unknown`. */
export async function readPeriod(service: Service, programme: string, period: string): Promise<PeriodAnswer> {
  const settings = await settingsFor(service, programme);
  const record = await service.store.period(programme, period);
  if (record === null) throw refuse('period_unknown', { period });
  return periodAnswer(service, record, settings);
}

async function settingsFor(service: Service, programme: string): Promise<ProgrammeSettings> {
  const record = await service.store.programme(programme);
  if (record === null) throw refuse('programme_unknown', { programme });
  return settingsOf(record.settings);
}

async function periodAnswer(
  service: Service,
  record: PeriodRecord,
  settings: ProgrammeSettings,
): Promise<PeriodAnswer> {
  const { programme, period, state, edition, openedAt } = record;
  const window = reportingPeriod(period);
  const editions: PeriodAnswer['editions'] = [];
  for (let one = 1; one <= edition; one += 1) {
    const { closing } = await closingOf(service, programme, period, one);
    const { at, by, number, date, signer, asOf, seq, hash } = closing;
    const force = typeof closing.force === 'string' ? { force: closing.force } : {};
    editions.push({ edition: one, at, by, number, date, signer, asOf, ...force, seq, hash });
  }
  return {
    id: period,
    label: labelOf(period),
    from: window?.from ?? '',
    cutOff: window?.cutOff ?? '',
    state,
    edition,
    openedAt,
    dueDays:
      window === null
        ? []
        : dueDays(window, settings.chain, holidaysOf(settings)).map(({ from, to, named, due, before }) => ({
            from,
            to,
            named,
            due,
            before,
          })),
    editions,
  };
}
