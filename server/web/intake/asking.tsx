import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { mattersAnswerSchema } from '#shared/wire/mattersAnswer';
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

export function useReporting(): UseQueryResult<ReportingAnswer> {
  const { periodPath } = useHere();
  return useAsked({ path: `${periodPath}/reporting`, answer: reportingAnswerSchema });
}

export function useReportingPeriods(last: number): UseQueryResult<ReportingPeriods> {
  const { programmePath, period } = useHere();
  return useAsked({
    path: withQuery(`${programmePath}/reporting`, { to: period.id, last }),
    answer: reportingPeriodsSchema,
    keep: true,
  });
}

const groupsSchema = mattersAnswerSchema.pick({ groups: true });
export type MatterGroups = z.infer<typeof groupsSchema>['groups'];

/** How much of each group waits to be settled; the list itself stands on its own page. */
export function useMatterGroups(): UseQueryResult<{ readonly groups: MatterGroups }> {
  const { periodPath } = useHere();
  return useAsked({ path: `${periodPath}/matters?list=false`, answer: groupsSchema });
}

export function useAgencies(when = true): UseQueryResult<AgenciesAnswer> {
  const { programmePath, period } = useHere();
  return useAsked({
    path: withQuery(`${programmePath}/agencies`, { period: period.id }),
    answer: agenciesAnswerSchema,
    when,
  });
}

/** Only those who remind see whom they reminded. */
export function useReminders(): UseQueryResult<ReminderLog> {
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
