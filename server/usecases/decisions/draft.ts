import { z } from 'zod';

const id = z.string().min(1).max(200);
const day = z.iso.date();

/** The document a decision rests on (M4, M11). */
export const draftDocument = z.strictObject({
  body: z.string().min(1).max(300),
  number: z.string().min(1).max(100),
  date: day,
});
export type DraftDocument = z.infer<typeof draftDocument>;

const original = z.string().regex(/^[0-9a-f]{64}$/);

/** Who signed it, and the original where it was kept (`POST /api/v1/originals`). */
export const draftPaper = z.strictObject({
  signer: z.string().trim().min(1).max(200).exactOptional(),
  hash: original.exactOptional(),
  file: z.string().min(1).max(300).exactOptional(),
});
export type DraftPaper = z.infer<typeof draftPaper>;

/** Sheet row and column from 0. */
const row = z.number().int().min(0).max(1_048_575);
const column = z.number().int().min(0).max(16_383);
const sheet = z.string().max(31);

/**
 * What a person decides, before it has an author and a number. `alike` takes the same decision for every case of the kind: for a conflict
 * every one between the same two files, with the value of the same file; for a proposal every one of the same agency on the same column, or every cell of
 * the same new row.
 */
export const decisionDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choose'),
    conflict: id,
    value: z.string().max(32_767),
    /** Who of the agency confirmed the choice; how and when. For DOST, which decides only with it (M7). */
    confirmed: z
      .strictObject({ by: z.string().trim().min(1).max(200), how: z.string().trim().min(1).max(300) })
      .exactOptional(),
    alike: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('proposal'),
    proposal: id,
    accepted: z.boolean(),
    opinion: z.string().max(4_000).exactOptional(),
    forwardedTo: z.string().max(300).exactOptional(),
    alike: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('suspend'), task: id }),
  z.strictObject({ kind: z.literal('cancel'), task: id }),
  z.strictObject({ kind: z.literal('extend'), task: id, deadline: day, askedOn: day.exactOptional() }),
  z.strictObject({ kind: z.literal('complete'), task: id, completedOn: day }),
  z.strictObject({ kind: z.literal('trigger'), task: id, deadline: day }),
  z.strictObject({
    kind: z.literal('place'),
    hash: original,
    sheet,
    row,
    task: id,
  }),
  z.strictObject({ kind: z.literal('new_row'), hash: original, sheet, row }),
  z.strictObject({
    kind: z.literal('aside'),
    hash: original,
    sheet,
    row: row.exactOptional(),
    column: column.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('cleared'), hash: original, sheet, row, column }),
  z.strictObject({ kind: z.literal('undo'), decision: id }),
]);
export type DecisionDraft = z.infer<typeof decisionDraft>;
