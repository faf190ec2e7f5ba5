import type { PeriodRecord, ProgrammeRecord, RevisionRecord } from '#server/store/records';
import { reportingPeriod } from '#shared/period/reporting';
import type { Programme } from '#shared/task/programme';
import type { LoadedAnswer, ProgrammeList } from '#shared/wire/programmeAnswer';

/** What a programme is called everywhere. */
export function headOf(record: ProgrammeRecord, { document }: Programme) {
  return {
    id: record.id,
    title: record.title,
    number: document.number ?? null,
    date: document.date ?? null,
    body: document.body ?? null,
    province: record.province,
    revision: record.revision,
  };
}

export function revisionAnswer(record: RevisionRecord): LoadedAnswer['revision'] {
  const { revision, file, hash, asOf, loadedAt, loadedBy, reason } = record;
  return { revision, file, hash, asOf, loadedAt, loadedBy, reason };
}

export function periodBrief({
  period,
  state,
  edition,
}: PeriodRecord): ProgrammeList['programmes'][number]['periods'][number] {
  return { id: period, label: labelOf(period), state, edition };
}

export function labelOf(period: string): { vi: string; en: string } {
  const known = reportingPeriod(period);
  return known === null ? { vi: period, en: period } : { ...known.label };
}
