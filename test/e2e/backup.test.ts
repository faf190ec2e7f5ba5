import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phuluc } from '#test/e2e/command';
import { report, room, storageAt } from '#test/helpers/storageRoom';

let folder: ReturnType<typeof room>;
const env = { DATA_DIR: '', DATABASE_URL: '', ORIGINALS_URL: '' };
const run = (...args: string[]) => phuluc(args, { env });

beforeAll(async () => {
  folder = room();
  const storage = await storageAt(folder.path('data'));
  for (let i = 0; i < 4; i += 1) await report(storage, `báo cáo ${i}`);
  await storage.close();
});
afterAll(() => folder.clear());

it('[Q-F10] backup, verify and restore on an empty machine: the same chain', () => {
  const [data, file] = [folder.path('data'), folder.path('sao-luu.zip')];
  const saved = run('backup', '--to', file, '--data', data, '--json');
  expect(saved).toMatchObject({ code: 0, err: '' });
  const back = run('restore', '--from', file, '--data', folder.path('máy mới'));
  expect(back).toMatchObject({ code: 0, err: '', out: expect.stringContaining('4 báo cáo, 4 tệp gốc') });
  const [before, after] = [data, folder.path('máy mới')].map((path) => run('verify', '--data', path, '--json'));
  expect(before).toMatchObject({ code: 0, err: '' });
  expect(after?.out).toBe(before?.out);
  expect(JSON.parse(after?.out ?? '').streams).toEqual(JSON.parse(saved.out).heads.map(expectedHead));
  expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

function expectedHead({ stream, seq, hash }: { stream: string; seq: number; hash: string }): object {
  return { stream, entries: seq, hash };
}

it('[Q-F10] a backup goes to standard output, with nothing else on it', () => {
  const { code, out, err } = run('backup', '--to', '-', '--data', folder.path('data'), '--lang', 'en');
  expect(code).toBe(0);
  expect(out.startsWith('PK')).toBe(true);
  expect(err).toContain('4 originals');
});

it('[Q-F7] a damaged store is named and mended from a backup by one command; nothing is deleted', () => {
  const [data, file] = [folder.path('hỏng'), folder.path('b.zip')];
  run('backup', '--to', file, '--data', folder.path('data'));
  run('restore', '--from', file, '--data', data);
  const path = `${data}/phuluc.sqlite`;
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.indexOf('"channel":"pane"')) ^ 1, bytes.indexOf('"channel":"pane"'));
  writeFileSync(path, bytes);
  const found = run('verify', '--data', data);
  expect(found.code).toBe(1);
  expect(found.err).toMatch(/submissions|Nhật ký ct/);
  expect(run('restore', '--from', file, '--data', data)).toMatchObject({
    code: 2,
    err: expect.stringContaining('not_empty'),
  });
  writeFileSync(path, Buffer.from('không còn là cơ sở dữ liệu'.repeat(50)));
  expect(run('verify', '--data', data)).toMatchObject({ code: 2, err: expect.stringContaining('--aside') });
  expect(run('restore', '--from', `${file}x`, '--data', data, '--aside').code).toBe(2);
  const back = run('restore', '--from', file, '--data', data, '--aside');
  expect(back).toMatchObject({ code: 0, err: expect.stringContaining('phuluc.sqlite.cu-') });
  expect(run('verify', '--data', data).code).toBe(0);
  expect(readdirSync(data).filter((name) => name.startsWith('phuluc.sqlite.cu-'))).toHaveLength(1);
});

it('[E5] a wrong call is answered in words and changes nothing', () => {
  for (const args of [
    ['backup'],
    ['restore'],
    ['verify', '--data', folder.path('không có')],
    ['backup', '--to', folder.path('x.zip'), '--data', folder.path('không có')],
    ['backup', '--to', folder.path('không có/x.zip'), '--data', folder.path('data')],
    ['restore', '--from', folder.path('không có.zip'), '--data', folder.path('trống')],
  ]) {
    const { code, err } = run(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(err.trim().split('\n').length, err).toBe(2);
  }
  expect(readdirSync(folder.path('.'))).not.toContain('không có');
});
