import type { OpenedBase } from '#server/usecases/openBase';
import type { RefusedFile } from '#server/usecases/openFile';
import { openTracker } from '#server/usecases/openTracker';
import type { PrintedColumn } from '#server/usecases/printedColumns';
import { type Unheard, unheard } from '#server/usecases/unheard';
import { type IssuedFile, type IssuedForAll, writeIssuedWorkbooks } from '#server/xlsx/writeIssued';
import type { RegistryFile } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { decidedProgramme, programmeAsOf } from '#shared/merge/inForce';
import type { TrackerState } from '#shared/merge/model';
import type { DueRule, Holidays } from '#shared/period/dueDays';
import { dueOfKind } from '#shared/period/dueOf';
import { reportingPeriod } from '#shared/period/reporting';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import { assignments } from '#shared/task/assign';
import type { Assignment, Programme } from '#shared/task/programme';

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
): Promise<
  { readonly kind: 'issued'; readonly files: readonly IssuedFile[]; readonly unheard: Unheard } | RefusedFile
> {
  const { programme, agencies, columns } = job.base;
  const { asOf, period } = job;
  const tracker = job.current === undefined ? null : await openTracker(job.current, programme.id);
  if (tracker?.kind === 'refused') return tracker;
  const state = tracker?.state ?? null;
  const { programme: inForce, charged } =
    state === null
      ? decidedProgramme({ programme, agencies, asOf }, new Map())
      : programmeAsOf({ programme, agencies, asOf }, state, state.decisions, asOf);
  const status = statusOf({
    programme: inForce,
    assignments: charged,
    lines: state?.lines ?? [],
    decisions: state?.decisions ?? [],
    asOf,
    period,
  });
  const input = issuedForAll({
    programme: inForce,
    agencies,
    columns,
    charged,
    groups: job.groups,
    state,
    status,
    period,
    asOf,
    consolidator: job.registry.consolidator,
  });
  return {
    kind: 'issued',
    files: await writeIssuedWorkbooks(input, job.out, job.told),
    unheard: unheard(inForce, input.assignments),
  };
}

/** What stands when workbooks are issued, from a file or from the service. */
export type IssueFacts = {
  readonly programme: Programme;
  readonly agencies: AgencyIndex;
  readonly columns: readonly PrintedColumn[];
  /** All who are charged, members of closed groups included. */
  readonly charged: readonly Assignment[];
  /** Whether these members get a workbook too (A4). */
  readonly groups: boolean;
  readonly state: TrackerState | null;
  readonly status: ReadonlyMap<string, TaskStatus>;
  readonly period: string;
  readonly asOf: string;
  readonly consolidator: string | undefined;
  readonly chain?: readonly DueRule[];
  readonly holidays?: Holidays;
  readonly dueSoonDays?: number;
};

/** The workbooks of a period, as command and service alike issue them. */
export function issuedForAll(facts: IssueFacts): IssuedForAll {
  const { programme, agencies, columns, charged, state, status, period, asOf, consolidator } = facts;
  const sendTo = consolidator === undefined ? undefined : agencies.byId.get(consolidator)?.name;
  const window = reportingPeriod(period);
  return {
    programme,
    // Not those of `charged` without a group: a member of a leading group may contribute in its own name.
    assignments: facts.groups ? charged : assignments(programme, agencies, asOf, { groups: false }),
    state,
    period,
    asOf,
    registry: agencies,
    status,
    columns,
    dueOf: (agency) =>
      window === null
        ? undefined
        : (dueOfKind(window, agencies.byId.get(agency)?.kind ?? '', facts.chain, facts.holidays) ?? undefined),
    ...(sendTo === undefined ? {} : { sendTo }),
    ...(facts.dueSoonDays === undefined ? {} : { dueSoonDays: facts.dueSoonDays }),
  };
}
