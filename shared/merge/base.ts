import { cellKey, isDefinitionField, isProgressField } from '#shared/merge/key';
import type { Line } from '#shared/merge/model';
import { inForce } from '#shared/merge/opening';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { definitionOfTask } from '#shared/merge/plan';
import type { Base } from '#shared/merge/submission';
import { printedText } from '#shared/merge/typed';
import type { Field, ProgressField } from '#shared/table/field';
import type { Task } from '#shared/task/programme';
import type { FoundStamp } from '#shared/wire/readStamp';

/** The base of a file and the text each of its cells started from. */
export type BaseText = {
  readonly base: Base;
  /** Whether blanks are known too: only then is an emptied cell an answer (M6). */
  readonly stamped: boolean;
  /** Text of a cell in the base; '' where it was blank. `line` is the hidden id of the row, '' when it bears none. */
  readonly text: (line: string, task: Task, field: Field) => string;
};

/** What the file shows of where it came from. */
export type BaseSigns = {
  readonly stamp: FoundStamp | undefined;
  /** Base id in the document properties, which outlives the hidden sheet. */
  readonly baseId: string | undefined;
  /** Rows that still bear hidden ids of this programme. */
  readonly bearsIds: boolean;
  readonly sender: string | null;
};

/**
 * Chooses the base of a file (M3): its stamp; else the fingerprint an issued workbook keeps (its hidden ids, its base id); else what
 * the agency last had accepted; else the programme as issued.
 */
export function baseOf(plan: MergePlan, signs: BaseSigns): BaseText {
  if (signs.stamp) return stampedBase(plan, signs.stamp);
  const { sender } = signs;
  if (signs.bearsIds || signs.baseId !== undefined) {
    const id = signs.baseId ?? `${plan.programme.id}/${sender ?? ''}`;
    return { base: { by: 'fingerprint', id, sequence: '' }, stamped: false, text: printed(plan) };
  }
  const last = lastAccepted(plan, sender);
  if (last !== undefined && sender !== null) {
    return { base: { by: 'last_submission', id: last, sequence: '' }, stamped: false, text: accepted(plan, sender) };
  }
  return { base: { by: 'programme', id: plan.programme.id, sequence: '' }, stamped: false, text: printed(plan) };
}

type TextOf = BaseText['text'];

/**
 * Definitions as issued, whatever documents have decided since: a file made before a decision says nothing new by repeating what it was made
 * from, and one made after it says what is in force. Only a cell that was taken out starts blank.
 */
function printed(plan: MergePlan): TextOf {
  return (_line, task, field) =>
    isProgressField(field) || definitionOfTask(plan, task, field) === '' ? '' : printedText(task, field);
}

/** Progress as in force before this period, definitions as issued. */
function accepted(plan: MergePlan, sender: string): TextOf {
  const definition = printed(plan);
  return (line, task, field) => {
    if (!isProgressField(field)) return definition(line, task, field);
    const role = (plan.charged.get(task.id) ?? []).find(({ agency }) => agency === sender)?.role;
    if (role === undefined) return '';
    const key = cellKey({ kind: 'line', task: task.id, role, agency: sender, field });
    return inForce(plan.before, key, plan.period)?.value ?? '';
  };
}

/** Hash of the agency's last submission of an earlier period. */
function lastAccepted(plan: MergePlan, sender: string | null): string | undefined {
  if (sender === null) return undefined;
  return (plan.opening?.submissions ?? []).findLast(
    (record) =>
      record.agency === sender && record.speaks === undefined && comparePeriods(record.period, plan.period) < 0,
  )?.hash;
}

function stampedBase(plan: MergePlan, { stamp, values }: FoundStamp): BaseText {
  const { baseId: id, sequence } = stamp;
  // A row that lost its id still has its base: by task, the row that is no mere heading (`.S`) first.
  let byTask: Map<string, ReadonlyMap<string, string>> | undefined;
  const ofTask = (task: Task) => {
    if (byTask === undefined) {
      byTask = new Map();
      for (const [line, fields] of values) {
        const dot = line.lastIndexOf('.');
        const named = plan.tasks.has(line) || dot < 0 ? line : line.slice(0, dot);
        const owner = plan.tasks.get(named)?.id ?? named;
        if (!byTask.has(owner) || !line.endsWith('.S')) byTask.set(owner, fields);
      }
    }
    return byTask.get(task.id);
  };
  const definition = printed(plan);
  const shownInTracker = leadLines(plan);
  return {
    base: { by: 'stamp', id, sequence },
    stamped: true,
    text: (line, task, field) => {
      // A tracker bases what DOST may write and what documents had changed; the rest is as issued.
      if (stamp.kind === 'tracker' && isDefinitionField(field))
        return values.get(task.id)?.get(field) ?? definition(line, task, field);
      if (stamp.kind === 'tracker' && isProgressField(field) && field !== 'note') {
        const shown = values.get(task.id);
        // Who leads may have changed since: what the row was made with says more than who leads now.
        return shown !== undefined && [...shown.keys()].some((one) => isProgressField(one) && one !== 'note')
          ? (shown.get(field) ?? '')
          : shownInTracker(task, field);
      }
      const fields = (line === '' ? undefined : values.get(line)) ?? ofTask(task);
      return fields === undefined ? definition(line, task, field) : (fields.get(field) ?? '');
    },
  };
}

/** What the row of a task shows of its first lead in a tracker: the last thing it said, of whatever period. */
function leadLines(plan: MergePlan): (task: Task, field: ProgressField) => string {
  let lines: Map<string, Line> | undefined;
  return (task, field) => {
    lines ??= new Map((plan.opening?.lines ?? []).map((line) => [`${line.task}|${line.role}|${line.agency}`, line]));
    const leads = (plan.charged.get(task.id) ?? []).filter(({ role }) => role === 'lead');
    const lead = leads.find(({ first }) => first) ?? leads[0];
    return lead === undefined ? '' : (lines.get(`${task.id}|lead|${lead.agency}`)?.fields[field]?.at(-1)?.value ?? '');
  };
}
