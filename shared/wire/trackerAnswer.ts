import { z } from 'zod';
import { statusClasses } from '#shared/status/class';
import { definitionFields, editorialFields, progressFields } from '#shared/table/field';
import { agencyRefSchema } from '#shared/wire/agency';

const count = z.number().int().nonnegative();
const day = z.string().nullable();
const words = z.object({ vi: z.string(), en: z.string() });
const share = z.number().nullable();
const statusClass = z.enum(statusClasses);

/** A value as an agency or the province gave it; `decision` where a person settled it. */
const valueSchema = z.object({
  value: z.string(),
  period: z.string(),
  file: z.string(),
  cell: z.string(),
  decision: z.string().optional(),
});

/** One agency's line of one task. */
export const lineSchema = z.object({
  agency: z.string(),
  name: z.string(),
  role: z.enum(['lead', 'coordinating', 'member']),
  /** First of several leads (đầu mối). */
  first: z.boolean(),
  /** The body the appendix names, where `agency` is its successor; the group through which a member is charged. */
  named: z.string().optional(),
  group: z.string().optional(),
  values: z.partialRecord(z.enum(progressFields), valueSchema),
  /** Newest period any value of the line comes from; null for a silent line. */
  reported: z.string().nullable(),
  /** Where that is not the period shown: "số liệu kỳ …". */
  carried: words.optional(),
  /** Ids of open conflicts on this line. */
  conflicts: z.array(z.string()),
  waiting: count,
});

export const trackerTaskSchema = z.object({
  id: z.string(),
  kind: z.enum(['section', 'task', 'step']),
  path: z.string(),
  level: z.number().int(),
  parent: z.string().nullable(),
  /** The programme's own words as now in force. */
  texts: z.partialRecord(z.enum(definitionFields), z.string()),
  lead: z.array(agencyRefSchema),
  coordinating: z.array(agencyRefSchema),
  deadline: day,
  originalDeadline: z.string().optional(),
  /** The document that gave the deadline in force, where it is not the original one. */
  deadlineBy: z.object({ body: z.string(), number: z.string(), date: z.string() }).optional(),
  extensionAsked: z.string().optional(),
  /** Absent for a section. */
  class: statusClass.optional(),
  sign: z.string().optional(),
  /** The class in a full phrase: days, the step it is overdue through, what is awaited since when. */
  words: words.optional(),
  daysLate: z.number().int().nullable().optional(),
  completedOn: z.string().optional(),
  submittedOn: z.string().optional(),
  awaiting: z.string().optional(),
  through: z.string().optional(),
  carriedFrom: z.string().optional(),
  lines: z.array(lineSchema),
  /** DOST's wording, a leader's direction, DOST's own note. */
  editorial: z.partialRecord(z.enum([...editorialFields, 'note']), valueSchema),
  conflicts: z.array(z.string()),
  proposals: z.array(z.string()),
  waiting: count,
});

const classCountSchema = z.object({ count, ofAll: share, withDeadline: count, ofDeadline: share });

export const tallySchema = z.object({
  total: count,
  withDeadline: count,
  byClass: z.record(statusClass, classCountSchema),
});

/** S3: the unit is the task; steps apart; a task of several agencies counts once for each and the difference is explained. */
export const countsAnswerSchema = z.object({
  tasks: tallySchema,
  steps: tallySchema,
  byAgency: z.array(
    tallySchema.extend({ agency: z.string(), name: z.string(), first: count, tasks: z.array(z.string()) }),
  ),
  bySection: z.array(tallySchema.extend({ section: z.string(), path: z.string(), title: z.string() })),
  sumOverAgencies: z.object({ sum: count, total: count, shared: count, tasksOfSeveral: count, unassigned: count }),
  dueIn: z.array(z.object({ days: count, tasks: z.array(z.string()) })),
  awaitingApproval: z.array(z.string()),
  overdue: z.array(z.string()),
});

const sideSchema = z.object({
  value: z.string(),
  agency: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  savedAt: z.string().nullable(),
});

export const openConflictSchema = z.object({
  id: z.string(),
  task: z.string(),
  path: z.string(),
  field: z.string(),
  agency: z.string().optional(),
  role: z.string().optional(),
  period: z.string(),
  base: z.string().nullable(),
  sides: z.array(sideSchema),
});

export const openProposalSchema = z.object({
  id: z.string(),
  task: z.string().nullable(),
  path: z.string(),
  field: z.string(),
  agency: z.string(),
  period: z.string(),
  base: z.string().nullable(),
  proposed: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  row: z.string().optional(),
});

export const waitingCellSchema = z.object({
  reason: z.string(),
  agency: z.string().nullable(),
  task: z.string().nullable(),
  path: z.string(),
  field: z.string().nullable(),
  header: z.string(),
  value: z.string(),
  period: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
});

export const periodLabelSchema = z.object({
  id: z.string(),
  label: words,
  from: z.string(),
  cutOff: z.string(),
  state: z.enum(['open', 'closed']),
  edition: count,
});

export const programmeHeadSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  date: day,
  body: z.string().nullable(),
  province: z.string().nullable(),
  revision: count,
});

/** The tracker of one period as of a day (E5). */
export const trackerAnswerSchema = z.object({
  programme: programmeHeadSchema,
  period: periodLabelSchema,
  asOf: z.string(),
  /** Entry of the journal up to which this speaks, with its hash. */
  journal: z.object({ seq: count, hash: z.string() }),
  tasks: z.array(trackerTaskSchema),
  counts: countsAnswerSchema,
  conflicts: z.array(openConflictSchema),
  proposals: z.array(openProposalSchema),
  waiting: z.array(waitingCellSchema),
});

export type TrackerAnswer = z.infer<typeof trackerAnswerSchema>;
export type TrackerTaskAnswer = z.infer<typeof trackerTaskSchema>;
export type LineAnswer = z.infer<typeof lineSchema>;
export type CountsAnswer = z.infer<typeof countsAnswerSchema>;
