import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '#server/http/problem';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { writeSettings } from '#server/usecases/programme/settings';
import { codeSeen, codeTyped, readable } from '#server/usecases/readableCode';
import { withdraw } from '#server/usecases/submissions/change';
import { comparePaper } from '#server/usecases/submissions/comparePaper';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import {
  account,
  consolidator,
  type LivingService,
  livingProgramme,
  openPeriod,
  returned,
  send,
} from '#test/helpers/livingService';

const officer = account('officer', 'so-khcn');

let service: LivingService;
let programme: string;
beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

const sent = async (file: string, by = officer) => (await send(service, by, programme, returned(file))).record;
const compared = (code: string, by = consolidator, period = '2015-11') =>
  comparePaper(service, by, { programme, period, code });
const refusedWith = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  return error instanceof Refused ? error.problem : null;
};

describe('[K5] the code on the paper', () => {
  it('proves that paper and data agree', async () => {
    const record = await sent('So-KHCN_lan-1.xlsx');
    const answer = await compared(record.checkCode);
    expect(answer).toMatchObject({
      code: record.checkCode,
      exact: true,
      agency: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
      submission: { number: record.number, file: 'So-KHCN_lan-1.xlsx', withdrawn: false, confirmed: false },
      agrees: true,
      now: record.checkCode,
      proven: true,
      since: [],
      differences: [],
    });
  });

  it('lists what differs cell by cell when the agency has sent a correction since', async () => {
    const first = await sent('So-KHCN_lan-1.xlsx');
    const second = await sent('So-KHCN_lan-2.xlsx');
    expect(second.checkCode).not.toBe(first.checkCode);
    const old = await compared(first.checkCode);
    expect(old).toMatchObject({ agrees: false, proven: true, now: second.checkCode });
    expect(old.since.map(({ number }) => number)).toEqual([second.number]);
    const changed = second.receipt.items.filter(({ outcome }) => outcome === 'taken');
    expect(old.differences.length).toBe(changed.length);
    for (const { path, field, theirs } of changed) {
      const one = old.differences.find((cell) => cell.path === path && cell.field === field);
      expect(one).toMatchObject({ now: theirs, disputed: false, source: { number: second.number, file: second.file } });
      const before = first.receipt.items.find((cell) => cell.path === path && cell.field === field);
      expect(one?.paper).toBe(before?.theirs ?? null);
    }
    expect(await compared(second.checkCode)).toMatchObject({ agrees: true, since: [] });
  });

  it('agrees again once the correction is taken back, and tells what a withdrawn paper said', async () => {
    const first = await sent('So-KHCN_lan-1.xlsx');
    const second = await sent('So-KHCN_lan-2.xlsx');
    await withdraw(service, officer, second.number, 'gửi nhầm');
    expect(await compared(first.checkCode)).toMatchObject({ agrees: true, since: [{ withdrawn: true }] });
    const gone = await compared(second.checkCode);
    expect(gone).toMatchObject({ agrees: false, proven: true, submission: { withdrawn: true } });
    expect(gone.differences.length).toBeGreaterThan(0);
  });

  it('says nothing remains when all was taken back', async () => {
    const first = await sent('So-KHCN_lan-1.xlsx');
    await withdraw(service, officer, first.number, 'gửi nhầm');
    const answer = await compared(first.checkCode);
    expect(answer).toMatchObject({ agrees: false, proven: true, now: '' });
    expect(answer.differences.every(({ now, source }) => now === null && source === null)).toBe(true);
  });

  it('is the same for another process over the same store, also after other bodies reported', async () => {
    const record = await sent('So-KHCN_lan-1.xlsx');
    await sent('So-Tai-chinh_ban-cu.xlsx', account('officer', 'so-tc'));
    const there = await comparePaper(service.restarted(), consolidator, {
      programme,
      period: '2015-11',
      code: record.checkCode,
    });
    expect(there).toEqual(await compared(record.checkCode));
    expect(there.agrees).toBe(true);
  });

  it('shows as disputed what two parts of the agency say differently', async () => {
    const second = await sent('So-KHCN_lan-2.xlsx');
    const part = await sent('So-KHCN_phong-QLCN.xlsx');
    const disputed = part.receipt.items.filter(({ outcome }) => outcome === 'conflict');
    expect(disputed.length).toBeGreaterThan(0);
    const answer = await compared(second.checkCode);
    const shown = answer.differences.filter((one) => one.disputed);
    expect(shown.map(({ path, field }) => `${path} ${field}`)).toEqual(
      disputed.map(({ path, field }) => `${path} ${field}`),
    );
    expect(shown.every(({ paper, now }) => paper !== null && now === null)).toBe(true);
  });

  it('is read however it is typed', async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    const bare = checkCode.replace('-', '');
    const typed = [
      bare.toLowerCase(),
      ` ${bare.slice(0, 2)} ${bare.slice(2, 5)}.${bare.slice(5)} `,
      checkCode.replace('-', '–'),
      checkCode.replaceAll('A', 'А'),
    ];
    for (const one of typed) expect(await compared(one)).toMatchObject({ code: checkCode, exact: true });
  });

  it('is found when a sign was misread, and says so', async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    const swapped = checkCode.replaceAll('8', 'B').replaceAll('6', 'G');
    expect(swapped).not.toBe(checkCode);
    expect(await compared(swapped)).toMatchObject({ code: checkCode, exact: false, agrees: true });
  });

  it('that nobody printed is answered with what to check', async () => {
    await sent('So-KHCN_lan-1.xlsx');
    expect(await refusedWith(compared('2222-2222'))).toMatchObject({
      code: 'check_code_unknown',
      status: 404,
      params: { read: '2222-2222' },
    });
    expect(await refusedWith(compared('x'))).toMatchObject({ code: 'check_code_unknown' });
  });

  it('of another period is sent there', async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    await openPeriod(service, programme, '2015-12');
    expect(await refusedWith(compared(checkCode, consolidator, '2015-12'))).toMatchObject({
      code: 'check_code_elsewhere',
      params: { period: '2015-11' },
    });
  });

  it("[Q-A1] of another agency does not exist for an agency's own people", async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    expect(await compared(checkCode, officer)).toMatchObject({ agrees: true });
    expect(await refusedWith(compared(checkCode, account('officer', 'so-tc')))).toMatchObject({
      code: 'check_code_unknown',
    });
  });

  it('[A3] holds for a body that reports under the name it had before it became another', async () => {
    service.clock.now = new Date('2025-11-20T02:00:00.000Z');
    await openPeriod(service, programme, '2025-11');
    const old = account('officer', 'so-khdt');
    const path = returned('So-KHDT_bao-cao-thang-11.xlsx');
    const { record } = await send(service, old, programme, path, { period: '2025-11' });
    expect(record).toMatchObject({ agency: 'so-khdt', receipt: { agency: 'so-tc', cells: { waiting: 0 } } });
    expect(await compared(record.checkCode, old, '2025-11')).toMatchObject({ agency: { id: 'so-tc' }, agrees: true });
  });

  it('[K3] is still proven when its period is closed and the next one has reports', async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    const signed = { number: '15/BC-SKHCN', date: '2015-11-24', signer: 'Giám đốc Sở' };
    await closePeriod(service, consolidator, { programme, period: '2015-11', ...signed });
    await openPeriod(service, programme, '2015-12');
    await send(service, officer, programme, returned('So-KHCN_lan-2.xlsx'), { period: '2015-12' });
    const answer = await comparePaper(service.restarted(), consolidator, {
      programme,
      period: '2015-11',
      code: checkCode,
    });
    expect(answer).toMatchObject({ agrees: true, proven: true, since: [] });
  });

  it('stays what it was when settings are changed', async () => {
    const { checkCode } = await sent('So-KHCN_lan-1.xlsx');
    await writeSettings(service, consolidator, programme, programmeSettingsSchema.parse({ confirmation: 'leader' }));
    expect(await compared(checkCode)).toMatchObject({ agrees: true, proven: true });
  });
});

describe('signs of a code', () => {
  it('of every code are read as themselves', () => {
    const code = readable(Uint8Array.from({ length: 29 }, (_, at) => at));
    expect(codeTyped(code.toLowerCase())).toBe(code);
  });

  it.each([
    [' k7m4–2qxđ ', 'K7M42QXD'],
    ['К7М4 2QХD', 'K7M42QXD'],
    ['Ｋ７Ｍ４', 'K7M4'],
    ['', ''],
  ])('“%s” is %s', (typed, code) => {
    expect(codeTyped(typed)).toBe(code);
  });

  it('that look alike are seen as one, others are not', () => {
    expect(codeSeen('B5O1')).toBe(codeSeen('8SQ7'));
    expect(codeSeen('K7M4')).not.toBe(codeSeen('K7N4'));
  });
});
