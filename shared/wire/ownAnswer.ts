import { z } from 'zod';
import { registryFileSchema } from '#shared/agency/registry';
import { channels } from '#shared/wire/channel';
import { periodLabelSchema, programmeHeadSchema } from '#shared/wire/trackerAnswer';

const count = z.number().int().nonnegative();

/** Names of bodies as the service resolves them (A1): with this the workbook is read as the service reads it. */
export const registryAnswerSchema = z.object({
  /** SHA-256 of the registry; whoever keeps one asks with `known` and is answered `registry: null` while it holds. */
  hash: z.string(),
  /** The programme's province: whose bodies groups expand to (A4). */
  province: z.string().nullable(),
  registry: registryFileSchema.nullable(),
});

/** A body under the name it has as of a day. */
export const bodyBriefSchema = z.object({ id: z.string(), name: z.string(), short: z.string(), kind: z.string() });

/** Bodies that report on a programme, for a list to choose from (K2). */
export const agenciesAnswerSchema = z.object({ asOf: z.string(), agencies: z.array(bodyBriefSchema) });

/** A report handed in, without its cells. */
const handedInSchema = z.object({
  number: z.string(),
  file: z.string(),
  channel: z.enum(channels),
  person: z.string().nullable(),
  arrivedOn: z.string(),
  receivedAt: z.string(),
  checkCode: z.string(),
  nothing: z.boolean(),
  /** False for a file that was received and could not be read. */
  readable: z.boolean(),
  confirmed: z.enum(['leader', 'document']).nullable(),
  withdrawn: z.boolean(),
});

/** Everything a pane or a form has to know of a programme before somebody reports: one answer on opening. */
export const ownAnswerSchema = z.object({
  programme: programmeHeadSchema,
  /** The body the account speaks for, as of today; null for the province's own people. */
  agency: bodyBriefSchema.nullable(),
  /** Hash of the registry in force. */
  registry: z.string(),
  /** K5: what makes a working copy the agency's word. */
  confirmation: z.enum(['none', 'leader', 'document']),
  /** R4: findings of this severity, and graver ones, stop sending; null where none do. */
  blocks: z.enum(['error', 'warning']).nullable(),
  /** S1: how many days ahead a task is due soon. */
  dueSoonDays: count,
  /** Open periods, earliest first, and before them the last that was closed. */
  periods: z.array(
    periodLabelSchema.extend({
      /** Day as of which tasks and bodies are taken. */
      asOf: z.string(),
      /** The body under the name it reports by; null for the province's own people. */
      agency: bodyBriefSchema.nullable(),
      /** Day its report is due; null for the province's own people. */
      due: z.string().nullable(),
      /** Whether it has to report, and on how many tasks and steps. */
      expected: z.boolean(),
      tasks: count,
      /** What it handed in, the newest first. */
      submissions: z.array(handedInSchema),
    }),
  ),
});

export type RegistryAnswer = z.infer<typeof registryAnswerSchema>;
export type AgenciesAnswer = z.infer<typeof agenciesAnswerSchema>;
export type BodyBrief = z.infer<typeof bodyBriefSchema>;
export type OwnAnswer = z.infer<typeof ownAnswerSchema>;
