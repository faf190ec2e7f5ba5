import { decidedCells } from '#shared/merge/redefined';
import { firstLead } from '#shared/report/summaryRows';
import { said, type TrackerFacts } from '#shared/report/trackerInput';
import { definitionFields, type ProgressField } from '#shared/table/field';
import type { BaseValue } from '#shared/wire/stamp';

/** Progress that stands in a task's own row. */
const shownProgress = [
  'progress_text',
  'obstacles',
  'percent',
  'status',
  'submitted_on',
  'completed_on',
  'evidence',
] as const satisfies readonly ProgressField[];

/**
 * Base values of Tổng hợp (M13); `line` is the task id of the row. Beside DOST's own cells the progress it shows, so that a cell nobody
 * touched is the same and an edit of an agency's value is seen. The programme's own columns are based on the programme as issued, but for
 * the cells that documents have changed.
 */
export function* summaryBase(facts: TrackerFacts): Iterable<BaseValue> {
  const decided = decidedCells(facts.state, facts.state.decisions, facts.asOf);
  for (const task of facts.programme.tasks) {
    const lead = task.kind === 'section' ? undefined : firstLead(facts, task);
    const line = lead && facts.line(task.id, lead.agency, 'lead');
    const changed = decided.get(task.id);
    for (const field of changed === undefined ? [] : definitionFields) {
      const text = changed?.[field]?.text ?? '';
      if (text !== '') yield { line: task.id, field, text };
    }
    if (line === undefined) continue;
    for (const field of shownProgress) {
      const text = said(line, field);
      if (text !== '') yield { line: task.id, field, text };
    }
  }
  for (const value of facts.state.editorial) {
    const text = value.versions.at(-1)?.value ?? '';
    if (text !== '') yield { line: value.task, field: value.field, text };
  }
}
