import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveFromFolder } from '#server/usecases/doors/receiveFromFolder';
import { type Became, type FoundFile, watchFolder } from '#server/usecases/doors/watchFolder';
import { givenProgramme, type LivingService, livingService, openPeriod, returned } from '#test/helpers/livingService';
import { zipFile } from '#test/helpers/zipFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-nhan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
/** Every file below the folder, in order. */
const all = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

const yes: Became = { kind: 'taken', words: { vi: 'Đã nhận', en: 'Received' } };
const no: Became = { kind: 'not_taken', words: { vi: 'Không nhận', en: 'Not taken' } };

function watching(receive: (found: FoundFile) => Became | Promise<Became>, fileBytes = 1_000) {
  const handed: string[] = [];
  const troubles: string[] = [];
  const watch = watchFolder({
    folder,
    every: 5,
    fileBytes,
    receive: async (found) => {
      handed.push([...found.folders, found.file, Buffer.from(found.bytes).toString()].join('|'));
      return receive(found);
    },
    trouble: (code) => troubles.push(code),
  });
  const looks = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await watch.look();
  };
  return { ...watch, handed, troubles, looks };
}

describe('the watched folder', () => {
  it('[T8] a file that lies still is handed on once and moved, with words beside it', async () => {
    const { looks, handed } = watching(({ file }) => (file === 'a.xlsx' ? yes : no));
    put('a.xlsx', 'một');
    put('b.doc', 'hai');
    await looks(1);
    expect(handed).toEqual([]);
    await looks(5);
    expect(handed).toEqual(['a.xlsx|một', 'b.doc|hai']);
    expect(all()).toEqual(['da-nhan/a.xlsx', 'da-nhan/a.xlsx.txt', 'khong-nhan/b.doc', 'khong-nhan/b.doc.txt']);
    expect(text('khong-nhan/b.doc.txt')).toBe('\ufeffb.doc\r\n\r\nKhông nhận\r\n\r\nNot taken\r\n');
    expect(text('da-nhan/a.xlsx')).toBe('một');
  });

  it('[T8] a file still being written waits; an empty one waits longer for what comes into it', async () => {
    const { looks, handed } = watching(() => yes);
    put('a.xlsx', 'm');
    await looks(1);
    put('a.xlsx', 'một');
    await looks(1);
    expect(handed).toEqual([]);
    await looks(1);
    expect(handed).toEqual(['a.xlsx|một']);
    put('b.xlsx', '');
    await looks(4);
    expect(handed).toHaveLength(1);
    await looks(1);
    expect(handed[1]).toBe('b.xlsx|');
  });

  it('[T7] a name that is taken gets a number: nothing is overwritten, texts neither', async () => {
    const { looks } = watching(() => yes);
    put('da-nhan/a.xlsx', 'cũ');
    put('da-nhan/a (2).xlsx.txt', 'của người khác');
    for (const content of ['mới', 'mới hơn']) {
      put('a.xlsx', content);
      await looks(2);
    }
    expect(text('da-nhan/a.xlsx')).toBe('cũ');
    expect(text('da-nhan/a (2).xlsx.txt')).toBe('của người khác');
    expect(text('da-nhan/a (3).xlsx')).toBe('mới');
    expect(text('da-nhan/a (4).xlsx')).toBe('mới hơn');
  });

  it('[M10] while it cannot be decided a file stays, and is handed on again', async () => {
    let full = true;
    const { looks, handed, troubles } = watching(() => {
      if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return yes;
    });
    put('a.xlsx', 'một');
    await looks(3);
    expect(all()).toEqual(['a.xlsx']);
    expect(troubles).toEqual(['ENOSPC', 'ENOSPC']);
    full = false;
    await looks(1);
    expect(handed).toHaveLength(3);
    expect(all()).toContain('da-nhan/a.xlsx');
  });

  it('[T7] a file put in its place while it was taken is not moved unseen', async () => {
    const { looks, handed } = watching(({ bytes }) => {
      if (Buffer.from(bytes).toString() === 'một') put('a.xlsx', 'thay vào');
      return yes;
    });
    put('a.xlsx', 'một');
    await looks(2);
    expect(all()).toEqual(['a.xlsx']);
    await looks(2);
    expect(handed).toEqual(['a.xlsx|một', 'a.xlsx|thay vào']);
    expect(text('da-nhan/a.xlsx')).toBe('thay vào');
  });

  it('[T8] hidden and half-fetched files, links and deeper folders are passed over', async () => {
    const { looks, handed } = watching(() => yes);
    for (const name of ['.ẩn', '~$a.xlsx', 'a.xlsx.part', 'Thumbs.db', 'p/k/sâu/c.xlsx', '.git/d.xlsx', 'p/k/e.xlsx'])
      put(name, 'x');
    symlinkSync(join(folder, 'p/k/sâu/c.xlsx'), join(folder, 'tới.xlsx'));
    symlinkSync(join(folder, 'p'), join(folder, 'q'));
    await looks(3);
    expect(handed).toEqual(['p|k|e.xlsx|x']);
  });

  it('[Q-B4] a file past the limit is not read, only said', async () => {
    const { looks, handed } = watching(() => yes, 2);
    put('a.xlsx', 'quá lớn');
    await looks(2);
    expect(handed).toEqual([]);
    expect(text('khong-nhan/a.xlsx.txt')).toContain('giới hạn 1 MB');
  });

  it('goes on by itself until it is stopped, and says when the folder is away', async () => {
    let done: () => void = () => undefined;
    const taken = new Promise<void>((resolve) => {
      done = resolve;
    });
    const { start, stop, troubles, look } = watching(() => {
      done();
      return yes;
    });
    start();
    put('a.xlsx', 'một');
    await taken;
    await stop();
    expect(all()).toContain('da-nhan/a.xlsx');
    rmSync(folder, { recursive: true });
    await look();
    expect(troubles).toEqual(['ENOENT']);
  });
});

describe('reports from the watched folder', () => {
  let service: LivingService;
  let programme: string;
  beforeEach(async () => {
    service = await livingService();
    programme = await givenProgramme(service);
  });
  afterEach(() => service.close());

  const receive = async (folders: readonly string[], file: string, bytes?: Uint8Array) =>
    receiveFromFolder(service, { folders, file, bytes: bytes ?? (await readFile(returned(file))) });

  it('[K2] are entered with the channel, the sender is who the file says; twice is once', async () => {
    const first = await receive([], 'So-KHCN_lan-1.xlsx');
    expect(first).toMatchObject({ kind: 'taken', words: { vi: expect.stringMatching(/phiếu tiếp nhận số 2015-11-/) } });
    const again = await receive([programme.slice(0, 6), '2015-11'], 'So-KHCN_lan-1.xlsx');
    expect(again).toMatchObject({ kind: 'taken', words: { vi: expect.stringContaining('không tính hai lần') } });
    const records = await service.store.submissions(programme);
    expect(records).toMatchObject([
      { channel: 'folder', agency: 'so-khcn', sender: 'found', by: 'system-folder', arrivedOn: '2015-11-20' },
    ]);
  });

  it('[T8] what cannot be read, or has no clear place, is not taken and the words say why', async () => {
    const refused = await receive([], 'UBND-huyen-Dak-Rlap_mat-khau.xlsx');
    expect(refused.kind).toBe('not_taken');
    expect(refused.words.vi).toMatch(/mật khẩu.*Phiếu số 2015-11-/s);
    for (const folders of [['khong-co'], [programme, '2014-01']]) {
      const unclear = await receive(folders, 'So-KHCN_lan-1.xlsx');
      expect(unclear.kind).toBe('not_taken');
      expect(unclear.words.vi).toContain(programme);
    }
    await openPeriod(service, programme, '2015-12');
    expect((await receive([], 'So-KHCN_lan-1.xlsx')).kind).toBe('not_taken');
    expect((await receive([programme, '2015-12'], 'So-KHCN_lan-1.xlsx')).kind).toBe('taken');
  });

  it('[T8] a zip is taken apart; one refused file leaves the others in and the zip among what needs a look', async () => {
    const names = ['So-KHCN_lan-1.xlsx', 'So-Tai-chinh_sap-xep-lai.xlsx'];
    const parts = await Promise.all(names.map(async (name) => ({ name, content: await readFile(returned(name)) })));
    const good = await receive([], 'tat-ca.zip', zipFile(parts));
    expect(good.kind).toBe('taken');
    const mixed = await receive([], 'lan.zip', zipFile([...parts, { name: 'ảnh.png', content: 'không phải' }]));
    expect(mixed.kind).toBe('not_taken');
    expect(mixed.words.vi.split('\n')).toHaveLength(3);
    expect(await service.store.submissions(programme)).toHaveLength(3);
  });
});
