import type { AccountRecord } from '#server/store/records';
import { readTracker } from '#server/usecases/answers/tracker';
import { headOf, periodBrief, revisionAnswer } from '#server/usecases/programme/head';
import { lastPeriod, periodsInOrder } from '#server/usecases/programme/lastPeriod';
import { sizeOf } from '#server/usecases/programme/read';
import type { Service } from '#server/usecases/service';
import { printedText } from '#shared/merge/typed';
import { definitionFields } from '#shared/table/field';
import type { Task } from '#shared/task/programme';
import { agencyRefJson } from '#shared/wire/agency';
import type { ProgrammeAnswer, ProgrammeList } from '#shared/wire/programmeAnswer';
import type { TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** All programmes with their periods. What a programme is called is public within the service. */
export async function listProgrammes(service: Service): Promise<ProgrammeList> {
  const programmes: ProgrammeList['programmes'] = [];
  for (const record of await service.store.programmes()) {
    const { programme } = await service.ledger.programme(record.id);
    const periods = await periodsInOrder(service.store, record.id);
    programmes.push({
      ...headOf(record, programme),
      createdAt: record.createdAt,
      periods: periods.map(periodBrief),
    });
  }
  return { programmes };
}

/**
 * One programme with its tasks unless they are left out, classed as of its last period; before the first one is opened, tasks without a class. Whoever works for an
 * agency sees the tasks it is charged with, once a period is open.
 */
export async function readProgramme(
  service: Service,
  account: AccountRecord,
  id: string,
  withTasks = true,
): Promise<ProgrammeAnswer> {
  const { programme, record } = await service.ledger.programme(id);
  const periods = await periodsInOrder(service.store, id);
  const last = withTasks ? await lastPeriod(service.store, id) : null;
  const tracker = last === null ? null : await readTracker(service, account, { programme: id, period: last.period });
  return {
    ...headOf(record, programme),
    ...sizeOf(programme),
    createdAt: record.createdAt,
    size: sizeOf(programme),
    revisions: (await service.store.revisions(id)).map(revisionAnswer),
    periods: periods.map(periodBrief),
    status:
      tracker === null ? null : { period: tracker.period.id, asOf: tracker.asOf, tasks: { ...tracker.counts.tasks } },
    tasks: !withTasks ? [] : tracker === null ? programme.tasks.map(bareTask) : tracker.tasks.map(briefly),
  };
}

function briefly(task: TrackerTaskAnswer): ProgrammeAnswer['tasks'][number] {
  const { id, kind, path, level, parent, texts, lead, coordinating, deadline, sign, words, daysLate } = task;
  return {
    id,
    kind,
    path,
    level,
    parent,
    texts,
    lead,
    coordinating,
    deadline,
    ...(task.class === undefined ? {} : { class: task.class }),
    ...(sign === undefined ? {} : { sign }),
    ...(words === undefined ? {} : { words }),
    ...(daysLate === undefined ? {} : { daysLate }),
  };
}

function bareTask(task: Task): ProgrammeAnswer['tasks'][number] {
  const { id, kind, path, level, parent, lead, coordinating, deadline } = task;
  const texts: ProgrammeAnswer['tasks'][number]['texts'] = {};
  for (const field of definitionFields) {
    const text = printedText(task, field);
    if (text !== '') texts[field] = text;
  }
  return {
    id,
    kind,
    path,
    level,
    parent,
    texts,
    lead: lead.refs.map(agencyRefJson),
    coordinating: coordinating.refs.map(agencyRefJson),
    deadline,
  };
}
