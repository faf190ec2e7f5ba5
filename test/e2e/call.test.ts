import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyLineSchema } from '#shared/wire/agency';
import { checkAnswerSchema } from '#shared/wire/checkAnswer';
import { mergeAnswerSchema } from '#shared/wire/mergeAnswer';
import { periodLineSchema } from '#shared/wire/periodLine';
import { readAnswerSchema } from '#shared/wire/read';
import { appendix, phuluc, root } from '#test/e2e/command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-call-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command', () => {
  it('helps in both languages and ends with 0', () => {
    expect(phuluc(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Các lệnh') });
    expect(phuluc(['--help', '--lang', 'en'])).toMatchObject({ code: 0, out: expect.stringContaining('Commands') });
    for (const command of ['period', 'agency', 'read', 'check', 'issue', 'merge']) {
      expect(phuluc([command, '--help']).out, command).toContain('--as-of');
    }
  });

  it('ends quietly when whoever reads along stops', () => {
    const command = `node dist/server/cli/main.js check ${appendix} ${appendix} ${appendix} | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('answers a wrong call with 2, in words that say what is accepted', () => {
    for (const args of [
      ['nonsense'],
      ['constructor'],
      ['read'],
      ['check'],
      ['read', appendix, '--as-of', '2015-02-30'],
      ['merge', '--base', appendix],
      ['period', '--role', 'sometime', 'x'],
      ['issue', '--base', appendix],
      ['read', appendix, '--lang', 'fr'],
      ['merge', '--base', appendix, '--period', '2015-13', '--out', 'x.xlsx', 'a.xlsx'],
    ]) {
      const run = phuluc(args);
      expect(run.code, args.join(' ')).toBe(2);
      expect(run.err.split('\n').length, args.join(' ')).toBeGreaterThan(1);
      expect(run.out, args.join(' ')).toBe('');
    }
  });

  it('[P1] period gives a line per input line, blank and dashed ones too, and ends with 0', () => {
    const run = phuluc(['period', '--json', '--role', 'finish'], { input: 'Quý III/2025\n\n-nt-\ntrước 28/5/2025\n' });
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => periodLineSchema.parse(JSON.parse(line)));
    expect(run.code).toBe(0);
    expect(lines.map(({ text, kind, latest }) => [text, kind, latest])).toEqual([
      ['Quý III/2025', 'quarter', '2025-09-30'],
      ['', 'unparseable', null],
      ['-nt-', 'unparseable', null],
      ['trước 28/5/2025', 'open_start', '2025-05-28'],
    ]);
    expect(phuluc(['period', '--json', '--year', '2025', '-nt-', 'tháng 9']).out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('[A3] agency tells the body named and its successor as of the date', () => {
    const run = phuluc(['agency', 'Sở Kế hoạch và Đầu tư', '--as-of', '2025-07-01', '--json']);
    const line = agencyLineSchema.parse(JSON.parse(run.out));
    expect(line.agencies).toMatchObject([{ kind: 'agency', id: 'so-khdt', now: 'so-tc' }]);
    expect(
      JSON.parse(phuluc(['agency', 'Sở Kế hoạch và Đầu tư', '--as-of', '2015-07-01', '--json']).out).agencies[0].now,
    ).toBeUndefined();
  });

  it('[T1] read tells how the printed appendix was understood', () => {
    const run = phuluc(['read', appendix, '--json', '--as-of', '2015-11-14']);
    const answer = readAnswerSchema.parse(JSON.parse(run.out));
    expect(run.code).toBe(0);
    expect(answer.sheets[0]?.tables[0]?.rows).toMatchObject({ section: 4, task: 13, step: 35 });
  });

  it('[R4] check ends with 1 for errors; a file that cannot be read is said and the others are still checked', () => {
    const broken = join(folder, 'hong.xlsx');
    writeFileSync(broken, 'không phải sổ tính');
    expect(phuluc(['check', appendix, '--as-of', '2015-11-14', '--json']).code).toBe(1);
    const run = phuluc(['check', broken, join(folder, 'khong-co.xlsx'), appendix, '--as-of', '2015-11-14', '--json']);
    const answer = checkAnswerSchema.parse(JSON.parse(run.out));
    expect(run.code).toBe(2);
    expect(answer.files.map((file) => file.refusal?.code ?? 'read')).toEqual([expect.any(String), 'not_found', 'read']);
    for (const file of answer.files) if (file.refusal) expect(file.refusal.do.vi.length).toBeGreaterThan(10);
  });

  it('gives JSON in all cases where a file of merge or issue cannot be read', () => {
    const run = phuluc([
      'merge',
      '--base',
      join(folder, 'khong-co.xlsx'),
      '--out',
      join(folder, 'x.xlsx'),
      '--json',
      appendix,
    ]);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.out).refusal.code).toBe('not_found');
    expect(
      JSON.parse(phuluc(['issue', '--base', join(folder, 'khong-co.xlsx'), '--out', folder, '--json']).out).refusal
        .code,
    ).toBe('not_found');
  });

  it('[T8] a file without a task table is named with its code, and the other files are merged', () => {
    const empty = join(folder, 'danh-sach.csv');
    writeFileSync(empty, 'STT,Họ tên,Chức vụ\n1,Trưởng phòng,Trưởng phòng\n');
    const run = phuluc([
      ...['merge', '--base', appendix, '--as-of', '2015-11-14', '--out', join(folder, 'x.xlsx'), '--json'],
      empty,
      join(root, 'examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx'),
    ]);
    const { receipts } = mergeAnswerSchema.parse(JSON.parse(run.out));
    expect(run.code).toBe(2);
    expect(receipts.map((receipt) => receipt.refusal?.code ?? receipt.cells.taken > 0)).toEqual([true, 'no_table']);
  });
});
