import type { StatusClass } from '#shared/status/class';
import { type ProgressField, progressFields } from '#shared/table/field';
import type { PullAnswer } from '#shared/wire/periodAnswer';

type Role = 'lead' | 'coordinating' | 'member';
type Texts = Partial<Readonly<Record<ProgressField, string>>>;

/** What the agency says of one task: what it is, what was said before, and what stands in this period already. */
export type FillLine = {
  readonly key: string;
  readonly task: string;
  readonly role: Role;
  readonly path: string;
  readonly content: string;
  readonly parent: { readonly path: string; readonly content: string } | null;
  readonly deadline: string | null;
  readonly class: StatusClass | undefined;
  readonly words: { readonly vi: string; readonly en: string } | undefined;
  readonly directive: string | null;
  /** Taken in this period already: what the fields begin with. */
  readonly base: Texts;
  /** Of earlier periods, with the newest of them. */
  readonly before: Texts;
  readonly beforePeriod: string | null;
};

/** The agency's lines in the order of the programme, those it leads first, as its workbook has them. */
export function fillLines({ tracker }: PullAnswer): readonly FillLine[] {
  const byId = new Map(tracker.tasks.map((task) => [task.id, task]));
  const lines = tracker.tasks.flatMap((task): readonly FillLine[] => {
    if (task.kind === 'section') return [];
    const above = task.kind === 'step' ? byId.get(task.parent ?? '') : undefined;
    return task.lines.map(({ role, agency, values }) => {
      const base: Partial<Record<ProgressField, string>> = {};
      const before: Partial<Record<ProgressField, string>> = {};
      let beforePeriod: string | null = null;
      for (const field of progressFields) {
        const said = values[field];
        if (said === undefined) continue;
        if (said.period === tracker.period.id) base[field] = said.value;
        else {
          before[field] = said.value;
          if (beforePeriod === null || said.period > beforePeriod) beforePeriod = said.period;
        }
      }
      return {
        key: `${task.id}.${role}.${agency}`,
        task: task.id,
        role,
        path: task.path,
        content: task.texts.content ?? '',
        parent: above === undefined ? null : { path: above.path, content: above.texts.content ?? '' },
        deadline: task.deadline,
        class: task.class,
        words: task.words,
        directive: task.editorial.directive?.value ?? null,
        base,
        before,
        beforePeriod,
      };
    });
  });
  return [
    ...lines.filter(({ role }) => role !== 'coordinating'),
    ...lines.filter(({ role }) => role === 'coordinating'),
  ];
}
