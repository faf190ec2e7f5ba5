import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAnswerSchema } from '#shared/wire/checkAnswer';
import { mergeAnswerSchema } from '#shared/wire/mergeAnswer';
import { readAnswerSchema } from '#shared/wire/read';
import { setAsideHeadings } from '#shared/wire/setAside';
import { appendix, phuluc, root } from '#test/e2e/command';
import { withAsideSheet } from '#test/helpers/asideBook';

const report = join(root, 'examples/bao-cao/Ban-Tuyen-giao_120-phan-tram.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-aside-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checked = (file: string) => {
  const run = phuluc(['check', '--json', '--as-of', '2015-11-14', file]);
  const [answer] = checkAnswerSchema.parse(JSON.parse(run.out)).files;
  if (answer === undefined) throw new Error('no answer');
  return { ...answer, code: run.code };
};

/** What a merge of one report answers, with the receipts it wrote. */
function merged(file: string) {
  const receipts = mkdtempSync(join(folder, 'phieu-'));
  const out = ['--out', join(folder, 'so.xlsx'), '--receipts', receipts];
  const run = phuluc(['merge', '--json', '--base', appendix, '--as-of', '2015-11-14', ...out, file]);
  const [answer] = mergeAnswerSchema.parse(JSON.parse(run.out)).receipts;
  if (answer === undefined) throw new Error('no receipt');
  const texts = Object.fromEntries(
    readdirSync(receipts).map((name) => [name, readFileSync(join(receipts, name), 'utf8')]),
  );
  const path = checked(file).findings.find(({ rule }) => rule === 'progress.percent-out-of-range')?.path ?? '';
  return { answer, texts, path };
}

describe('the command on a workbook in which findings were set aside', () => {
  it('[R5] counts them apart, and an error answered for is no error; the tables read as before', async () => {
    const plain = checked(report);
    const error = plain.findings.find(({ severity }) => severity === 'error');
    if (error === undefined) throw new Error('the example has an error');
    expect(plain).toMatchObject({ code: 1, counts: { suppressed: 0 } });
    const row = [error.rule, error.path, 'percent', 'Đã báo cáo riêng', '2015-11-14'];
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, await withAsideSheet(readFileSync(report), [setAsideHeadings, row]));
    const { findings, counts, code } = checked(file);
    expect(code).toBe(0);
    expect(counts).toEqual({ ...plain.counts, error: plain.counts.error - 1, suppressed: 1 });
    expect(findings).toEqual(plain.findings.filter((one) => one !== error));
    const tables = (path: string) =>
      readAnswerSchema
        .parse(JSON.parse(phuluc(['read', '--json', path]).out))
        .sheets.flatMap(({ name, tables: found }) => found.map((table) => ({ name, table })));
    expect(tables(file)).toEqual(tables(report));
    expect(phuluc(['check', '--as-of', '2015-11-14', file]).out).toContain('1 nội dung đơn vị đã bỏ qua, có lý do');
  });

  it('[R5] [M8] a merge tells them in its receipts, and counts the cells as without them', async () => {
    const plain = merged(report);
    expect(plain.answer.setAside).toBeUndefined();
    const row = ['progress.percent-out-of-range', plain.path, 'percent', 'Đã báo cáo riêng', '2015-11-14'];
    const file = join(folder, 'Ban-Tuyen-giao_120-phan-tram.xlsx');
    writeFileSync(file, await withAsideSheet(readFileSync(report), [setAsideHeadings, row]));
    const { answer, texts } = merged(file);
    expect(answer.setAside?.findings).toMatchObject([{ rule: row[0], path: row[1], reason: row[3] }]);
    expect({ ...answer, file: '', setAside: undefined }).toEqual({ ...plain.answer, file: '' });
    expect(texts['001-Ban-Tuyen-giao_120-phan-tram.xlsx.txt']).toContain('Lý do: Đã báo cáo riêng');
    expect(JSON.parse(texts['001-Ban-Tuyen-giao_120-phan-tram.xlsx.json'] ?? '').setAside).toEqual(answer.setAside);
  });
});
