import { z } from 'zod';
import { statusClasses } from '#shared/status/class';

const statusClass = z.enum(statusClasses);
const words = z.object({ vi: z.string(), en: z.string() });
const count = z.number().int().nonnegative();

/** What changed in a programme since an earlier report (K3). */
export const changesAnswerSchema = z.object({
  /** The earlier report; null where there is none, then everything is new. */
  since: z.object({ period: z.string(), label: words, edition: count, asOf: z.string() }).nullable(),
  period: z.string(),
  asOf: z.string(),
  /** Tasks by class, then and now; only classes that hold a task in either. */
  byClass: z.array(z.object({ class: statusClass, words, before: count, now: count })),
  classes: z.array(
    z.object({
      task: z.string(),
      path: z.string(),
      kind: z.enum(['task', 'step']),
      content: z.string(),
      /** Null where the task was not in the programme then. */
      before: z.object({ class: statusClass, words }).nullable(),
      now: z.object({ class: statusClass, words }),
    }),
  ),
  values: z.array(
    z.object({
      task: z.string(),
      path: z.string(),
      agency: z.string(),
      name: z.string(),
      role: z.string(),
      field: z.string(),
      before: z.string().nullable(),
      /** Null for a recorded blank. */
      now: z.string().nullable(),
    }),
  ),
  /** DOST's wording and leaders' directions. */
  editorial: z.array(
    z.object({
      task: z.string(),
      path: z.string(),
      field: z.string(),
      before: z.string().nullable(),
      now: z.string().nullable(),
    }),
  ),
  tasksAdded: z.array(z.object({ task: z.string(), path: z.string(), content: z.string() })),
  tasksGone: z.array(z.object({ task: z.string(), path: z.string(), content: z.string() })),
  /** Ids of disputes that were not open then, and of those no longer open. */
  conflicts: z.object({ added: z.array(z.string()), settled: z.array(z.string()) }),
  proposals: z.object({ added: z.array(z.string()), settled: z.array(z.string()) }),
});

export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;
