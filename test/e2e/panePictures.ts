import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#scripts/package/root';
import { openPane, type Pane, type PaneSettings } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { prepareService } from '#test/helpers/preparedService';

/**
 * `node dist/test/e2e/panePictures.js`: the built pane as people see it, over the simulated Excel, on the real programme with invented
 * progress, into docs/pictures/pane. To be looked at after a change of its screens.
 */
const folder = join(projectRoot(), 'docs/pictures/pane');
const agency = 'so-khdt';
const service = await prepareService();
const browser = await launchBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const width of [450, 320]) {
    for (const look of ['light', 'dark', 'contrast'] as const) await pictures(width, look);
  }
} finally {
  await browser.close();
  await service.close();
}
process.exit();

async function pictures(width: number, look: 'light' | 'dark' | 'contrast'): Promise<void> {
  const pane = await open({
    width,
    height: 860,
    theme: look === 'light' ? 'light' : 'dark',
    forcedColors: look === 'contrast',
  });
  const { page } = pane;
  const take = async (name: string): Promise<void> => {
    // What moves in comes to rest.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`) });
  };
  await page
    .getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ })
    .first()
    .click();
  await take('kiem-tra');
  await page
    .getByRole('button', { name: /^Sửa cả \d+ ô…/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await take('sua-ca-loai');
  await page.getByRole('button', { name: 'Không sửa' }).click();
  await tab(page, /Tiến độ/);
  await take('tien-do');
  await signIn(page);
  await take('thiet-lap');
  await tab(page, /Gửi báo cáo/);
  await page.getByText(/cộng đủ \d+/).waitFor();
  await take('gui-bao-cao');
  if (look === 'light') {
    await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
    await page.getByText('Mã đối chiếu').first().waitFor();
    await take('phieu-tiep-nhan');
    await colleagueReports(width === 450 ? { obstacles: 'Thiếu kinh phí' } : { evidence: 'Báo cáo số 12/BC-SKHĐT' });
    await tab(page, /Phản hồi/);
    await page.getByRole('button', { name: 'Các phiếu khác' }).click();
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await page.getByRole('button', { name: /^Ghi \d+ thay đổi/ }).waitFor();
    await take('phan-hoi');
  }
  await menu(page, 'Giới thiệu');
  await take('gioi-thieu');
  if (pane.troubles.length > 0) throw new Error(pane.troubles.join('\n'));
  await pane.close();
}

/** The agency's workbook, filled in as a hurried officer does, some days before it is due. */
async function open(look: Partial<PaneSettings>): Promise<Pane> {
  const as = await service.signIn('consolidator');
  const path = `/api/v1/programmes/${service.programme}/periods/2015-11/issue/${agency}`;
  const { bytes } = await service.call('POST', path, { as });
  const pane = await openPane({
    workbook: bytes,
    name: 'Phuluc_SKHDT_11-2015.xlsx',
    url: `${service.url}/addin/taskpane.html`,
    api: '1.17',
    platform: 'PC',
    browser,
    beforeLoad: (page) => page.clock.setFixedTime(new Date('2015-11-13T02:00:00Z')),
    ...look,
  });
  await pane.page.getByRole('tab', { name: /^Kiểm tra \d+/ }).waitFor();
  const sheet = pane.host.book.active.name;
  for (const [cell, text] of [
    ['K10', 'Đã trình UBND tỉnh tại Tờ trình số 215/TTr-SKH ngày 10/11/2015'],
    ['N10', '10/11/2015'],
    ['L10', 60],
    ['K12', '  Sở  Tư pháp góp ý chậm '],
    ['P12', ' Chờ thẩm định '],
    ['O12', '31/9/2015'],
  ] as const)
    await pane.host.type(sheet, cell, text);
  await pane.page
    .getByRole('button', { name: /^Sửa cả \d+ ô…/ })
    .first()
    .waitFor();
  return pane;
}

async function tab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Chức năng khác' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function signIn(page: Page): Promise<void> {
  const as = await service.signIn('administrator');
  const body = { role: 'officer', agency, label: 'Phòng Tổng hợp' };
  const code = await service.call('POST', '/api/v1/codes', { as, body });
  await menu(page, 'Thiết lập');
  await page.getByLabel('Mã của đơn vị').fill(code.body.code);
  await page.getByLabel('Họ và tên người báo cáo').fill('Cán bộ tổng hợp');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** Somebody else of the agency reports by the form, so that the province has news. */
async function colleagueReports(fields: Readonly<Record<string, string>>): Promise<void> {
  const as = await service.signIn('officer', agency, 'Cán bộ phòng Quản lý ngành');
  const path = `/api/v1/programmes/${service.programme}/periods/2015-11`;
  const tracker = await service.call('GET', `${path}/tracker`, { as });
  const led = tracker.body.tasks.find(({ lines }: { lines?: { agency: string; role: string }[] }) =>
    lines?.some((line) => line.agency === agency && line.role === 'lead'),
  );
  const lines = [{ task: led.id, role: 'lead', fields }];
  const body = { format: 'phuluc/lines', version: 1, programme: service.programme, agency, period: '2015-11', lines };
  const sent = await service.call('POST', `${path}/submissions?file=bieu-mau.json`, {
    as,
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
}
