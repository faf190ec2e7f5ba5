import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveFromFolder } from '#server/usecases/doors/receiveFromFolder';
import { type FolderWatch, watchFolder } from '#server/usecases/doors/watchFolder';
import { listSubmissions } from '#server/usecases/submissions/list';
import { consolidator, type LivingService, livingProgramme, returned } from '#test/helpers/livingService';
import { zipFile } from '#test/helpers/zipFile';

/** The watched folder before a living service, as `WATCH_DIR` sets it up. */
let service: LivingService;
let programme: string;
let folder: string;
let watch: FolderWatch;

beforeAll(async () => {
  ({ service, programme } = await livingProgramme());
  folder = mkdtempSync(join(tmpdir(), 'phuluc-hop-thu-'));
  watch = watchFolder({
    folder,
    every: 1_000,
    fileBytes: 50_000_000,
    receive: (found) => receiveFromFolder(service, found),
    trouble: (code) => {
      throw new Error(code);
    },
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

/** Puts a file where the mail program would, looks until it was taken, and answers the words put beside it. */
async function dropped(under: readonly string[], file: string, bytes: Uint8Array): Promise<string> {
  const place = join(folder, ...under);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, file), bytes);
  for (let look = 0; look < 4; look += 1) await watch.look();
  for (const end of ['da-nhan', 'khong-nhan']) {
    const beside = join(place, end, `${file}.txt`);
    const known = (): boolean =>
      readdirSync(place).includes(end) && readdirSync(join(place, end)).includes(`${file}.txt`);
    if (known()) return `${end}: ${readFileSync(beside, 'utf8')}`;
  }
  throw new Error(`nothing was said about ${file}: ${readdirSync(folder).join(', ')}`);
}

const workbook = (file: string): Buffer => readFileSync(returned(file));

describe('e-mail attachments in the watched folder', () => {
  it('[T8][M14] a returned workbook is taken in under the agency it speaks for, with its receipt number beside it', async () => {
    const said = await dropped([], 'So-Tai-chinh_sap-xep-lai.xlsx', workbook('So-Tai-chinh_sap-xep-lai.xlsx'));
    const [taken] = await listSubmissions(service, consolidator, { programme, period: '2015-11' });
    expect(taken).toMatchObject({ agency: 'so-tc', sender: 'found', channel: 'folder' });
    expect(said).toMatch(/^da-nhan: /);
    expect(said).toContain(taken?.number);
  });

  it('[M10] the same attachment once more is the same report', async () => {
    const said = await dropped([], 'Fwd_So-Tai-chinh.xlsx', workbook('So-Tai-chinh_sap-xep-lai.xlsx'));
    const all = await listSubmissions(service, consolidator, { programme, period: '2015-11' });
    expect(all).toHaveLength(1);
    expect(said).toContain(all[0]?.number);
  });

  it('[T8] an archive is taken in file by file, each with its own word', async () => {
    const zip = zipFile(
      ['So-KHCN_lan-1.xlsx', 'UBND-huyen-Tuy-Duc_libreoffice.ods'].map((name) => ({ name, content: workbook(name) })),
    );
    const said = await dropped([programme, '2015-11'], 'bao-cao.zip', zip);
    const all = await listSubmissions(service, consolidator, { programme, period: '2015-11' });
    expect(all.map(({ file }) => file).sort()).toEqual([
      'So-KHCN_lan-1.xlsx',
      'So-Tai-chinh_sap-xep-lai.xlsx',
      'UBND-huyen-Tuy-Duc_libreoffice.ods',
    ]);
    expect(said).toMatch(/So-KHCN_lan-1\.xlsx[\s\S]*UBND-huyen-Tuy-Duc_libreoffice\.ods/);
  });

  it('[T8] a folder that names no programme is not taken, and the word beside it says which there are', async () => {
    const before = await listSubmissions(service, consolidator, { programme, period: '2015-11' });
    const said = await dropped(['khac'], 'So-KHCN_lan-2.xlsx', workbook('So-KHCN_lan-2.xlsx'));
    expect(said).toMatch(/^khong-nhan: /);
    expect(said).toContain(programme);
    expect(await listSubmissions(service, consolidator, { programme, period: '2015-11' })).toHaveLength(before.length);
  });
});
