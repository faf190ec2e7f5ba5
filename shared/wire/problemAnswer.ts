import { z } from 'zod';
import { findingSchema } from '#shared/wire/checkAnswer';

const words = z.object({ vi: z.string(), en: z.string() });
const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** What the service answers when it does not do what was asked (RFC 9457), with words in both languages. */
export const problemAnswerSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  do: words,
  params,
  instance: z.string().optional(),
  refusal: z.object({ code: z.string(), params }).optional(),
  findings: z.array(findingSchema).optional(),
  faults: z.array(z.object({ field: z.string(), read: z.string(), accepted: words })).optional(),
});

export type ProblemAnswer = z.infer<typeof problemAnswerSchema>;
