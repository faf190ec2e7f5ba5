import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addReminder, readLetters, readReminders } from '#server/usecases/answers/reminders';
import { readReporting } from '#server/usecases/answers/reporting';
import { readReportingPeriods } from '#server/usecases/answers/reportingPeriods';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { writeSettings } from '#server/usecases/programme/settings';
import { confirm, withdraw } from '#server/usecases/submissions/change';
import { submit } from '#server/usecases/submissions/submit';
import { lettersAnswerSchema, reminderLogSchema } from '#shared/wire/reminderAnswer';
import { type ReportingAnswer, reportingAnswerSchema, reportingPeriodsSchema } from '#shared/wire/reportingAnswer';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { loadedDakNong, loadedNinhThuan, ninhThuanReport, ninhThuanRows, refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;
let id: string;
const period = '2015-11';
const science = account('officer', 'so-khcn');
const planning = account('officer', 'so-khdt');

beforeEach(async () => {
  service = await livingService();
  id = await loadedDakNong(service);
});
afterEach(() => service.close());

const rate = (who = consolidator): Promise<ReportingAnswer> => readReporting(service, who, { programme: id, period });
const of = (answer: ReportingAnswer, agency: string) => answer.agencies.find((one) => one.agency === agency);

describe('the reporting rate', () => {
  it('[K2] counts every body of the roster once, in its honest state', async () => {
    const before = await rate();
    expect(reportingAnswerSchema.parse(before)).toEqual(before);
    expect(before.received).toBe(0);
    expect(before.byState.missing).toBe(before.roster);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    const locked = send(
      service,
      account('officer', 'ubnd-huyen-dak-r-lap'),
      id,
      returned('UBND-huyen-Dak-Rlap_mat-khau.xlsx'),
    );
    expect(await refusalOf(locked)).toMatchObject({ code: 'encrypted' });
    const after = await rate();
    expect(of(after, 'so-khcn')).toMatchObject({
      state: 'new',
      arrivedOn: '2015-11-20',
      due: '2015-11-20',
      daysLate: 0,
    });
    expect(of(after, 'so-khcn')?.files).toHaveLength(2);
    expect(of(after, 'ubnd-huyen-dak-r-lap')).toMatchObject({ state: 'entering' });
    expect(after).toMatchObject({ roster: before.roster, received: 2, onTime: 2, late: 0 });
    expect(Object.values(after.byState).reduce((sum, count) => sum + count, 0)).toBe(after.roster);
  });

  it('[K2] a scan whose lines were typed is spoken for by them, and waits again when they are withdrawn', async () => {
    const given = { programme: id, period, channel: 'email', agency: 'ubnd-huyen-dak-r-lap' } as const;
    const scan = readFileSync(returned('UBND-huyen-Dak-Rlap_anh-chup.xlsx'));
    const photo = { ...given, file: 'ảnh.xlsx', bytes: scan, form: 'workbook', arrivedOn: '2015-11-18' } as const;
    expect(await refusalOf(submit(service, consolidator, photo))).toMatchObject({ code: 'image' });
    expect(of(await rate(), 'ubnd-huyen-dak-r-lap')).toMatchObject({ state: 'entering', files: [{ readable: false }] });
    const nothing = { format: 'phuluc/lines', version: 1, programme: id, agency: given.agency, period, nothing: true };
    const { record } = await submit(service, consolidator, {
      ...given,
      file: 'nhập thay',
      bytes: Buffer.from(JSON.stringify({ ...nothing, lines: [] })),
      form: 'lines',
      arrivedOn: '2015-11-18',
      enteredFrom: createHash('sha256').update(scan).digest('hex'),
    });
    expect(of(await rate(), 'ubnd-huyen-dak-r-lap')).toMatchObject({ state: 'none', files: [{ readable: true }] });
    await withdraw(service, consolidator, record.number, 'nhập nhầm');
    expect(of(await rate(), 'ubnd-huyen-dak-r-lap')).toMatchObject({ state: 'entering', files: [{ readable: false }] });
  });

  it('[K2] several periods at once say what each says by itself, the closed one as it was closed', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const closing = { number: '85/BC-SKHCN', date: '2015-11-23', signer: 'Giám đốc Sở' };
    await closePeriod(service, consolidator, { programme: id, period, ...closing, force: 'thử' });
    await openPeriod(service, consolidator, id, '2015-12');
    const both = await readReportingPeriods(service, consolidator, { programme: id, last: 6 });
    expect(reportingPeriodsSchema.parse(both)).toEqual(both);
    for (const [at, one] of both.periods.entries()) {
      const alone = await readReporting(service, consolidator, { programme: id, period: one.period });
      expect(one).toMatchObject({ roster: alone.roster, received: alone.received, byState: alone.byState });
      for (const { agency, state, daysLate } of alone.agencies) {
        const row = both.agencies.find((body) => body.agency === agency);
        expect(row?.periods[at]).toMatchObject({ state, daysLate, expected: true });
      }
    }
    expect(both.periods.map(({ closed }) => closed)).toEqual([true, false]);
    const own = await readReportingPeriods(service, planning, { programme: id, to: '2015-12', last: 1 });
    expect(own.agencies.map(({ agency }) => agency)).toEqual(['so-khdt']);
    expect(own).toMatchObject({ earlier: 1, periods: [{ period: '2015-12', roster: 1 }] });
  });

  it('[K2] never passes 100 %: who need not report is shown apart and not counted', async () => {
    const settings = programmeSettingsSchema.parse({ roster: { added: [], removed: ['so-khcn'] } });
    await writeSettings(service, consolidator, id, settings);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const answer = await rate();
    expect(of(answer, 'so-khcn')).toBeUndefined();
    expect(answer.outsiders).toMatchObject([{ agency: 'so-khcn', state: 'new' }]);
    expect(answer).toMatchObject({ received: 0, shares: { received: 0 } });
  });

  it('[K2] is in time or late by the day the report reached the first door, not by the day it was entered', async () => {
    service.clock.now = new Date('2015-12-02T02:00:00.000Z');
    const bytes = Buffer.from((await import('node:fs')).readFileSync(returned('So-KHDT_bao-cao-thang-11.xlsx')));
    await submit(service, consolidator, {
      programme: id,
      period,
      file: 'so-khdt.xlsx',
      bytes,
      form: 'workbook',
      channel: 'email',
      agency: 'so-khdt',
      arrivedOn: '2015-11-19',
    });
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const answer = await rate();
    expect(of(answer, 'so-khdt')).toMatchObject({ arrivedOn: '2015-11-19', daysLate: -1 });
    expect(of(answer, 'so-khcn')).toMatchObject({ arrivedOn: '2015-12-02', daysLate: 12 });
    expect(answer).toMatchObject({ onTime: 1, late: 1 });
  });

  it('[K2] tells apart: declared nothing, sent empty, unchanged, not received', async () => {
    const other = await loadedNinhThuan(service);
    const group = ninhThuanRows[2] ?? '';
    const sendAs = (agency: string, cells: readonly [string, string, string, string]) =>
      send(service, account('officer', agency), other, `${agency}.csv`, {
        period: '2026-Q1',
        bytes: ninhThuanReport([[group, ...cells]]),
      });
    await sendAs('so-tp', ['', '', 'Không phát sinh trong kỳ', '']);
    await sendAs('so-yt', ['', '', '', '']);
    await sendAs('so-ct', ['Đã rà soát', '30', 'Đang thực hiện', '']);
    const { agencies } = await readReporting(service, consolidator, { programme: other, period: '2026-Q1' });
    const states = Object.fromEntries(agencies.map(({ agency, state }) => [agency, state]));
    expect(states).toMatchObject({ 'so-tp': 'none', 'so-yt': 'empty', 'so-ct': 'new', 'so-gddt': 'missing' });
  });

  it('[K5] counts as confirmed what the province asks for: a leader’s word, or the signed document', async () => {
    const { record } = await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    expect((await rate()).confirmed).toBe(0);
    await confirm(service, account('approver', 'so-khcn'), record.number, { kind: 'leader' });
    expect(await rate()).toMatchObject({ received: 1, confirmed: 1 });
    await writeSettings(service, consolidator, id, programmeSettingsSchema.parse({ confirmation: 'document' }));
    expect(await rate()).toMatchObject({ confirmation: 'document', received: 1, confirmed: 0 });
  });

  it('[M12] a withdrawn report is not received', async () => {
    const { record } = await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await withdraw(service, science, record.number, 'Gửi nhầm');
    expect(of(await rate(), 'so-khcn')).toMatchObject({ state: 'missing', files: [] });
  });

  it('[M4] an agency reads its own row and its own figures only', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const own = await rate(planning);
    expect(own.agencies.map(({ agency }) => agency)).toEqual(['so-khdt']);
    expect(own).toMatchObject({ roster: 1, received: 0, nameless: [], outsiders: [] });
  });

  it('[M14] a file nobody knows the sender of is shown apart', async () => {
    await send(service, consolidator, id, returned('So-Giao-duc-va-Dao-tao_bao-cao.xlsx'));
    const answer = await rate();
    expect(answer.nameless).toMatchObject([{ file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx', channel: 'page' }]);
    expect(answer.received).toBe(0);
  });
});

describe('reminders', () => {
  it('[K6] the letters name programme, cut-off, due days and bodies in Vietnamese and English, ready to be sent', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    service.clock.now = new Date('2015-11-23T02:00:00.000Z');
    const letters = await readLetters(service, id, period);
    expect(lettersAnswerSchema.parse(letters)).toEqual(letters);
    expect(letters.opening.text.vi).toContain('Chương trình số 26/CTr-UBND ngày 11/6/2015');
    expect(letters.opening.text.vi).toContain('ngày 14 tháng 11 năm 2015');
    expect(letters.opening.text.vi).toContain('trước khi hết ngày 20/11/2015');
    expect(letters.opening.text.en).toContain('by the end of 20/11/2015');
    expect(letters.late?.text.vi).toContain('Sở Kế hoạch và Đầu tư');
    expect(letters.late?.text.vi).not.toContain('1. Sở Khoa học và Công nghệ:');
    expect(letters.messages.map(({ agency }) => agency)).not.toContain('so-khcn');
    const planningText = letters.messages.find(({ agency }) => agency === 'so-khdt');
    expect(planningText?.text.vi).toContain('kính đề nghị Sở Kế hoạch và Đầu tư gửi báo cáo tháng 11/2015');
    expect(planningText?.text.vi).toContain('(hạn ngày 20/11/2015)');
    expect(planningText?.text.vi.length).toBeLessThan(500);
    expect(letters.escalation).toBeNull();
    for (const { vi, en } of [letters.opening.text, planningText?.text ?? { vi: '', en: '' }])
      expect(`${vi}${en}`).not.toMatch(/undefined|null|NaN|\{/);
  });

  it('[K6] before the due day nobody is late; a message asks for the report by that day', async () => {
    service.clock.now = new Date('2015-11-16T02:00:00.000Z');
    const letters = await readLetters(service, id, period);
    expect(letters.late).toBeNull();
    expect(letters.messages[0]?.text.vi).toContain('trước khi hết ngày');
  });

  it('[K6] each reminder is logged for each body; from the third on it is named to the People’s Committee', async () => {
    service.clock.now = new Date('2015-11-23T02:00:00.000Z');
    await addReminder(service, consolidator, { programme: id, period, kind: 'opening_letter', note: 'Công văn 210' });
    const letter = await addReminder(service, consolidator, {
      programme: id,
      period,
      kind: 'late_letter',
      note: 'Công văn 221',
    });
    expect(reminderLogSchema.parse(letter)).toEqual(letter);
    const { roster } = await rate();
    // All but the consolidating body itself.
    expect(letter.byAgency).toHaveLength(roster - 1);
    expect(letter.escalate).toEqual([]);
    await addReminder(service, consolidator, {
      programme: id,
      period,
      kind: 'call',
      agencies: ['so-khdt'],
      note: 'Chị Hoa hẹn chiều',
    });
    const third = await addReminder(service, consolidator, {
      programme: id,
      period,
      kind: 'message',
      agencies: ['so-khdt'],
      note: '',
    });
    expect(third.escalate).toEqual(['so-khdt']);
    expect(third.byAgency.find(({ agency }) => agency === 'so-khdt')).toMatchObject({ times: 3 });
    expect(of(await rate(), 'so-khdt')?.reminded).toBe(3);
    const { escalation } = await readLetters(service, id, period);
    expect(escalation?.text.vi).toContain('1. Sở Kế hoạch và Đầu tư: hạn gửi 20/11/2015');
    expect(escalation?.text.vi).toContain('đã nhắc 3 lần');
    expect((await service.store.journal(id)).filter(({ kind }) => kind === 'reminded')).toHaveLength(4);
    expect(await readReminders(service.restarted(), id, period)).toEqual(third);
    const nobody = addReminder(service, consolidator, {
      programme: id,
      period,
      kind: 'call',
      agencies: ['so-khong-co'],
      note: '',
    });
    expect(await refusalOf(nobody)).toMatchObject({ code: 'wrong_request' });
  });
});
