import { z } from 'zod';

const words = z.object({ vi: z.string(), en: z.string() });
const count = z.number().int().nonnegative();

export const reminderKinds = ['opening_letter', 'late_letter', 'message', 'call'] as const;

export const letterSchema = z.object({ subject: words, text: words });

/** Texts ready to be sent (K6). */
export const lettersAnswerSchema = z.object({
  opening: letterSchema,
  /** Null where nobody is late. */
  late: letterSchema.nullable(),
  /** One for each body of the roster that has not reported. */
  messages: z.array(z.object({ agency: z.string(), name: z.string(), ...letterSchema.shape })),
  /** The list for the People's Committee: bodies reminded three times and more; null where there is none. */
  escalation: letterSchema.nullable(),
  /** Wishes for the issuing authority; null where there are none. */
  forwarding: letterSchema.nullable(),
});

/** Letters that go out on paper; messages do not. */
export const letterKinds = ['opening', 'late', 'escalation', 'forwarding'] as const;
export type LetterKind = (typeof letterKinds)[number];

const reminderSchema = z.object({
  seq: count,
  kind: z.enum(reminderKinds),
  agency: z.string().nullable(),
  name: z.string(),
  at: z.string(),
  by: z.string(),
  note: z.string(),
});

export const reminderLogSchema = z.object({
  log: z.array(reminderSchema),
  byAgency: z.array(z.object({ agency: z.string(), name: z.string(), times: count, last: z.string() })),
  /** Bodies to be named to the People's Committee. */
  escalate: z.array(z.string()),
});

export type LettersAnswer = z.infer<typeof lettersAnswerSchema>;
export type ReminderLog = z.infer<typeof reminderLogSchema>;
