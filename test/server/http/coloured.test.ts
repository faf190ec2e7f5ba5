import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintSheet } from '#shared/colour/own';
import { returned } from '#test/helpers/livingService';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';
import { workbookHere } from '#test/helpers/readInThread';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

const fileOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(returned(name)));

async function coloured(as: Record<string, string>, file: string, more = '', bytes = fileOf(file)) {
  return app.call(
    'POST',
    `/api/v1/programmes/${app.programme}/periods/${app.period}/coloured?file=${encodeURIComponent(file)}${more}`,
    { as, body: bytes, headers: { 'content-type': 'application/octet-stream' } },
  );
}

/** Marks and day of a copy, from its hidden sheet. */
async function marks(bytes: Uint8Array) {
  const { sheets } = await workbookHere(bytes);
  const rows = sheets.find(({ name }) => name === paintSheet)?.rows ?? [];
  return {
    asOf: rows[0]?.cells[0]?.formula,
    marks: rows
      .flatMap(({ cells }) => cells.slice(1).map((cell) => String(cell?.value ?? '')))
      .filter((text) => text !== ''),
  };
}

const report = 'So-KHCN_lan-1.xlsx';

describe('a coloured copy of a report not yet handed in', () => {
  it('[S5] comes as a file, counted to the cut-off, and nothing is kept', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const at = `/api/v1/programmes/${app.programme}/periods/${app.period}/submissions`;
    const before = await app.call('GET', at, { as });
    const copy = await coloured(as, report);
    expect(copy.status).toBe(200);
    expect(copy.headers.get('content-disposition')).toContain('filename="So-KHCN_lan-1_to-mau.xlsx"');
    expect(copy.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const { body } = await app.call('GET', `/api/v1/programmes/${app.programme}/periods/${app.period}`, { as });
    expect(body.cutOff).toBe('2015-11-14');
    expect((await marks(copy.bytes)).asOf).toBe('DATE(2015,11,14)');
    expect((await app.call('GET', at, { as })).body).toEqual(before.body);
  });

  it('[R9] marks what the dry run tells the agency, cell for cell; DOST sees all of it', async () => {
    const file = 'Ban-Tuyen-giao_120-phan-tram.xlsx';
    const as = await app.signIn('officer', 'ban-tg');
    const at = `/api/v1/programmes/${app.programme}/periods/${app.period}/submissions?file=${file}&dryRun=true`;
    const headers = { 'content-type': 'application/octet-stream' };
    const dry = await app.call('POST', at, { as, body: fileOf(file), headers });
    expect(dry.status).toBe(200);
    const findings = dry.body.findings.filter(({ severity }: { severity: string }) => severity !== 'notice');
    const cells = new Set(findings.map((one: { sheet: string; address: string }) => `${one.sheet}!${one.address}`));
    const own = await marks((await coloured(as, file)).bytes);
    expect(cells.size).toBeGreaterThan(0);
    expect(own.marks).toHaveLength(cells.size);
    const other = await marks((await coloured(await app.signIn('officer', 'ban-tc-tu'), file)).bytes);
    expect(other.marks).toEqual([]);
    const dost = await app.signIn('consolidator');
    expect((await marks((await coloured(dost, file, '&agency=ban-tg')).bytes)).marks).toEqual(own.marks);
  });

  it('keeps its macros and is named as Excel opens it; other formats come as a new workbook', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const macros = await coloured(as, 'UBND-huyen-Dak-Song_macro.xlsm');
    expect(macros.headers.get('content-disposition')).toContain('UBND-huyen-Dak-Song_macro_to-mau.xlsm');
    expect(macros.headers.get('content-type')).toContain('macroEnabled');
    const old = await coloured(as, 'UBND-huyen-Cu-Jut_van-phong-cu.xls');
    expect(old.headers.get('content-disposition')).toContain('UBND-huyen-Cu-Jut_van-phong-cu_to-mau.xlsx');
    expect((await workbookHere(old.bytes)).sheets.length).toBeGreaterThan(1);
  });

  it('a name in Vietnamese comes back whole', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const copy = await coloured(as, 'Báo cáo tháng 11.xlsx', '', fileOf(report));
    expect(decodeURIComponent(copy.headers.get('content-disposition') ?? '')).toContain('Báo cáo tháng 11_to-mau.xlsx');
  });

  it('[T8] what cannot be read, or holds no table, is said as the dry run says it; who only reads is refused', async () => {
    const as = await app.signIn('officer', 'so-khcn');
    const locked = await coloured(as, 'UBND-huyen-Dak-Rlap_mat-khau.xlsx');
    expect([locked.status, locked.body.refusal.code]).toEqual([422, 'encrypted']);
    const none = await coloured(as, 'a.csv', '', new TextEncoder().encode('a,b\n1,2\n'));
    expect([none.status, none.body.refusal.code]).toEqual([422, 'no_table']);
    expect((await coloured(await app.signIn('reader'), report)).status).toBe(403);
    expect((await coloured(as, report, '&agency=so-tc')).status).toBe(403);
  });
});
