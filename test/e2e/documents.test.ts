import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { checkAnswerSchema } from '#shared/wire/checkAnswer';
import { mergeAnswerSchema } from '#shared/wire/mergeAnswer';
import { appendix, phuluc, root } from '#test/e2e/command';
import { drawTable, pdfFile } from '#test/helpers/pdfFile';
import { line, table, type WordCellWritten, wordFile } from '#test/helpers/wordFile';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-e2e-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first sheet of a workbook as a Word document: lines above the header as paragraphs, cells merged down as such. */
async function asWord(file: string): Promise<Buffer> {
  const read = await readWorkbook(file);
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (!sheet) throw new Error(`${file} has no sheet`);
  const merges = sheet.merges === 'unknown' ? [] : sheet.merges.filter(({ left, right }) => left === right);
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const header = sheet.rows.findIndex(({ cells }) => Object.values(cells).length > 4);
  const above = sheet.rows.slice(0, header).map(({ cells }) => line(Object.values(cells)[0]?.text ?? ''));
  const rows = sheet.rows.slice(header).map(({ index, cells }) =>
    Array.from({ length: width }, (_, column): WordCellWritten => {
      const merge = merges.find(({ left, top, bottom }) => left === column && top <= index && index <= bottom);
      const text = cells[column]?.text ?? '';
      return merge === undefined ? text : { text, merge: merge.top === index ? 'top' : 'below' };
    }),
  );
  return wordFile([...above, table(rows)]);
}

describe('documents given to the command', () => {
  it('[T8] a report copied into Word is merged cell for cell as its workbook', async () => {
    const report = join(root, 'examples/bao-cao/So-Cong-Thuong_chep-sang-tep-moi.xlsx');
    const word = join(folder, 'So-Cong-Thuong_bao-cao.docx');
    writeFileSync(word, await asWord(report));
    const merged = (file: string) => {
      const out = ['--out', join(folder, 'x.xlsx'), '--json', `${file}=so-ct`];
      const run = phuluc(['merge', '--base', appendix, '--as-of', '2015-11-14', ...out]);
      const [receipt] = mergeAnswerSchema.parse(JSON.parse(run.out)).receipts;
      return {
        agency: receipt?.agency,
        refusal: receipt?.refusal?.code,
        taken: receipt?.items.flatMap(({ outcome, path, field, theirs }) =>
          outcome === 'taken' ? [[path, field, theirs]] : [],
        ),
        waiting: receipt?.cells.waiting,
      };
    };
    const typed = merged(report);
    expect(typed.taken?.length).toBeGreaterThan(3);
    expect(merged(word)).toEqual(typed);
  });

  it('[T8] read and check take documents; a programme is a workbook', async () => {
    const word = join(folder, 'phu-luc.docx');
    writeFileSync(word, await asWord(appendix));
    const read = JSON.parse(phuluc(['read', word, '--json', '--as-of', '2015-11-14']).out);
    expect(read.sheets[0].tables[0].rows).toMatchObject({ section: 4, task: 13, step: 35 });

    const pdf = join(folder, 'bao-cao.pdf');
    const drawn = drawTable(
      [
        ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'],
        ['1', 'Xây dựng kế hoạch', '', 'Quyết định', 'Quý I/2016'],
      ],
      { widths: [40, 250, 130, 130, 120] },
    );
    writeFileSync(pdf, pdfFile([drawn.marks]));
    const scan = join(folder, 'quet.pdf');
    writeFileSync(scan, pdfFile([[]]));
    const checked = checkAnswerSchema.parse(JSON.parse(phuluc(['check', word, pdf, scan, '--json']).out));
    expect(checked.files.map(({ refusal }) => refusal?.code ?? 'read')).toEqual(['read', 'read', 'pdf_scan']);
    expect(checked.files[1]?.findings.map(({ address }) => address)).toContain('C2');

    for (const [file, code] of [
      [word, 'docx'],
      [pdf, 'pdf'],
    ] as const) {
      const run = phuluc(['issue', '--base', file, '--out', folder, '--json']);
      expect([run.code, JSON.parse(run.out).refusal.code]).toEqual([2, code]);
    }
  });
});
