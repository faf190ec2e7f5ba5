import { z } from 'zod';
import { statusClasses } from '#shared/status/class';
import { periodLabelSchema, programmeHeadSchema, tallySchema } from '#shared/wire/trackerAnswer';
import { whereAnswerSchema } from '#shared/wire/whereAnswer';

const count = z.number().int().nonnegative();
const words = z.object({ vi: z.string(), en: z.string() });
const share = z.number().nullable();
const day = z.string().nullable();
const statusClass = z.enum(statusClasses);
/** Only classes that hold something. */
const byClass = z.partialRecord(statusClass, count);
const named = z.object({ task: z.string(), path: z.string(), content: z.string() });
const byHue = z.partialRecord(z.enum(['done', 'in_time', 'due_soon', 'overdue', 'submitted', 'rest']), count);
/** Ids for a list of exactly these; empty where there are too many for an address. */
const ids = z.array(z.string());

const pastSchema = z.object({
  period: z.string(),
  label: words,
  state: z.enum(['open', 'closed']),
  edition: count,
  asOf: z.string(),
  total: count,
  byClass,
});

/** All a leader's page shows of one period as of a day, in one light answer. Lists are cut; `count` says how many there are. */
export const overviewAnswerSchema = z.object({
  programme: programmeHeadSchema,
  period: periodLabelSchema,
  asOf: z.string(),
  /** Null for whoever sees the whole province. */
  agency: z.string().nullable(),
  /** The body that draws the report up. */
  preparedBy: z.string().nullable(),
  tasks: tallySchema,
  steps: tallySchema,
  open: z.object({ conflicts: count, proposals: count, waiting: count }),
  /** The report before, with steps apart; null for the first. */
  previous: pastSchema.extend({ steps: byClass }).nullable(),
  /** Earlier periods and this one, earliest first. */
  trend: z.array(pastSchema),
  reporting: z.object({
    roster: count,
    received: count,
    onTime: count,
    late: count,
    confirmed: count,
    confirmation: z.enum(['none', 'leader', 'document']),
    shares: z.object({ received: share, onTime: share, late: share, confirmed: share }),
  }),
  overdue: z.object({
    count,
    /** Days of the one longest overdue and of the one that was last to be. */
    longest: count,
    shortest: count,
    /** Overdue steps, those of tasks that are overdue among them. */
    steps: count,
    list: z.array(
      named.extend({
        leads: z.array(z.string()),
        days: count,
        words,
        /** Path of the step it is overdue through. */
        through: z.string().nullable(),
        where: whereAnswerSchema,
      }),
    ),
  }),
  agencies: z.object({
    count,
    sum: count,
    total: count,
    unassigned: count,
    /** Why the sum exceeds the total: tasks of several bodies, those of most bodies first. */
    several: z.array(
      named.omit({ content: true }).extend({ leads: count, members: count, group: z.string().nullable() }),
    ),
    severalCount: count,
    list: z.array(z.object({ agency: z.string(), name: z.string(), total: count, byHue })),
  }),
  sections: z.object({
    count,
    list: z.array(z.object({ section: z.string(), path: z.string(), title: z.string(), total: count, byHue })),
  }),
  silent: z.object({
    count,
    list: z.array(
      z.object({
        agency: z.string(),
        name: z.string(),
        due: day,
        /** Periods in a row without a report, this one among them, earliest first. */
        periods: z.array(z.string()),
        /** How often in these periods, and the day of the last time. */
        reminded: count,
        remindedOn: day,
      }),
    ),
  }),
  late: z.object({
    count,
    list: z.array(z.object({ agency: z.string(), name: z.string(), arrivedOn: day, days: count })),
  }),
  /** Open tasks of which nothing new was said in this period and the one before; null while there is no period before. */
  stuck: z
    .object({
      count,
      ids,
      list: z.array(
        named.extend({
          class: statusClass,
          words,
          leads: z.array(z.string()),
          /** Last period that said something; null where none ever did. */
          since: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  approval: z.object({
    count,
    /** For whom how many wait; '' where nobody is named. */
    byWhom: z.array(z.object({ whom: z.string(), count, ids })),
    list: z.array(
      named.extend({
        leads: z.array(z.string()),
        submittedOn: day,
        whom: z.string(),
        days: count.nullable(),
        deadline: day,
        daysLate: z.number().int().nullable(),
      }),
    ),
  }),
  deadlines: z.object({
    /** Open tasks due within so many days. */
    soon: z.array(z.object({ days: count, count, ids })),
    /** Month by month from the month of the day on, without a gap. `ids` only for the month that has begun. */
    months: z.array(z.object({ month: z.string(), tasks: count, steps: count, ids: ids.optional() })),
    later: z.object({ after: z.string(), tasks: count, steps: count }),
  }),
  /** Since the last closed report; null where nothing was closed before. */
  changes: z
    .object({
      since: pastSchema.pick({ period: true, label: true, edition: true, asOf: true }),
      classes: count,
      values: count,
      agencies: count,
      directions: count,
      tasksAdded: count,
      tasksGone: count,
      conflicts: z.object({ added: count, settled: count }),
      proposals: z.object({ added: count, settled: count }),
      /** Tasks that became done, and that became overdue. */
      done: z.object({ count, ids }),
      overdue: z.object({ count, ids }),
      list: z.array(
        named.extend({
          before: z.object({ class: statusClass, words }).nullable(),
          now: z.object({ class: statusClass, words }),
        }),
      ),
    })
    .nullable(),
});

export type OverviewAnswer = z.infer<typeof overviewAnswerSchema>;
