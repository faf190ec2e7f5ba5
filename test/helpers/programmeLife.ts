import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from '#server/http/problem';
import { loadProgramme } from '#server/usecases/programme/load';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { writeSettings } from '#server/usecases/programme/settings';
import type { Service } from '#server/usecases/service';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { consolidator, dakNongBook } from '#test/helpers/livingService';

/** The code a use case refuses with, and its values; 'none' where it does what was asked. */
export async function refusalOf(work: Promise<unknown>): Promise<{ readonly code: string; readonly params: object }> {
  try {
    await work;
    return { code: 'none', params: {} };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, params, refusal } = error.problem;
    return { code: refusal?.code ?? code, params };
  }
}

export async function appendixAt(path = dakNongBook) {
  return { bytes: await readFile(path), file: basename(path), layout: [], asOf: '2015-11-14' };
}

/** Loads the real appendix and opens a period, as a person does. Answers the programme's id. */
export async function loadedDakNong(service: Service, period = '2015-11'): Promise<string> {
  const { programme } = await loadProgramme(service, consolidator, await appendixAt());
  await openPeriod(service, consolidator, programme.id, period);
  return programme.id;
}

const head = 'TT,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Kết quả sản phẩm,Thời gian hoàn thành';

/** A second programme, of another province, body and cycle: reported quarterly, one task charged to a closed group. */
export const ninhThuanRows: readonly string[] = [
  'I,Hạ tầng số,,,,',
  '1,Phủ sóng 5G tại các khu công nghiệp,Sở Khoa học và Công nghệ,Sở Tài chính,Báo cáo kết quả,Quý II/2026',
  '2,Rà soát tài sản công chuyển đổi số,"Các sở, ban, ngành",,Báo cáo rà soát,30/9/2026',
  'II,Nhân lực số,,,,',
  '1,Bồi dưỡng kỹ năng số cho cán bộ,Sở Nội vụ,Sở Khoa học và Công nghệ,Kế hoạch của UBND tỉnh,31/3/2026',
];

export function ninhThuanBook(rows: readonly string[] = ninhThuanRows, number = '12/KH-UBND'): Uint8Array {
  const lines = [
    'PHỤ LỤC,,,,,',
    'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026,,,,,',
    `(Ban hành kèm theo Kế hoạch số ${number} ngày 15/01/2026 của UBND tỉnh Ninh Thuận),,,,,`,
    ',,,,,',
    head,
    ...rows,
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

/** Loads it, sets the quarterly cycle and opens its first period. */
export async function loadedNinhThuan(service: Service, period = '2026-Q1'): Promise<string> {
  const given = { bytes: ninhThuanBook(), file: 'ke-hoach.csv', layout: [], asOf: '2026-01-20' };
  const { programme } = await loadProgramme(service, consolidator, given);
  const settings = programmeSettingsSchema.parse({ cycle: 'quarter' });
  await writeSettings(service, consolidator, programme.id, settings);
  await openPeriod(service, consolidator, programme.id, period);
  return programme.id;
}

/** What an agency sends on that programme: `[row of the appendix, result, percent, status, finished on]`. */
export function ninhThuanReport(rows: readonly (readonly [string, string, string, string, string])[]): Uint8Array {
  const lines = [
    `${head},Kết quả thực hiện,Tỷ lệ hoàn thành (%),Trạng thái,Ngày hoàn thành`,
    ...rows.map(([row, ...progress]) => `${row},${progress.map((text) => `"${text}"`).join(',')}`),
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}
