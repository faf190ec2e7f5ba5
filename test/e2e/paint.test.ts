import { copyFileSync, existsSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendix, phuluc, root, sha256 } from '#test/e2e/command';
import { zipEntries } from '#test/helpers/zipEntries';

const asOf = ['--as-of', '2015-11-14'];
const reports = join(root, 'examples/bao-cao');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-paint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

describe('[§13] phuluc paint', () => {
  it('writes a coloured copy, says the classes as read does, and takes the colours out again', async () => {
    const before = sha256(appendix);
    const ran = phuluc(['paint', appendix, '--out', at('a.xlsx'), ...asOf, '--json']);
    const answer = JSON.parse(ran.out);
    expect(ran.code).toBe(1);
    expect(answer).toMatchObject({ file: appendix, out: at('a.xlsx'), how: 'patched', tasks: 13, steps: 35 });
    const read = JSON.parse(phuluc(['read', appendix, ...asOf, '--json']).out);
    const byClass: Record<string, number> = {};
    for (const task of read.sheets[0].tables[0].tasks)
      if (task.kind === 'task') byClass[task.class] = (byClass[task.class] ?? 0) + 1;
    expect(answer.byClass).toEqual(byClass);
    const bare = phuluc(['paint', at('a.xlsx'), '--remove', '--out', at('b.xlsx'), '--json']);
    expect(bare.code).toBe(0);
    expect(JSON.parse(bare.out).removed).toBe(answer.rules);
    expect(await zipEntries(readFileSync(at('b.xlsx')))).toEqual(await zipEntries(readFileSync(appendix)));
    expect(sha256(appendix)).toBe(before);
  });

  it('speaks to people in both languages, and says when the copy is a new workbook', () => {
    const old = join(reports, 'UBND-huyen-Cu-Jut_van-phong-cu.xls');
    const vi = phuluc(['paint', old, '--out', at('c.xlsx'), ...asOf]);
    expect(vi.out).toContain('một sổ mới');
    expect(vi.out).toContain('► Đang thực hiện, trong hạn: 1');
    expect(phuluc(['paint', old, '--out', at('d.xlsx'), ...asOf, '--lang', 'en']).out).toContain('a new workbook');
    expect(sha256(at('d.xlsx'))).toBe(sha256(at('c.xlsx')));
  });

  it('never overwrites what it reads, nor writes under a name Excel would not open', () => {
    const file = at('e.xlsx');
    copyFileSync(appendix, file);
    linkSync(file, at('hard.xlsx'));
    const over = phuluc(['paint', file, '--out', at('hard.xlsx')]);
    expect([over.code, over.err.includes('không bị ghi đè')]).toEqual([2, true]);
    expect(sha256(file)).toBe(sha256(appendix));
    const macros = phuluc(['paint', join(reports, 'UBND-huyen-Dak-Song_macro.xlsm'), '--out', at('f.xlsx'), ...asOf]);
    expect([macros.code, macros.err.includes('.xlsm')]).toEqual([2, true]);
    expect(existsSync(at('f.xlsx'))).toBe(false);
  });

  it('a file that cannot be read and a wrong call end with 2, in words', () => {
    const locked = phuluc([
      'paint',
      join(reports, 'UBND-huyen-Dak-Rlap_mat-khau.xlsx'),
      '--out',
      at('g.xlsx'),
      '--json',
    ]);
    expect([locked.code, JSON.parse(locked.out).refusal.code]).toEqual([2, 'encrypted']);
    for (const args of [[appendix], [appendix, '--out', at('g.xlsx'), '--agency', 'khong-co']])
      expect(phuluc(['paint', ...args]).code).toBe(2);
    expect(existsSync(at('g.xlsx'))).toBe(false);
  });
});
