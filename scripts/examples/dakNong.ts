import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#scripts/package/root';

const rowSchema = z.object({
  page: z.number(),
  kind: z.enum(['section', 'task', 'step']),
  path: z.string(),
  tt: z.string(),
  content: z.string(),
  objective: z.string().default(''),
  lead: z.string().default(''),
  coordinating: z.string().default(''),
  output: z.string().default(''),
  start: z.string().default(''),
  finish: z.string().default(''),
});

const fieldSchema = z.enum(['content', 'coordinating', 'lead']);

const appendixSchema = z.object({
  about: z.string(),
  title: z.array(z.string()),
  caption: z.string(),
  header: z.array(z.string()),
  /** Headers that differ on one printed page, by page number. */
  headerOnPage: z.record(z.string(), z.partialRecord(fieldSchema, z.string())),
  /** Cells the page break cut in two: what stands on the next page. */
  brokenOverPage: z.array(z.object({ path: z.string(), tail: z.partialRecord(fieldSchema, z.string()) })),
  rows: z.array(rowSchema),
  scan: z.object({
    caption: z.array(z.string()),
    place: z.string(),
    rows: z.array(z.object({ page: z.number(), cells: z.array(z.string()) })),
  }),
});

export type AppendixData = z.infer<typeof appendixSchema>;
export type AppendixRow = z.infer<typeof rowSchema>;

/** Columns of the appendix in printed order. */
export const appendixColumns = [
  'tt',
  'content',
  'objective',
  'lead',
  'coordinating',
  'output',
  'start',
  'finish',
] as const;

export function dakNong(): AppendixData {
  return appendixSchema.parse(JSON.parse(readFileSync(join(projectRoot(), 'scripts/examples/dakNong.json'), 'utf8')));
}
