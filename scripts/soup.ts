import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { projectRoot } from '#scripts/package/root';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { parsePeriod, parsePeriodCell } from '#shared/period/parse';
import { readClaim } from '#shared/status/claim';
import { documentsIn } from '#shared/status/documents';
import { percentIn } from '#shared/status/progress';
import { readOrdinals, splitOrdinal } from '#shared/table/ordinal';
import { recognise } from '#shared/table/recognise';
import { groupSense, headerSense } from '#shared/table/sense';
import { readDocument } from '#shared/task/document';
import { cleanText, fold } from '#shared/text/fold';
import { readLegacy } from '#shared/text/legacy';

/**
 * Gives every parser of cell texts a soup of signs: nothing may throw, and nothing take more than 5 ms (P1, A1, T1–T6). A text that took
 * longer is given again, for a busy machine is no fault of a parser. Run after a build: `node dist/scripts/soup.js [cases] [seed]`.
 */
const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 7);
const mostMs = 5;

const agencies = indexRegistry(
  registryFileSchema.parse(JSON.parse(readFileSync(join(projectRoot(), 'data/agencies.json'), 'utf8'))),
  { province: 'Đắk Nông' },
);

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  fold,
  cleanText,
  readLegacy,
  'period of a start': (text) => parsePeriod(text, 'start'),
  'period of a finish': (text) => parsePeriod(text, 'finish', { year: 2025 }),
  'period of a cell': (text) =>
    parsePeriodCell({ text, value: text.length * 1000.5, format: text.slice(0, 20) }, 'whole'),
  agencies: (text) => resolveAgencies(agencies, text, '2025-07-01'),
  readOrdinals,
  splitOrdinal,
  headerSense,
  groupSense,
  readClaim,
  percentIn,
  documentsIn,
  readDocument: (text) => readDocument([text], ['Đắk Nông', 'Lâm Đồng']),
  'a table of it': (text) => recognise({ sheets: [sheetOf(text)] }),
};

/** A sheet with the text as title, header, cell and note. */
function sheetOf(text: string) {
  const lines = [
    [text],
    ['TT', 'Nội dung nhiệm vụ', text, 'Thời hạn'],
    [text, text, text, text],
    ['1', 'Việc', text, text],
    [text],
  ];
  const cells = (line: readonly string[]) => line.map((one) => (one === '' ? undefined : { value: one, text: one }));
  return {
    name: 'A',
    visibility: 'visible' as const,
    rows: lines.map((line, index) => ({ index, cells: cells(line) })),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    date1904: false,
  };
}

/** Words that begin something in one grammar or another, and signs that end it. */
const words = (
  'quý tháng năm ngày trước đến từ hằng thường xuyên giai đoạn 6 tháng đầu năm theo sau khi chậm nhất hoặc và các sở ban ngành UBND tỉnh ' +
  'huyện thị xã Sở Tài chính Khoa học Công nghệ Giám đốc đồng chí liên quan phối hợp chủ trì Nt như trên I II III IV l 1 1.1 a) đ) - + // " 〃 ' +
  '2025 30/6/2025 12/25 45930 100% đã hoàn thành Quyết định số 12/QĐ-UBND ngày TT Nội dung Kết quả Phụ lục Ghi chú Néi dung Noäi dung'
).split(' ');
const soup = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(...words, ',', ';', ':', '(', ')', '.', '/', '\n', '\u00a0', '\u200b', '…', '\u0301', '\ud83d'),
      { maxLength: 60 },
    )
    .map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 400 }).map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom(...words, '(', '1.', 'l', '-', ' ', 'Sở ', 'từ ', '1/'), fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(times).slice(0, 32_767)),
);

const faults: string[] = [];
let slowest = { ms: 0, parser: '', text: '' };

function milliseconds(parse: (text: string) => unknown, text: string): number {
  const start = performance.now();
  parse(text);
  return performance.now() - start;
}

for (const text of fc.sample(soup, { numRuns: cases, seed })) {
  for (const [parser, parse] of Object.entries(parsers)) {
    try {
      let ms = milliseconds(parse, text);
      // What was read once may be remembered: a text of the same shape is read anew.
      for (let again = 1; ms > mostMs && again <= 12; again += 1)
        ms = Math.min(ms, milliseconds(parse, `${text}${' '.repeat(again)}`));
      if (ms > slowest.ms) slowest = { ms, parser, text };
      if (ms > mostMs)
        faults.push(`${parser} took ${ms.toFixed(1)} ms: ${JSON.stringify(text.slice(0, 120))} (${text.length} signs)`);
    } catch (error) {
      faults.push(`${parser} threw ${String(error)}: ${JSON.stringify(text.slice(0, 120))}`);
    }
  }
}

process.stdout.write(
  `${cases} texts, ${Object.keys(parsers).length} parsers, seed ${seed}: ${faults.length} faults; slowest ${slowest.parser} ${slowest.ms.toFixed(2)} ms at ${slowest.text.length} signs\n`,
);
for (const fault of faults.slice(0, 30)) process.stdout.write(`  ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
