import { z } from 'zod';
import { refusalCodes } from '#shared/message/refusal';
import { editorialFields, fields, progressFields } from '#shared/table/field';

/**
 * Records of a tracker's state as they are written: tuples with origins as numbers, since a state of sixty thousand tasks repeats a few
 * hundred files a hundred thousand times. An origin is [file, sheet, cell], a file [agency, file, hash, savedAt].
 */
export const originRecord = z.tuple([z.number().int(), z.number().int(), z.string()]);
export const fileRecord = z.tuple([z.string(), z.string(), z.string(), z.string().nullable()]);

const field = z.enum(fields as readonly [(typeof fields)[number], ...(typeof fields)[number][]]);
const role = z.enum(['lead', 'coordinating', 'member']);

/** Period, value, origin, base where not blank, decision where one settled it. */
export const versionRecord = z.tuple([z.string(), z.string(), originRecord, z.string(), z.string()]);

export const lineRecord = z.tuple([
  z.string(),
  z.string(),
  role,
  z.array(z.tuple([z.enum(progressFields), z.array(versionRecord)])),
]);

export const editorialRecord = z.tuple([z.string(), z.enum([...editorialFields, 'note']), z.array(versionRecord)]);

/** Value, origin, base where it is not the conflict's. */
export const sideRecord = z.tuple([z.string(), originRecord, z.string().nullable()]);

/** Open flag first: a settled one is kept so that its decision can hold and be undone. */
export const conflictRecord = z.tuple([
  z.boolean(),
  z.string(),
  z.string(),
  z.string(),
  field,
  z.string().nullable(),
  role.nullable(),
  z.string(),
  z.string().nullable(),
  z.array(sideRecord),
]);

export const proposalRecord = z.tuple([
  z.boolean(),
  z.string(),
  z.string().nullable(),
  z.string(),
  field,
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string(),
  originRecord,
  z.string().nullable(),
]);

export const reason = z.enum([
  'emptied',
  'definition',
  'emptied_definition',
  'new_row',
  'outside_authority',
  'stale',
  'too_long',
  'not_assignable',
  'decided',
  'outside_programme',
  'row_unclear',
  'copied_row',
  'table_unclear',
  'sender_disagrees',
  'sender_unknown',
  'emptied_without_stamp',
  'partly_shown',
  'value_unreadable',
  'value_out_of_range',
]);

export const waitingRecord = z.tuple([
  reason,
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  field.nullable(),
  z.string(),
  z.string(),
  z.string(),
  originRecord,
]);

export const extraRecord = z.tuple([z.string().nullable(), z.string(), z.string(), z.string(), originRecord]);

const note = {
  id: z.string(),
  by: z.string(),
  on: z.string(),
  reason: z.string(),
  document: z.object({ body: z.string(), number: z.string(), date: z.string() }).optional(),
  paper: z
    .object({ signer: z.string().optional(), hash: z.string().optional(), file: z.string().optional() })
    .optional(),
};
const position = z.number().int().nonnegative();
const placed = { hash: z.string(), sheet: z.string() };

/** Decisions are few and are written as they are. */
export const decisionRecord = z.discriminatedUnion('kind', [
  z.object({
    ...note,
    kind: z.literal('choose'),
    conflict: z.string(),
    value: z.string(),
    confirmed: z.object({ by: z.string(), how: z.string() }).optional(),
  }),
  z.object({
    ...note,
    kind: z.literal('proposal'),
    proposal: z.string(),
    accepted: z.boolean(),
    opinion: z.string().optional(),
    forwardedTo: z.string().optional(),
  }),
  z.object({ ...note, kind: z.literal('suspend'), task: z.string() }),
  z.object({ ...note, kind: z.literal('cancel'), task: z.string() }),
  z.object({
    ...note,
    kind: z.literal('extend'),
    task: z.string(),
    deadline: z.string(),
    askedOn: z.string().optional(),
  }),
  z.object({ ...note, kind: z.literal('complete'), task: z.string(), completedOn: z.string() }),
  z.object({ ...note, kind: z.literal('trigger'), task: z.string(), deadline: z.string() }),
  z.object({
    ...note,
    kind: z.literal('place'),
    hash: z.string(),
    sheet: z.string(),
    row: z.number().int(),
    task: z.string(),
  }),
  z.object({ ...note, kind: z.literal('new_row'), ...placed, row: position }),
  z.object({
    ...note,
    kind: z.literal('aside'),
    ...placed,
    row: position.optional(),
    column: position.optional(),
  }),
  z.object({ ...note, kind: z.literal('cleared'), ...placed, row: position, column: position }),
  z.object({ ...note, kind: z.literal('undo'), decision: z.string() }),
]);

const count = z.number().int().nonnegative();

export const submissionRecord = z.object({
  file: z.string(),
  hash: z.string(),
  agency: z.string().nullable(),
  period: z.string(),
  savedAt: z.string().nullable(),
  baseId: z.string().nullable(),
  counts: z.object({
    read: count,
    taken: count,
    same: count,
    proposed: count,
    conflict: count,
    refused: count,
    extra: count,
    waiting: count,
  }),
  sequence: z.string().optional(),
  speaks: z.literal('tracker').optional(),
  held: z
    .array(
      z.object({
        key: z.string(),
        base: z.string(),
        value: z.string(),
        sheet: z.string(),
        cell: z.string(),
        flaw: reason.optional(),
      }),
    )
    .optional(),
});

/** Codes are never renamed or reused, but a tracker of a later version may hold one of its own: such a file could not be read. */
const refusalCode = z.enum(refusalCodes).catch('not_readable');

export const unreadRecord = z.object({
  file: z.string(),
  hash: z.string(),
  period: z.string(),
  refusal: z.object({ code: refusalCode, params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

export const headRecord = z.object({
  product: z.literal('phuluc'),
  kind: z.literal('state'),
  version: z.literal(1),
  programme: z.string(),
  period: z.string(),
  asOf: z.string(),
  /** Number of rows that follow: a cut-off state is noticed, never half read. */
  rows: z.number().int(),
  settled: z.boolean(),
});
