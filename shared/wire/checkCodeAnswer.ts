import { z } from 'zod';
import { channels } from '#shared/wire/channel';

const words = z.object({ vi: z.string(), en: z.string() });

const sentSchema = z.object({
  number: z.string(),
  file: z.string(),
  channel: z.enum(channels),
  receivedAt: z.string(),
  withdrawn: z.boolean(),
});

/** What a code printed on paper says of the data (K5). */
export const checkCodeAnswerSchema = z.object({
  /** The code as the receipt has it, whatever was typed. */
  code: z.string(),
  /** False where what was typed was read as this code: to be compared sign by sign. */
  exact: z.boolean(),
  agency: z.object({ id: z.string(), name: z.string() }),
  /** The report whose receipt bears the code; `also` are later ones that said the same. */
  submission: sentSchema.extend({ arrivedOn: z.string(), person: z.string().nullable(), confirmed: z.boolean() }),
  also: z.array(z.string()),
  /** Whether what the province holds of the agency now is what the paper says. */
  agrees: z.boolean(),
  /** The code of what it holds now; empty where it holds nothing. */
  now: z.string(),
  /** What the agency sent after it. */
  since: z.array(sentSchema),
  /** Whether what the paper says could be worked out again as it was; where not, the list may lack cells. */
  proven: z.boolean(),
  /** Cell by cell; `null` where nothing was or is said. `disputed`: its files differ, and nobody has chosen yet. */
  differences: z.array(
    z.object({
      key: z.string(),
      path: z.string(),
      field: z.string(),
      fieldWords: words,
      paper: z.string().nullable(),
      now: z.string().nullable(),
      disputed: z.boolean(),
      /** Where the value of now comes from. */
      source: z
        .object({ number: z.string().nullable(), file: z.string(), sheet: z.string(), cell: z.string() })
        .nullable(),
    }),
  ),
  words,
});

export type CheckCodeAnswer = z.infer<typeof checkCodeAnswerSchema>;
