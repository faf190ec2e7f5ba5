import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returned } from '#test/helpers/livingService';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';
import { workbookHere } from '#test/helpers/readInThread';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

const fileOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(returned(name)));

type Asked = {
  readonly more?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly what?: 'repairs' | 'repaired';
};

async function ask(
  as: Record<string, string>,
  file: string,
  { more = '', bytes = fileOf(file), what = 'repairs' }: Asked = {},
) {
  return app.call(
    'POST',
    `/api/v1/programmes/${app.programme}/periods/${app.period}/${what}?file=${encodeURIComponent(file)}${more}`,
    { as, body: bytes, headers: { 'content-type': 'application/octet-stream' } },
  );
}

async function textAt(bytes: Uint8Array, row: number, column: number): Promise<string | undefined> {
  const { sheets } = await workbookHere(bytes);
  return sheets[0]?.rows.find(({ index }) => index === row)?.cells[column]?.text;
}

const own = 'Ban-Tuyen-giao_120-phan-tram.xlsx';

describe('a repaired copy of a report not yet handed in', () => {
  it('[R1] says cell by cell what changes and why, then comes as a file that reads so; nothing is kept', async () => {
    const as = await app.signIn('officer', 'ban-tg');
    const at = `/api/v1/programmes/${app.programme}/periods/${app.period}/submissions`;
    const before = await app.call('GET', at, { as });
    const { status, body } = await ask(as, own);
    expect(status).toBe(200);
    expect(body.how).toBe('patched');
    expect(body.cells).toHaveLength(1);
    const [cell] = body.cells;
    expect([cell.address, cell.rules.map((rule: string) => body.titles[rule])]).toEqual([
      'K10',
      ['Chữ có dấu bị tách dấu'],
    ]);
    expect(cell.after).toBe(cell.before.normalize('NFC'));
    expect(cell.before).not.toBe(cell.after);
    const copy = await ask(as, own, { what: 'repaired' });
    expect(copy.headers.get('content-disposition')).toContain('Ban-Tuyen-giao_120-phan-tram_da-sua.xlsx');
    expect(await textAt(copy.bytes, 9, 10)).toBe(cell.after);
    expect((await app.call('GET', at, { as })).body).toEqual(before.body);
  });

  it('[R9] for an agency only in the cells it may write; DOST gets all, or those of the agency it names', async () => {
    const report = 'So-KHCN_lan-1.xlsx';
    const dost = await app.signIn('consolidator');
    const all = (await ask(dost, report)).body.cells;
    expect(all.map(({ address }: { address: string }) => address)).toContain('D10');
    expect((await ask(await app.signIn('officer', 'so-khcn'), report)).body).toMatchObject({
      how: 'as_it_was',
      cells: [],
    });
    expect((await ask(dost, report, { more: '&agency=so-khcn' })).body.cells).toEqual([]);
    expect((await ask(dost, own, { more: '&agency=ban-tg' })).body.cells).toHaveLength(1);
  });

  it('[R7] text of an old encoding is offered, and converted only by wish', async () => {
    const file = 'UBND-huyen-Krong-No_phong-chu-cu.xlsx';
    const as = await app.signIn('officer', 'ubnd-huyen-krong-no');
    const plain = (await ask(as, file)).body;
    expect([plain.cells, plain.offered]).toEqual([[], 1]);
    const { cells, offered } = (await ask(as, file, { more: '&conversions=true' })).body;
    expect([cells.map(({ after }: { after: string }) => after), offered]).toEqual([
      ['Đang triển khai thực hiện theo kế hoạch'],
      0,
    ]);
    const copy = await ask(as, file, { more: '&conversions=true', what: 'repaired' });
    expect(await textAt(copy.bytes, 9, 10)).toBe('Đang triển khai thực hiện theo kế hoạch');
  });

  it('keeps its macros; an old workbook becomes a new one, which is said; a document is refused in words', async () => {
    const dost = await app.signIn('consolidator');
    const macros = await ask(dost, 'UBND-huyen-Dak-Song_macro.xlsm', { what: 'repaired' });
    expect(macros.headers.get('content-disposition')).toContain('_da-sua.xlsm');
    expect(macros.headers.get('content-type')).toContain('macroEnabled');
    expect((await ask(dost, 'UBND-huyen-Cu-Jut_van-phong-cu.xls')).body.how).toBe('new_workbook');
    const old = await ask(dost, 'UBND-huyen-Cu-Jut_van-phong-cu.xls', { what: 'repaired' });
    expect(old.headers.get('content-disposition')).toContain('_da-sua.xlsx');
    const words = new TextEncoder().encode(
      'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,Xây dựng Kế hoạch,Sở  Tài Chính.,6/2016\n',
    );
    const csv = (await ask(dost, 'a.csv', { bytes: words })).body;
    expect([csv.how, csv.cells[0].after]).toEqual(['new_workbook', 'Sở Tài chính']);
  });

  it('[T8][T9] what cannot be read, holds no table or bears a secrecy mark is refused in words; who only reads is refused', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const locked = await ask(as, 'UBND-huyen-Dak-Rlap_mat-khau.xlsx');
    expect([locked.status, locked.body.refusal.code]).toEqual([422, 'encrypted']);
    const none = await ask(as, 'a.csv', { bytes: new TextEncoder().encode('a,b\n1,2\n') });
    expect([none.status, none.body.refusal.code]).toEqual([422, 'no_table']);
    const marked = new TextEncoder().encode(
      'TỐI MẬT,,,\nTT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,Xây dựng,Sở Tài chính,6/2016\n',
    );
    for (const what of ['repairs', 'repaired'] as const) {
      const secret = await ask(as, 'a.csv', { bytes: marked, what });
      expect([secret.status, secret.body.refusal.code]).toEqual([422, 'secret']);
    }
    const pdf = await ask(as, 'a.pdf', { bytes: new TextEncoder().encode('%PDF-1.4\n') });
    expect([pdf.status, pdf.body.refusal.code]).toEqual([422, 'pdf']);
    expect((await ask(await app.signIn('reader'), own)).status).toBe(403);
    expect((await ask(as, own, { more: '&agency=so-tc' })).status).toBe(403);
  });
});
