import { z } from 'zod';
import { usualChain } from '#shared/period/dueDays';

/**
 * What a province sets for a programme. Every part has a default, so that `{}` is whole; unknown names are refused, or a misspelt setting
 * would do nothing and nobody would see it.
 */
export const programmeSettingsSchema = z.strictObject({
  /** K1: how often is reported. */
  cycle: z.enum(['month', 'quarter', 'half', 'nine_months', 'year']).default('month'),
  /** K1: due days from hand to hand. */
  chain: z
    .array(
      z.strictObject({ from: z.string(), to: z.string(), day: z.number().int().min(1).max(31), before: z.boolean() }),
    )
    .default(usualChain.map((rule) => ({ ...rule }))),
  /** Days off, and days worked instead (`YYYY-MM-DD`). */
  holidays: z
    .strictObject({ off: z.array(z.iso.date()).default([]), worked: z.array(z.iso.date()).default([]) })
    .default({ off: [], worked: [] }),
  /** A4: members of closed groups report their own line. */
  groups: z.boolean().default(true),
  /** K5: what makes a working copy the agency's word. */
  confirmation: z.enum(['none', 'leader', 'document']).default('none'),
  /** S1: how many days ahead a task is due soon. */
  dueSoonDays: z.number().int().min(1).max(365).default(30),
  /** Reporting agencies a person added to or took off those the programme names (K2). */
  roster: z
    .strictObject({ added: z.array(z.string()).default([]), removed: z.array(z.string()).default([]) })
    .default({ added: [], removed: [] }),
  /** R4: findings of this severity stop an agency's sending; none by default. */
  blocks: z.enum(['error', 'warning']).nullable().default(null),
  /** R6: whether others than DOST see how clear a task is. */
  clarityShown: z.boolean().default(false),
});

export type ProgrammeSettings = z.infer<typeof programmeSettingsSchema>;
