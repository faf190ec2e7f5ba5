import { z } from 'zod';
import { reportStates } from '#shared/report/reportState';
import { mergeReceiptSchema } from '#shared/wire/mergeAnswer';

const count = z.number().int().nonnegative();
const words = z.object({ vi: z.string(), en: z.string() });
const share = z.number().nullable();
const day = z.string().nullable();

const receivedFileSchema = z.object({
  /** Receipt number. */
  number: z.string(),
  file: z.string(),
  channel: z.string(),
  arrivedOn: z.string(),
  confirmed: z.boolean(),
  readable: z.boolean(),
  cells: mergeReceiptSchema.shape.cells,
});

const agencyReportSchema = z.object({
  agency: z.string(),
  name: z.string(),
  state: z.enum(reportStates),
  words,
  due: day,
  arrivedOn: day,
  /** Positive: days late. */
  daysLate: z.number().int().nullable(),
  confirmed: z.boolean(),
  reminded: count,
  files: z.array(receivedFileSchema),
});

/** Who has reported (K2, K5). Figures count bodies of the roster; no share passes 100. */
export const reportingAnswerSchema = z.object({
  programme: z.string(),
  period: z.string(),
  asOf: z.string(),
  /** What makes a report confirmed here. */
  confirmation: z.enum(['none', 'leader', 'document']),
  roster: count,
  received: count,
  onTime: count,
  late: count,
  confirmed: count,
  shares: z.object({ received: share, onTime: share, late: share, confirmed: share }),
  byState: z.record(z.enum(reportStates), count),
  agencies: z.array(agencyReportSchema),
  /** Bodies that need not report and did. */
  outsiders: z.array(agencyReportSchema),
  /** Files of which nobody knows the sender. */
  nameless: z.array(receivedFileSchema),
});

const standingSchema = z.object({
  state: z.enum(reportStates),
  due: day,
  arrivedOn: day,
  daysLate: z.number().int().nullable(),
  confirmed: z.boolean(),
  reminded: count,
  files: count,
  /** False where the body need not report in this period and did: it is shown and counts nowhere. */
  expected: z.boolean(),
});

/** Who has reported over several periods, without the files (K2); each period's figures are those of its own answer. */
export const reportingPeriodsSchema = z.object({
  programme: z.string(),
  /** Earliest first. */
  periods: z.array(
    reportingAnswerSchema
      .pick({
        period: true,
        asOf: true,
        roster: true,
        received: true,
        onTime: true,
        late: true,
        confirmed: true,
        shares: true,
        byState: true,
      })
      .extend({ label: words, closed: z.boolean(), nameless: count }),
  ),
  /** How many periods there are before the first of these. */
  earlier: count,
  /** One place in `periods` for each period; null where the body neither had to report nor did. */
  agencies: z.array(
    z.object({ agency: z.string(), name: z.string(), short: z.string(), periods: z.array(standingSchema.nullable()) }),
  ),
});

export type ReportingPeriods = z.infer<typeof reportingPeriodsSchema>;
export type ReportStanding = z.infer<typeof standingSchema>;
export type ReportingAnswer = z.infer<typeof reportingAnswerSchema>;
export type AgencyReportAnswer = z.infer<typeof agencyReportSchema>;
