import type { Page } from 'playwright-core';

/** A file as a person chooses it: a path, or a name with its bytes. */
export type Chosen = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export type Round = {
  readonly url: string;
  /** Key of the link the service prints when it first starts. */
  readonly key: string;
  readonly appendix: Chosen;
  /** Day the bodies of the appendix are those of. */
  readonly asOf: string;
  readonly period: string;
  /** Paths of what comes back, made from the workbooks that were issued where they are given. */
  readonly returned: (issued: string) => Promise<readonly string[]>;
  /** Day they arrive. */
  readonly arrivedOn: string;
  /** Day the province's report is signed. */
  readonly signedOn: string;
  /** Told after each part of the round. */
  readonly told?: (part: string) => void;
};

export type RoundDone = {
  readonly programme: string;
  readonly bodies: number;
  /** Matters settled one by one. */
  readonly settled: number;
  readonly exported: { readonly name: string; readonly path: string };
};

/** Long enough for the largest programme on a busy machine. */
const patience = { timeout: 600_000 } as const;

/** A newcomer's whole round, from the first link to the exported tracker, as a person does it in a browser. */
export async function newcomersRound(page: Page, round: Round): Promise<RoundDone> {
  page.setDefaultTimeout(patience.timeout);
  const { told = () => {} } = round;
  const programme = await begin(page, round);
  told('loaded, period open');
  const { bodies, issued } = await issue(page);
  told(`${bodies} workbooks issued`);
  const returned = await round.returned(issued);
  told(`${returned.length} files filled in`);
  await takeAllIn(page, `/ct/${programme}/${round.period}/tiep-nhan`, round, returned);
  told('all taken in');
  const settled = await settleAll(page, `${round.url}/ct/${programme}/${round.period}/chua-thong-nhat`);
  told(`${settled} matters settled`);
  await close(page, `${round.url}/chuong-trinh/${programme}/ky`, round.signedOn);
  told('period closed');
  const exported = await exportAll(page, `${round.url}/ct/${programme}/${round.period}/bang-theo-doi`);
  return { programme, bodies, settled, exported };
}

/** Comes in by the first link, loads the appendix and opens the period. */
async function begin(page: Page, { url, key, appendix, asOf, period }: Round): Promise<string> {
  await page.goto(`${url}/access/${key}`);
  await page.locator('input[name=name]').fill('Người quản trị');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bắt đầu sử dụng' }).waitFor();
  await page.getByRole('link', { name: 'Nạp chương trình…' }).click();
  await page.locator('input[type=file]').setInputFiles(appendix);
  await page.getByLabel('Xác định đơn vị tính đến ngày').fill(asOf);
  await page.getByRole('button', { name: 'Nạp chương trình này' }).click();
  await page.getByText('Đã nạp chương trình. Việc tiếp theo').waitFor();
  const programme = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
  await page.getByLabel('Kỳ', { exact: true }).selectOption(period);
  await page.getByRole('button', { name: 'Mở kỳ' }).click();
  await page.getByRole('status').getByRole('link', { name: 'Phát hành và mã truy cập' }).click();
  return programme;
}

/** Fetches everybody's workbook. Answers how many bodies there are, and where the workbooks lie. */
async function issue(page: Page): Promise<{ readonly bodies: number; readonly issued: string }> {
  const all = page.getByRole('button', { name: /Tải sổ của cả/ });
  const bodies = Number(/(\d+) đơn vị/.exec((await all.textContent()) ?? '')?.[1]);
  const [download] = await Promise.all([page.waitForEvent('download', patience), all.click()]);
  if (!download.suggestedFilename().endsWith('.zip')) throw new Error(`${download.suggestedFilename()} is no zip`);
  await page.getByText('Lần phát hành gần nhất').waitFor();
  return { bodies, issued: await download.path() };
}

async function takeAllIn(
  page: Page,
  path: string,
  { url, arrivedOn }: Round,
  returned: readonly string[],
): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.getByLabel('Ngày đến').fill(arrivedOn);
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...returned]);
  await page.getByRole('heading', { name: /^Đã xong/ }).waitFor();
}

/** Settles the queue from the top by keys, each with what its kind asks for. Answers how many there were. */
export async function settleAll(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const title = page.locator('#matter-title');
  const done = page.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' });
  await title.or(done).first().waitFor();
  let settled = 0;
  while (await title.isVisible()) {
    const [kind = '', id = ''] = matterIn(page);
    // What there is to choose from may come after the matter's own words.
    await page.getByRole('radio').first().waitFor();
    if (kind === 'conflict') {
      await page.keyboard.press('1');
      // Between bodies the choice and a reason are enough; of one body's copies it must be said who confirmed which.
      const within = await page.getByText('Chọn thay chỉ khi có xác nhận của đơn vị.', { exact: false }).isVisible();
      await enterInto(page, within ? 'settle-by' : 'settle-reason');
      if (within) await typed(page, ['Phó Trưởng phòng', 'Điện thoại, 20/11/2015', 'Có Tờ trình kèm theo']);
      else await typed(page, ['Theo văn bản của đơn vị chủ trì']);
    } else {
      await page.keyboard.press(kind === 'proposal' || kind === 'new_row' ? '3' : kind === 'sender' ? '2' : '1');
      await enterInto(page, 'settle-reason');
      await typed(page, ['Đã trao đổi với đơn vị']);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => partsOf(url)[1] !== id);
    await title.or(done).first().waitFor();
    settled += 1;
  }
  return settled;
}

function matterIn(page: Page): readonly string[] {
  return partsOf(new URL(page.url()));
}

/** Kind and id behind the queue's own address. */
function partsOf(url: URL): readonly string[] {
  return url.pathname.split('/').slice(5);
}

async function enterInto(page: Page, field: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.id === id, field);
}

async function typed(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

async function close(page: Page, address: string, signedOn: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Chốt kỳ…' }).click();
  await page.getByLabel('Số báo cáo').fill('92/BC-SKHCN');
  await page.getByLabel('Ngày ký').fill(signedOn);
  await page.getByLabel('Người ký').fill('Giám đốc Sở');
  await page.getByRole('button', { name: 'Chốt kỳ', exact: true }).click();
  await page.getByText(/Báo cáo 92\/BC-SKHCN, ngày [\d/]+, Giám đốc Sở ký/).waitFor();
}

async function exportAll(page: Page, address: string): Promise<RoundDone['exported']> {
  await page.goto(address);
  await page.getByText('Xuất Excel…').first().click();
  const excel = page.getByRole('link', { name: /Excel/ }).first();
  const [download] = await Promise.all([page.waitForEvent('download', patience), excel.click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
