import type { OpenedBase } from '#server/usecases/openBase';
import type { RefusedFile } from '#server/usecases/openFile';
import { openTracker } from '#server/usecases/openTracker';
import { type IssuedFile, writeIssuedWorkbooks } from '#server/xlsx/writeIssued';
import type { RegistryFile } from '#shared/agency/registry';
import { dueDays } from '#shared/period/dueDays';
import { reportingPeriod } from '#shared/period/reporting';
import { statusOf } from '#shared/status/classify';
import { assignments } from '#shared/task/assign';

export type IssueJob = {
  readonly base: OpenedBase;
  /** Tracker whose state fills last period's results. */
  readonly current: string | undefined;
  readonly registry: RegistryFile;
  readonly period: string;
  readonly asOf: string;
  /** Also the members of closed groups (A4). */
  readonly groups: boolean;
  readonly out: string;
  readonly told?: (file: IssuedFile) => void;
};

/** Writes the workbook of every agency into a folder (E2). The same job writes the same bytes. */
export async function issueWorkbooks(
  job: IssueJob,
): Promise<{ readonly kind: 'issued'; readonly files: readonly IssuedFile[] } | RefusedFile> {
  const { programme, agencies, columns } = job.base;
  const { asOf, period } = job;
  const tracker = job.current === undefined ? null : await openTracker(job.current, programme.id);
  if (tracker?.kind === 'refused') return tracker;
  const state = tracker?.state ?? null;
  const assigned = assignments(programme, agencies, asOf, { groups: job.groups });
  const status = statusOf({
    programme,
    assignments: assignments(programme, agencies, asOf, { groups: true }),
    lines: state?.lines ?? [],
    decisions: state?.decisions ?? [],
    asOf,
    period,
  });
  const consolidator = job.registry.consolidator;
  const sendTo = consolidator === undefined ? undefined : agencies.byId.get(consolidator)?.name;
  const window = reportingPeriod(period);
  const due = window === null ? undefined : dueDays(window).find((day) => day.from === 'so')?.due;
  const files = await writeIssuedWorkbooks(
    {
      programme,
      assignments: assigned,
      state,
      period,
      asOf,
      registry: agencies,
      status,
      columns,
      ...(sendTo === undefined ? {} : { sendTo }),
      ...(due === undefined ? {} : { due }),
    },
    job.out,
    job.told,
  );
  return { kind: 'issued', files };
}
