import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#scripts/package/root';
import { plainWorkbook } from '#test/helpers/plainWorkbook';
import { faultyReport, lastReport, openPictureWorld } from '#test/pages/pictureWorld';
import type { Visitor } from '#test/pages/world';

/**
 * `node dist/test/pages/pictures.js [NAME …]`: the built pages as people see them, on the real programme with the example reports, into
 * docs/pictures/pages, and what prints as PDF into out/pictures. To be looked at after a change. `WHOLE=1` draws each page at its whole length.
 */
const folder = join(projectRoot(), process.env.WHOLE === undefined ? 'docs/pictures/pages' : 'out/pictures/whole');
const printed = join(projectRoot(), 'out/pictures');
const looks = [
  { size: [1366, 768], dark: false, name: '1366' },
  { size: [1366, 768], dark: true, name: '1366-dark' },
  { size: [390, 844], dark: false, name: '390' },
  { size: [390, 844], dark: true, name: '390-dark' },
] as const;

const world = await openPictureWorld();
const at = `/ct/${world.programme}/${world.period}`;

type Shot = {
  readonly name: string;
  readonly path: string;
  readonly as: Visitor;
  /** What a person does before the picture. */
  readonly act?: (page: Page) => Promise<void>;
  /** Also as it prints. */
  readonly prints?: boolean;
};
const officer = { role: 'officer', agency: 'so-khcn', name: 'Cán bộ theo dõi' } as const;
const dost = { role: 'consolidator', name: 'Chuyên viên tổng hợp' } as const;
const admin = { role: 'administrator', name: 'Người quản trị' } as const;

const reports = join(projectRoot(), 'examples/bao-cao');
const committee = { role: 'officer', agency: 'ban-tg', name: 'Cán bộ theo dõi' } as const;
const planner = { role: 'officer', agency: 'so-tp', name: 'Cán bộ theo dõi' } as const;
const choose = async (page: Page, file: string): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(join(reports, file));
  await page.getByRole('button', { name: 'Xem trước và gửi' }).waitFor();
};
const check = (page: Page): Promise<void> => choose(page, faultyReport);
const preview = async (page: Page): Promise<void> => {
  await choose(page, lastReport);
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).waitFor();
};
const confirm = async (page: Page): Promise<void> => {
  await preview(page);
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).waitFor();
};
const openReceipt = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^2015-11-/ })
    .last()
    .click();
  await page.getByText('Mã đối chiếu').first().waitFor();
};

/** Each cell of the copy, before and after. */
const repaired = async (page: Page): Promise<void> => {
  await check(page);
  await page.getByRole('button', { name: 'Xem từng ô trước khi sửa' }).click();
  const cells = page.getByRole('region', { name: 'Các ô được sửa: trước và sau' });
  await cells.waitFor();
  await page.getByText('Tải bản đã sửa các lỗi không đổi nghĩa').first().scrollIntoViewIfNeeded();
};

/** A workbook with the stamp of a state secret: it stays on the machine. */
const marked = async (page: Page): Promise<void> => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>MẬT</t></is></c></row>';
  const buffer = Buffer.from(plainWorkbook({ sheets: [{ name: 'Biểu', rows: row }] }));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'bao-cao-quy-IV.xlsx', mimeType: 'application/octet-stream', buffer });
  const told = page.getByText(/Tệp chưa rời khỏi máy này/);
  await told.waitFor();
  await told.evaluate((element) => element.scrollIntoView({ block: 'center' }));
};

/** Commands of a service that stands where a service stands, not in a folder made for the pictures. */
const atHome = async (page: Page): Promise<void> => {
  await page.route('**/api/v1/**', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/\/[^"]*phuluc-service-\w+/g, '/srv/phuluc/data');
    await route.fulfill({ response: answer, body });
  });
  await page.reload();
  await page.getByText('/srv/phuluc/data').first().waitFor();
};

/** Workbooks of all bodies while they are being made; held at twelve, as a large programme takes minutes. */
const issuing = async (page: Page): Promise<void> => {
  await page.route('**/issue', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { underWay: { made: 12, of: 35 } } }) : undefined,
  );
  await page
    .getByRole('button', { name: /^Tải sổ của cả/ })
    .first()
    .click();
  await page
    .getByText(/12\D+35/)
    .first()
    .waitFor();
};

const toPaper = async (page: Page): Promise<void> => {
  await openReceipt(page);
  const paper = await page.getByRole('link', { name: 'In phiếu (1 trang A4)' }).getAttribute('href');
  await page.goto(new URL(paper ?? '', page.url()).href);
};

const shots: readonly Shot[] = [
  { name: 'gui-bao-cao', path: `${at}/gui-bao-cao`, as: planner },
  { name: 'gui-kiem-tra', path: `${at}/gui-bao-cao`, as: committee, act: check },
  { name: 'gui-xem-truoc', path: `${at}/gui-bao-cao`, as: planner, act: preview },
  { name: 'gui-xac-nhan', path: `${at}/gui-bao-cao`, as: planner, act: confirm },
  { name: 'gui-sua', path: `${at}/gui-bao-cao`, as: committee, act: repaired },
  { name: 'gui-mat', path: `${at}/gui-bao-cao`, as: planner, act: marked },
  { name: 'tong-quan', path: `${at}/tong-quan`, as: dost, prints: true },
  { name: 'thay-doi', path: `${at}/thay-doi`, as: dost },
  { name: 'bang-theo-doi', path: `${at}/bang-theo-doi`, as: dost, prints: true },
  { name: 'bang-theo-doi-don-vi', path: `${at}/bang-theo-doi`, as: officer },
  { name: 'theo-thoi-gian', path: `${at}/bang-theo-doi?xem=thoi-gian`, as: dost, prints: true },
  { name: 'nhiem-vu', path: `${at}/bang-theo-doi/${world.disputed}`, as: dost },
  { name: 'nhiem-vu-qua-han', path: `${at}/bang-theo-doi/${world.overdue}`, as: dost },
  { name: 'tiep-nhan', path: `${at}/tiep-nhan`, as: dost },
  { name: 'tiep-nhan-mat', path: `${at}/tiep-nhan`, as: dost, act: marked },
  { name: 'don-doc', path: `${at}/tiep-nhan/nhac`, as: dost },
  { name: 'don-vi', path: `${at}/tiep-nhan/so-khcn`, as: dost },
  { name: 'chua-thong-nhat', path: `${at}/chua-thong-nhat`, as: dost },
  { name: 'dien-truc-tiep', path: `${at}/dien-truc-tiep`, as: officer },
  { name: 'phieu', path: `${at}/phieu`, as: officer },
  { name: 'phieu-mot', path: `${at}/phieu`, as: officer, act: openReceipt },
  { name: 'phieu-in', path: `${at}/phieu`, as: officer, act: toPaper, prints: true },
  { name: 'phan-hoi', path: `${at}/phan-hoi`, as: officer },
  { name: 'tep-duoc-giao', path: `${at}/tep-duoc-giao`, as: officer },
  { name: 'chuong-trinh', path: `/chuong-trinh/${world.programme}`, as: admin },
  { name: 'phat-hanh', path: `/chuong-trinh/${world.programme}/phat-hanh`, as: admin, act: issuing },
  { name: 'nap', path: '/chuong-trinh/nap', as: admin },
  { name: 'quan-tri', path: '/quan-tri', as: admin },
  { name: 'sao-luu', path: '/quan-tri/sao-luu', as: admin, act: atHome },
  { name: 'huong-dan', path: '/huong-dan', as: dost },
];

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
mkdirSync(printed, { recursive: true });
let sending = true;
for (const { name, path, as, act, prints } of shots) {
  if (sending && !name.startsWith('gui-')) {
    await world.takeLast();
    sending = false;
  }
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const look of looks) {
    if (process.env.WHOLE !== undefined && look.dark) continue;
    const page = await world.open({ ...as, size: look.size, dark: look.dark, today: '2015-11-20' }, path);
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await page.waitForTimeout(400);
    if (process.env.WHOLE !== undefined) {
      const height = await page.evaluate('document.documentElement.scrollHeight');
      await page.setViewportSize({ width: look.size[0], height: Math.min(6_000, Number(height)) });
      await page.waitForTimeout(300);
    }
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (wide > look.size[0]) console.log(`${name} ${look.name}: ${wide} pixels wide`);
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`) });
    if (prints === true && look.name === '1366') {
      // A long window has all its rows.
      await page.setViewportSize({ width: 1366, height: 6_000 });
      await page.waitForTimeout(800);
      writeFileSync(join(printed, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true }));
    }
    await page.context().close();
  }
  console.log(name);
}
await world.close();
process.exit();
