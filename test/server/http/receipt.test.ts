import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptPage } from '#server/routes/receiptPage';
import { emptyReceipt } from '#server/usecases/submissions/emptyReceipt';
import type { ReceiptFacts } from '#shared/report/receiptFacts';
import { receiptForm } from '#shared/report/receiptForm';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
let as: Readonly<Record<string, string>>;
beforeAll(async () => {
  app = await prepareService();
  as = await app.signIn('officer', 'so-khcn', 'Nguyễn Thị Bình');
});
afterAll(() => app.close());

const receipt = (number: string, rest = '') => app.call('GET', `/api/v1/submissions/${number}/receipt${rest}`, { as });

describe('the receipt of a report', () => {
  it('[M8, K5] is one page with who, when, the account, every changed cell and the match code', async () => {
    const { status, body, headers } = await receipt(app.second);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const { submission } = (await app.call('GET', `/api/v1/submissions/${app.second}`, { as })).body;
    const page = String(body);
    for (const shown of [
      submission.number,
      submission.checkCode,
      'Sở Khoa học và Công nghệ',
      'hạn 20/11/2015',
      'UBND tỉnh Đắk Nông',
    ])
      expect(page).toContain(shown);
    for (const { cell } of submission.receipt.items) expect(page).toContain(cell);
    expect(page).toContain(`= ${submission.receipt.cells.read}`);
  });

  it('[M9] the first report says that a second one replaced it, and keeps what it was answered', async () => {
    const page = String((await receipt(app.number)).body);
    expect(page).toContain('Đơn vị đã gửi bản mới hơn thay cho tệp này: So-KHCN_lan-2.xlsx.');
    expect(page).toContain('Đến nay: thay bằng bản mới hơn của đơn vị');
  });

  it('needs no script and no style of its own, and is laid out by a file of ours', async () => {
    const { body, headers } = await receipt(app.number);
    expect(headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(body).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    const styles = await app.call('GET', '/receipt.css');
    expect(styles.headers.get('content-type')).toContain('text/css');
    expect(styles.body).toContain('size: A4');
    expect(styles.body).toContain('counter(pages)');
  });

  it('[R1] is said in English as in Vietnamese', async () => {
    const { body, headers } = await receipt(app.second, '?lang=en');
    expect(headers.get('content-language')).toBe('en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Match code');
    expect(body).not.toContain('Đơn vị gửi');
  });

  it('is to be had as text, with the same words', async () => {
    const { body, headers } = await receipt(app.second, '.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(body).toContain('PHIẾU TIẾP NHẬN BÁO CÁO');
    expect(body).toContain('Việc đơn vị cần làm');
  });

  it("[Q-A1] another body's receipt is not there", async () => {
    const other = await app.signIn('officer', 'so-tc');
    for (const rest of ['', '.txt']) {
      const { status, body } = await app.call('GET', `/api/v1/submissions/${app.number}/receipt${rest}`, { as: other });
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
    }
  });

  it('[Q-A4] text of files and people stays text, wherever it stands', () => {
    const evil = `"><img src=x onerror=alert(1)></td><script>'&`;
    const facts: ReceiptFacts = {
      number: evil,
      receivedAt: '2015-11-17T09:42:00.000Z',
      arrivedOn: '2015-11-17',
      due: null,
      channel: { vi: evil, en: evil },
      period: '2015-11',
      document: { title: evil, number: evil },
      consolidator: evil,
      above: evil,
      agency: evil,
      person: evil,
      enteredBy: evil,
      confirmed: { kind: 'document', number: evil, date: '2015-11-18', signer: evil },
      required: 'document',
      checkCode: evil,
      nothing: false,
      withdrawn: { at: '2015-11-18T02:00:00.000Z', reason: evil },
      refusal: null,
      receipt: {
        ...emptyReceipt({ file: evil, hash: 'ab'.repeat(32), agency: evil, period: '2015-11' }),
        items: [
          {
            sheet: evil,
            cell: 'K9',
            field: null,
            header: evil,
            path: evil,
            outcome: 'extra',
            base: evil,
            current: null,
            theirs: evil,
          },
          {
            sheet: evil,
            cell: 'K9',
            field: 'status',
            path: evil,
            outcome: 'refused',
            reason: 'outside_authority',
            base: evil,
            current: null,
            theirs: evil,
          },
        ],
        notes: [{ code: 'hidden_sheet', params: { sheet: evil } }],
      },
      setAside: {
        findings: [{ rule: evil, severity: 'notice', sheet: evil, cell: 'K9', field: evil, path: evil, reason: evil }],
        unread: 1,
      },
      now: null,
      conflicts: [],
      leadOf: () => evil,
    };
    const page = receiptPage(receiptForm(facts, 'vi'), `/api/v1/submissions/${evil}/receipt`);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script');
    expect(page.match(/onerror/g)?.length).toBeGreaterThan(15);
    const plain = receiptPage(receiptForm({ ...facts, person: 'A' }, 'vi'), '/r');
    const tags = (html: string) => html.replace(/[^<]*(<[a-z/!]+)[^<]*/gi, '$1');
    expect(tags(page)).toBe(tags(plain));
  });
});
