import { z } from 'zod';
import type { RecordedLine } from '#addin/excel/recording';

const host = z.object({
  kind: z.literal('host'),
  format: z.literal(1),
  startedAt: z.string(),
  version: z.string(),
  platform: z.string(),
  excelApi: z.string().regex(/^\d+\.\d+$/),
  library: z.string(),
  displayLanguage: z.string(),
});
const exchange = z.object({
  kind: z.literal('exchange'),
  index: z.number().int().nonnegative(),
  flags: z.number().int(),
  request: z.unknown(),
  response: z.object({
    HttpStatusCode: z.number(),
    ErrorCode: z.string(),
    ErrorMessage: z.string(),
    Body: z.unknown(),
  }),
  tookMs: z.number().nonnegative(),
});
const event = z.object({ kind: z.literal('event'), after: z.number().int().min(-1), message: z.unknown() });
const line: z.ZodType<RecordedLine> = z.discriminatedUnion('kind', [host, exchange, event]);

/** The lines of a recording; the first must tell the host. A line that is none is named by its number. */
export function readRecording(text: string): readonly RecordedLine[] {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  const read = lines.map((one, at) => {
    const result = line.safeParse(parsed(one));
    if (!result.success) throw new Error(`line ${at + 1} of the recording: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  if (read[0]?.kind !== 'host') throw new Error('the first line of a recording tells the host');
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function recordingText(lines: readonly RecordedLine[]): string {
  return lines.map((one) => `${JSON.stringify(one)}\n`).join('');
}
