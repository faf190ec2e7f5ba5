import type { UseQueryResult } from '@tanstack/react-query';
import { type AttentionAnswer, attentionAnswerSchema } from '#shared/wire/attentionAnswer';
import type { Failed } from '#shared/wire/called';
import { type AgenciesAnswer, agenciesAnswerSchema } from '#shared/wire/ownAnswer';
import { type ReminderLog, reminderLogSchema } from '#shared/wire/reminderAnswer';
import {
  type ReportingAnswer,
  type ReportingPeriods,
  reportingAnswerSchema,
  reportingPeriodsSchema,
} from '#shared/wire/reportingAnswer';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { useMay } from '#web/session/session';

/** What the intake pages ask for. A report that comes in changes all of it. */

export function useReporting(): UseQueryResult<ReportingAnswer, Failed> {
  const { periodPath } = useHere();
  return useAsked({ path: `${periodPath}/reporting`, answer: reportingAnswerSchema });
}

export function useReportingPeriods(last: number): UseQueryResult<ReportingPeriods, Failed> {
  const { programmePath, period } = useHere();
  return useAsked({
    path: withQuery(`${programmePath}/reporting`, { to: period.id, last }),
    answer: reportingPeriodsSchema,
    keep: true,
  });
}

export function useAttention(): UseQueryResult<AttentionAnswer, Failed> {
  const { periodPath } = useHere();
  return useAsked({ path: `${periodPath}/attention`, answer: attentionAnswerSchema });
}

export function useAgencies(when = true): UseQueryResult<AgenciesAnswer, Failed> {
  const { programmePath, period } = useHere();
  return useAsked({
    path: withQuery(`${programmePath}/agencies`, { period: period.id }),
    answer: agenciesAnswerSchema,
    when,
  });
}

/** Only those who remind see whom they reminded. */
export function useReminders(): UseQueryResult<ReminderLog, Failed> {
  const { periodPath } = useHere();
  const { decide } = useMay();
  return useAsked({ path: `${periodPath}/reminders`, answer: reminderLogSchema, when: decide });
}

/** Whether reports may be taken in and changed here. */
export function useWorks(): boolean {
  const { period } = useHere();
  const { decide } = useMay();
  return decide && period.state === 'open';
}
