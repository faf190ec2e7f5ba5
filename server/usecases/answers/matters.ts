import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import { betweenFiles } from '#server/usecases/decisions/alike';
import type { Service } from '#server/usecases/service';
import { isOfAgency } from '#server/usecases/submissions/find';
import { today } from '#server/usecases/today';
import { decisionsInForce } from '#shared/merge/decisions';
import type { Origin } from '#shared/merge/model';
import { daysBetween } from '#shared/period/calendar';
import { type Matter, mattersOf } from '#shared/report/matters';
import { type MatterRow, type MattersAnswer, matterGroups } from '#shared/wire/mattersAnswer';

/** The matters of a standing with what their files say of who and when; the same for the queue and for one of them. */
export type KnownMatters = {
  readonly standing: Standing;
  readonly matters: readonly Matter[];
  readonly submissionOf: (origin: Origin) => SubmissionRecord | undefined;
  readonly nameOf: (agency: string) => string;
};

/** Everything of a period a person has to settle, in the order of the queue; an agency sees its own (R9). */
export async function knownMatters(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<KnownMatters> {
  const standing = await service.ledger.standing(programme, period);
  const { state } = standing.consolidation();
  const content = new Map(standing.base.programme.tasks.map((task) => [task.id, task.cells.content?.text ?? '']));
  const all = mattersOf(state, (task) => content.get(task ?? '') ?? '');
  const matters = isOfAgency(account) ? all.filter(({ agency }) => agency === account.agency) : all;
  return {
    standing,
    matters,
    submissionOf: await submissionsBehind(service, standing, matters),
    nameOf: (agency) => standing.base.agencies.byId.get(agency)?.name ?? agency,
  };
}

/** Reports of this period are at hand; a wish carried over from an earlier one is looked up. */
async function submissionsBehind(
  service: Service,
  standing: Standing,
  matters: readonly Matter[],
): Promise<KnownMatters['submissionOf']> {
  const known = new Map<string, SubmissionRecord>();
  const put = (records: readonly SubmissionRecord[]) => {
    for (const record of records) {
      if (record.withdrawn !== null) continue;
      // A sender the file itself named, or nobody did: the bytes alone tell.
      for (const key of [`${record.hash}|${record.agency ?? ''}`, record.hash])
        if (!known.has(key)) known.set(key, record);
    }
  };
  put(standing.submissions);
  const find = ({ hash, agency }: Origin) => known.get(`${hash}|${agency}`) ?? known.get(hash);
  if (matters.some(({ origins }) => origins.some((origin) => origin.hash !== '' && find(origin) === undefined)))
    put(await service.store.submissions(standing.base.record.id));
  return find;
}

/** The queue, each matter with how long it is open. */
export async function readMatters(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<MattersAnswer> {
  const known = await knownMatters(service, account, programme, period);
  const { standing } = known;
  const rows = matterRows(known, today(service.now()));
  const active = new Set(decisionsInForce(standing.consolidation().state.decisions).active.map(({ id }) => id));
  const taken = standing.decisions.filter(
    ({ decision, period: of }) => of === period && decision.kind !== 'undo' && active.has(decision.id),
  );
  const last = taken.at(-1);
  return {
    matters: rows,
    groups: matterGroups.map((group) => ({ group, count: rows.filter((row) => row.group === group).length })),
    settled: isOfAgency(account)
      ? { count: 0, last: null, by: null }
      : { count: taken.length, last: last?.at ?? null, by: last?.decision.by ?? null },
    closed: standing.period.state === 'closed',
  };
}

/** Matters as they are answered. Linear: what is alike is counted once for all. */
export function matterRows(known: KnownMatters, day: string): MatterRow[] {
  const { standing, matters, submissionOf, nameOf } = known;
  const families = new Map<string, number>();
  for (const matter of matters) {
    const family = familyOf(matter);
    if (family !== null) families.set(family, (families.get(family) ?? 0) + 1);
  }
  const { verdicts } = decisionsInForce(standing.consolidation().state.decisions);
  return matters.map((matter) => {
    const { of, origins, ...row } = matter;
    const since = openSince(matter, origins.map(submissionOf));
    const family = familyOf(matter);
    return {
      ...row,
      agencyName: row.agency === null || row.agency === '' ? null : nameOf(row.agency),
      since,
      days: since === null ? null : Math.max(0, daysBetween(since, day)),
      alike: family === null ? 0 : (families.get(family) ?? 1) - 1,
      forwarded: of.kind === 'proposals' && of.proposals.some(({ id }) => verdicts.get(id)?.accepted === true),
    };
  });
}

/** Matters of one family are settled by one decision; null where each stands alone. */
export function familyOf({ of }: Matter): string | null {
  if (of.kind === 'conflict') return betweenFiles(of.conflict);
  if (of.kind === 'waiting') return null;
  const [first] = of.proposals;
  // The cells of a new row are one matter already.
  return first === undefined || first.row !== undefined ? null : `${first.agency}|${first.field}`;
}

/** A dispute is open since the second of its sides arrived, everything else since its file did. */
function openSince({ kind }: Matter, records: readonly (SubmissionRecord | undefined)[]): string | null {
  const days = records
    .flatMap((record) => (record === undefined ? [] : [today(new Date(record.receivedAt))]))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (kind === 'conflict' ? (days[1] ?? days[0]) : days[0]) ?? null;
}
