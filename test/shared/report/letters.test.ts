import { describe, expect, test } from 'vitest';
import { escalationList, type LateBody, lateLetter, openingLetter, shortMessage } from '#shared/report/letters';

const facts = {
  document: {
    title: 'Thực hiện Nghị quyết 20-NQ/TW',
    number: '26/CTr-UBND',
    date: '2015-06-11',
    body: 'UBND tỉnh Đắk Nông',
  },
  period: '2015-11',
  cutOff: '2015-11-14',
  consolidator: 'Sở Khoa học và Công nghệ',
  today: '2015-11-23',
};
const body = (name: string, more: Partial<LateBody> = {}): LateBody => ({
  name,
  due: '2015-11-20',
  tasks: 5,
  overdue: 0,
  reminded: 0,
  ...more,
});

describe('letters', () => {
  test('[K6] the opening letter groups bodies by due day, communes first', () => {
    const { subject, text } = openingLetter(facts, [
      body('Sở Tài chính'),
      body('UBND xã Đắk Mil', { due: '2015-11-17' }),
      body('Sở Y tế'),
    ]);
    expect(subject.vi).toBe(
      'V/v báo cáo tình hình thực hiện Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông, tháng 11/2015',
    );
    const lines = text.vi.split('\n').filter((line) => line.startsWith('   - '));
    expect(lines).toEqual([
      '   - trước khi hết ngày 17/11/2015: UBND xã Đắk Mil;',
      '   - trước khi hết ngày 20/11/2015: Sở Tài chính; Sở Y tế.',
    ]);
    expect(text.vi.endsWith('./.')).toBe(true);
    expect(text.vi).toContain('Kính gửi: Sở Tài chính; UBND xã Đắk Mil; Sở Y tế.');
  });

  test('[K6] one due day ends the sentence; many bodies stand in a list', () => {
    const bodies = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => body(name));
    const { text } = openingLetter(facts, bodies);
    expect(text.vi).toContain('về Sở Khoa học và Công nghệ trước khi hết ngày 20/11/2015.');
    expect(text.vi).toContain('Kính gửi: Các đơn vị có tên trong danh sách dưới đây.');
    expect(text.vi.endsWith('Danh sách đơn vị:\n1. A.\n2. B.\n3. C.\n4. D.\n5. E.\n6. F.\n7. G.')).toBe(true);
  });

  test('[K6] the late letter numbers all late bodies with what they owe and how often they were reminded', () => {
    const { text } = lateLetter(facts, [body('Sở Tài chính', { overdue: 2, reminded: 1 }), body('Sở Y tế')]);
    expect(text.vi).toContain(
      '1. Sở Tài chính: hạn gửi 20/11/2015; 5 nhiệm vụ (tính cả bước) phải báo cáo, trong đó 2 đã quá hạn; đã nhắc 1 lần.',
    );
    expect(text.vi).toContain('2. Sở Y tế: hạn gửi 20/11/2015; 5 nhiệm vụ (tính cả bước) phải báo cáo.');
    expect(text.en).toContain(
      '1. Sở Tài chính: due 20/11/2015; 5 tasks and steps to report on, 2 of them overdue; reminded once.',
    );
    expect(text.en).toContain('from these 2 bodies');
    expect(lateLetter(facts, [body('Sở Y tế')]).text.en).toContain('from this body');
  });

  test.each([
    ['2015-11-18', 'trước khi hết ngày 20/11/2015', 'by the end of 20/11/2015'],
    ['2015-11-23', '(hạn ngày 20/11/2015)', '(due 20/11/2015)'],
  ])('[K6] on %s a message to one body says %s', (today, vi, en) => {
    const { text } = shortMessage({ ...facts, today }, body('Sở Tài chính', { tasks: 1, overdue: 1 }));
    expect(text.vi).toContain(vi);
    expect(text.en).toContain(en);
    expect(text.en).toContain('1 task or step');
    expect(text.vi).toContain('1 nhiệm vụ đã quá hạn');
  });

  test('[K6] the list for the People’s Committee names who was reminded how often', () => {
    const { text } = escalationList(facts, [body('Sở Tài chính', { reminded: 3 })]);
    expect(text.vi).toContain('1 đơn vị sau đây đã được nhắc từ 3 lần trở lên');
    expect(text.vi).toContain('đã nhắc 3 lần');
    expect(text.en).toContain('reminded 3 times');
  });

  test('[K6] a title without number and date reads as a sentence all the same', () => {
    const bare = { ...facts, document: { title: 'Kế hoạch chuyển đổi số' } };
    for (const { subject, text } of [
      openingLetter(bare, [body('A', { due: null })]),
      lateLetter(bare, [body('A', { due: null })]),
      shortMessage(bare, body('A', { due: null })),
    ])
      for (const said of [subject.vi, subject.en, text.vi, text.en])
        expect(said).not.toMatch(/undefined|null| {4,}|: ;|\.\.|Văn bản về/);
  });
});
