import { z } from 'zod';
import { agencyRefSchema } from '#shared/wire/agency';
import { reminderKinds } from '#shared/wire/reminderAnswer';

const count = z.number().int().nonnegative();
const words = z.object({ vi: z.string(), en: z.string() });

/** What a person has to settle: a dispute, a wish, or cells nobody could place or read. Codes are part of addresses. */
export const matterKinds = ['conflict', 'proposal', 'new_row', 'row', 'sheet', 'sender', 'cell'] as const;

/** Where a matter stands in the queue. */
export const matterGroups = ['within', 'between', 'proposals', 'unplaced', 'cells', 'senders'] as const;

export const matterSchema = z.object({
  id: z.string(),
  kind: z.enum(matterKinds),
  group: z.enum(matterGroups),
  task: z.string().nullable(),
  path: z.string(),
  /** The task's words, the row's, or the name of sheet or file. */
  title: z.string(),
  field: z.string().nullable(),
  header: z.string(),
  agency: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Code of `reasonWords`, for what waits. */
  reason: z.string().nullable(),
  period: z.string(),
  /** Sides of a dispute, cells of everything else. */
  parts: count,
  /** What a wish changes; cut after eighty signs. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Place of what waits. */
  hash: z.string(),
  file: z.string(),
  sheet: z.string(),
  /** Sheet row and column from 0. */
  row: count.nullable(),
  column: count.nullable(),
  /** Day it became open here, and how long ago that is. */
  since: z.string().nullable(),
  days: count.nullable(),
  /** How many others one decision may settle with it. */
  alike: count,
  /** The opinion was given and it was handed on (M4). */
  forwarded: z.boolean(),
});

/** The queue of a period, in the order it is worked through. */
export const mattersAnswerSchema = z.object({
  matters: z.array(matterSchema),
  groups: z.array(z.object({ group: z.enum(matterGroups), count })),
  /** Matters settled so far in the period, and when the last one was. */
  settled: z.object({ count, last: z.string().nullable(), by: z.string().nullable() }),
  closed: z.boolean(),
});

/** How a report came (M12). */
const submissionFactsSchema = z.object({
  number: z.string(),
  person: z.string().nullable(),
  by: z.string(),
  channel: words,
  arrivedOn: z.string(),
  receivedAt: z.string(),
  confirmed: z.enum(['leader', 'document']).nullable(),
});

const placeSchema = z.object({
  file: z.string(),
  hash: z.string(),
  sheet: z.string(),
  cell: z.string(),
  savedAt: z.string().nullable(),
});

export const matterSideSchema = z.object({
  value: z.string(),
  /** Base of this side's file where it is another than that of the first. */
  base: z.string().nullable(),
  agency: z.string(),
  agencyName: z.string(),
  /** Null where a person's decision gave the value. */
  place: placeSchema.nullable(),
  submission: submissionFactsSchema.nullable(),
});

export const matterCandidateSchema = z.object({
  task: z.string(),
  path: z.string(),
  content: z.string(),
  lead: z.string(),
  deadline: z.string().nullable(),
  /** Share of words in common, 0–100. */
  likeness: count,
  /** The file's sender is charged with it; the row stands at the same place. */
  own: z.boolean(),
  samePlace: z.boolean(),
});

const decidedSchema = z.object({
  id: z.string(),
  kind: z.string(),
  by: z.string(),
  on: z.string(),
  reason: z.string(),
});

export const matterAnswerSchema = z.object({
  matter: matterSchema,
  /** What a decision about it names: a dispute, a wish (the first of a new row), a receipt whose sender is unknown; '' for cells. */
  decides: z.string(),
  task: z
    .object({
      id: z.string(),
      path: z.string(),
      content: z.string(),
      lead: z.string(),
      deadline: z.string().nullable(),
    })
    .nullable(),
  /** What the sides start from. */
  base: z.object({
    value: z.string().nullable(),
    /** What the tracker shows meanwhile, and where it is from. */
    shown: z
      .object({
        value: z.string(),
        period: z.string(),
        file: z.string(),
        cell: z.string(),
        number: z.string().nullable(),
        decision: z.string().nullable(),
      })
      .nullable(),
  }),
  sides: z.array(matterSideSchema),
  /** The cells of a row, a sheet or a file, or the one that waits. */
  cells: z.array(
    z.object({
      field: z.string().nullable(),
      header: z.string(),
      path: z.string(),
      value: z.string(),
      cell: z.string(),
    }),
  ),
  submission: submissionFactsSchema.nullable(),
  candidates: z.array(matterCandidateSchema),
  /** What waits since an earlier period is placed, or named, there alone; here it can only be set aside. */
  carried: z.boolean(),
  /** Sheets its waiting cells are on, in the order of the file. */
  sheets: z.array(z.string()),
  /** Who the signs of a file say it is from. */
  voices: z.array(words),
  /** What a wish would change. */
  effect: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('deadline'),
        from: z.string().nullable(),
        to: z.string().nullable(),
        readable: z.boolean(),
      }),
      z.object({
        kind: z.literal('agencies'),
        from: z.array(agencyRefSchema),
        to: z.array(agencyRefSchema),
        /** Registered names nearest to unknown ones. */
        suggestions: z.array(z.object({ text: z.string(), name: z.string() })),
      }),
      z.object({ kind: z.literal('text') }),
      z.object({ kind: z.literal('new_task') }),
    ])
    .nullable(),
  opinion: decidedSchema
    .extend({ accepted: z.boolean(), opinion: z.string().nullable(), forwardedTo: z.string().nullable() })
    .nullable(),
  reminders: z.array(z.object({ kind: z.enum(reminderKinds), at: z.string(), note: z.string() })),
  /** Other matters one decision may settle with it. */
  alike: z.array(z.object({ id: z.string(), path: z.string(), field: z.string(), title: z.string() })),
});

export const placesAnswerSchema = z.object({ tasks: z.array(matterCandidateSchema), total: count });

/** A decision in words a person knows again. */
export const decisionLogSchema = z.object({
  decisions: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string(),
      on: z.string(),
      by: z.string(),
      reason: z.string(),
      task: z.string().nullable(),
      path: z.string(),
      title: z.string(),
      field: z.string().nullable(),
      agencyName: z.string().nullable(),
      /** What was chosen, granted or set; null where the kind says it all. */
      value: z.string().nullable(),
      base: z.string().nullable(),
      accepted: z.boolean().nullable(),
      confirmed: z.object({ by: z.string(), how: z.string() }).nullable(),
      opinion: z.string().nullable(),
      forwardedTo: z.string().nullable(),
      document: z.object({ body: z.string(), number: z.string(), date: z.string() }).nullable(),
      signer: z.string().nullable(),
      attachment: z.object({ hash: z.string(), file: z.string() }).nullable(),
      /** Id of the decision that took it back. */
      undoneBy: z.string().nullable(),
    }),
  ),
});

export type MatterAnswer = z.infer<typeof matterAnswerSchema>;
export type MattersAnswer = z.infer<typeof mattersAnswerSchema>;
export type MatterRow = z.infer<typeof matterSchema>;
export type MatterCandidate = z.infer<typeof matterCandidateSchema>;
export type DecisionLog = z.infer<typeof decisionLogSchema>;
