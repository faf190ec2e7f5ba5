import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readClaim } from '#shared/status/claim';
import { type ProgressTexts, readProgress } from '#shared/status/progress';
import { unseenLines } from '#test/helpers/unseen';

type Report = ProgressTexts & {
  readonly output: string;
  readonly state: 'done' | 'unproven' | 'submitted' | 'open' | 'not_begun';
  readonly on?: string;
  readonly awaiting?: string;
};

type Reports = { readonly asOf: string; readonly reports: readonly Report[] };

const reports = [
  'unseen/reports.json',
  'unseen/reports-second.json',
  'unseen/reports-third.json',
  'unseen/reports-fourth.json',
  'unseen/events.json',
  'found/reports.json',
  'found/reports-second.json',
].flatMap((file) => {
  const read = JSON.parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')) as Reports;
  return read.reports.map(
    (report) => [report.progress_text ?? report.status ?? report.evidence ?? '', read.asOf, report] as const,
  );
});

test.each(reports)('[S1] unseen report: %s', (_, asOf, { output, state, on, awaiting, ...texts }) => {
  const read = readProgress(texts, { output, asOf });
  const submitted = read.submittedOn !== null || read.claim === 'submitted';
  const said = read.saysDone
    ? read.proven
      ? 'done'
      : 'unproven'
    : submitted
      ? 'submitted'
      : read.begun
        ? 'open'
        : 'not_begun';
  expect([said, said === 'done' ? read.completedOn : said === 'submitted' ? read.submittedOn : null]).toEqual([
    state,
    on ?? null,
  ]);
  if (awaiting !== undefined) expect(read.awaiting).toBe(awaiting);
});

test.each(unseenLines('statuses.tsv'))('[S1] unseen status: %s is %s', (status, claim) => {
  expect(readClaim(status ?? '')).toBe(claim);
});
