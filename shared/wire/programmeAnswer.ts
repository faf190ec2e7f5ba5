import { z } from 'zod';
import { fields } from '#shared/table/field';
import { programmeHeadSchema, tallySchema, trackerTaskSchema } from '#shared/wire/trackerAnswer';

const count = z.number().int().nonnegative();
const words = z.object({ vi: z.string(), en: z.string() });
const field = z.enum(fields as readonly [(typeof fields)[number], ...(typeof fields)[number][]]);

/** What a person corrects of how a layout is read (T2). */
export const layoutSchema = z.array(
  z.strictObject({ header: z.string(), field: z.union([field, z.literal('extra')]) }),
);

export const sizeSchema = z.object({ sections: count, tasks: count, steps: count });

const revisionSchema = z.object({
  revision: count,
  file: z.string(),
  hash: z.string(),
  asOf: z.string(),
  loadedAt: z.string(),
  loadedBy: z.string(),
  reason: z.string(),
});

export const loadedAnswerSchema = z.object({
  programme: programmeHeadSchema.extend(sizeSchema.shape),
  revision: revisionSchema,
});

const namedTask = z.object({ task: z.string(), path: z.string(), content: z.string() });

/** What a revision changes, by task id (§2.1). */
export const revisionChangesSchema = z.object({
  added: z.array(namedTask),
  /** `lines`: values agencies reported for it, which leave the tracker; `likely`: the added task it may have become. */
  gone: z.array(namedTask.extend({ lines: count, likely: z.string().nullable() })),
  /** What a person recognised: such a task goes on under `from`, and stands among `changed`. */
  became: z.array(z.object({ from: z.string(), to: z.string() })),
  changed: z.array(
    namedTask.extend({
      cells: z.array(z.object({ field: z.string(), before: z.string(), now: z.string() })),
    }),
  ),
});

export const revisedAnswerSchema = loadedAnswerSchema.extend({ changes: revisionChangesSchema });

const periodBriefSchema = z.object({ id: z.string(), label: words, state: z.enum(['open', 'closed']), edition: count });

export const programmeListSchema = z.object({
  programmes: z.array(programmeHeadSchema.extend({ createdAt: z.string(), periods: z.array(periodBriefSchema) })),
});

export const programmeAnswerSchema = programmeHeadSchema.extend(sizeSchema.shape).extend({
  createdAt: z.string(),
  size: sizeSchema,
  revisions: z.array(revisionSchema),
  periods: z.array(periodBriefSchema),
  /** The period and day the classes below are as of; null before the first period is opened, and where no tasks were asked for. */
  status: z.object({ period: z.string(), asOf: z.string(), tasks: tallySchema }).nullable(),
  tasks: z.array(
    trackerTaskSchema.pick({
      id: true,
      kind: true,
      path: true,
      level: true,
      parent: true,
      texts: true,
      lead: true,
      coordinating: true,
      deadline: true,
      class: true,
      sign: true,
      words: true,
      daysLate: true,
    }),
  ),
});

const units = z.array(z.string());

/** Bodies that report (K2). */
export const rosterAnswerSchema = z.object({
  asOf: z.string(),
  agencies: z.array(
    z.object({
      agency: z.string(),
      name: z.string(),
      kind: z.string(),
      /** `named` by the appendix, through a `group`, or `added` by a person. */
      by: z.enum(['named', 'group', 'added']),
      leads: count,
      first: count,
      coordinates: count,
      memberOf: count,
      units,
    }),
  ),
  removed: z.array(z.object({ agency: z.string(), name: z.string() })),
});

/** Who may write what (M4). */
export const authorityAnswerSchema = z.object({
  table: z.array(
    z.object({
      standing: z.enum(['assigned', 'not_assigned', 'section', 'tracker']),
      words,
      fields: z.array(
        z.object({
          group: z.enum(['ordinal', 'definition', 'progress', 'note', 'editorial']),
          words,
          fields: z.array(z.string()),
          rule: z.enum(['take', 'propose', 'same', 'refuse']),
          ruleWords: words,
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
  /** What a person decides, and what such a decision needs. */
  decisions: z.array(z.object({ kind: z.string(), by: words, needs: words })),
});

export type LoadedAnswer = z.infer<typeof loadedAnswerSchema>;
export type RevisionChanges = z.infer<typeof revisionChangesSchema>;
export type RevisedAnswer = z.infer<typeof revisedAnswerSchema>;
export type ProgrammeList = z.infer<typeof programmeListSchema>;
export type ProgrammeAnswer = z.infer<typeof programmeAnswerSchema>;
export type RosterAnswer = z.infer<typeof rosterAnswerSchema>;
export type AuthorityAnswer = z.infer<typeof authorityAnswerSchema>;
