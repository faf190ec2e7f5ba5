import { z } from 'zod';
import type { FileRefusal } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import { render } from '#shared/message/render';
import type { CheckResult } from '#shared/rules/check';
import type { Finding, Language } from '#shared/rules/rule';

/** A finding as programs read it. `column` is the header of the column, `fix` the new text of the cell where a repair is safe. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  sheet: z.string(),
  address: z.string(),
  column: z.string(),
  path: z.string(),
  message: z.string(),
  fix: z.string().optional(),
});

export const refusalSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  do: z.object({ vi: z.string(), en: z.string() }),
});

export const countsSchema = z.object({
  error: z.number().int(),
  warning: z.number().int(),
  notice: z.number().int(),
  suppressed: z.number().int(),
});

/** One file of the answer of `check`. */
export const checkedFileSchema = z.object({
  file: z.string(),
  findings: z.array(findingSchema),
  counts: countsSchema,
  refusal: refusalSchema.optional(),
});

/** The answer of the `check` command (§13). */
export const checkAnswerSchema = z.object({ files: z.array(checkedFileSchema) });

export type FindingJson = z.infer<typeof findingSchema>;
export type RefusalJson = z.infer<typeof refusalSchema>;
export type CheckedFileJson = z.infer<typeof checkedFileSchema>;

/** A finding with its words in one language: what is wrong and how to put it right. */
export function findingJson(finding: Finding, lang: Language): FindingJson {
  const words = render(finding, lang);
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.at.sheet,
    address: words.address,
    column: words.column,
    path: finding.path,
    message: `${words.say} ${words.fix}`,
    ...(finding.repair === undefined ? {} : { fix: finding.repair.after }),
  };
}

/** A refused file in both languages. */
export function refusalJson(refusal: FileRefusal): RefusalJson {
  const { vi, en, do: advice } = refusalWords(refusal);
  return { code: refusal.code, vi, en, do: { vi: advice.vi, en: advice.en } };
}

/** The answer for a file that was read. Example: `checkedFile('a.xlsx', check(input), 'vi').counts.error`. */
export function checkedFile(file: string, result: CheckResult, lang: Language): CheckedFileJson {
  const counts = { error: 0, warning: 0, notice: 0, suppressed: result.suppressed.length };
  for (const finding of result.findings) counts[finding.severity] += 1;
  return { file, findings: result.findings.map((finding) => findingJson(finding, lang)), counts };
}

/** The answer for a file that could not be read. */
export function refusedFile(file: string, refusal: FileRefusal): CheckedFileJson {
  return {
    file,
    findings: [],
    counts: { error: 0, warning: 0, notice: 0, suppressed: 0 },
    refusal: refusalJson(refusal),
  };
}
