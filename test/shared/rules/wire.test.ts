import { describe, expect, test } from 'vitest';
import { check } from '#shared/rules/check';
import { sampleTask } from '#shared/rules/samples';
import { checkedFile, refusedFile } from '#shared/wire/check';
import { checkAnswerSchema } from '#shared/wire/checkAnswer';
import { printedGrid } from '#test/helpers/dakNong';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

describe('[§13] the answer of check', () => {
  const result = check(inputOf(printedGrid(), { asOf: '2015-11-14' }));
  const answer = {
    files: [checkedFile('phu-luc.xlsx', result, 'vi'), refusedFile('khoa.xlsx', { code: 'encrypted', params: {} })],
  };

  test('has exactly the promised fields', () => {
    expect(checkAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    const [read, refused] = answer.files;
    expect(Object.keys(read ?? {})).toEqual(['file', 'findings', 'counts']);
    for (const finding of read?.findings ?? []) {
      expect(Object.keys(finding).filter((key) => key !== 'fix')).toEqual([
        'rule',
        'severity',
        'sheet',
        'address',
        'column',
        'path',
        'message',
      ]);
    }
    expect(Object.keys(refused ?? {})).toEqual(['file', 'findings', 'counts', 'refusal']);
    expect(Object.keys(refused?.refusal ?? {})).toEqual(['code', 'vi', 'en', 'do']);
  });

  test('counts close over the findings', () => {
    const { findings, counts } = checkedFile('phu-luc.xlsx', result, 'vi');
    expect(counts.error + counts.warning + counts.notice).toBe(findings.length);
    expect(counts.error).toBe(findings.filter((finding) => finding.severity === 'error').length);
  });

  test('[R6] each task and step has its score of six, and what it lacks', () => {
    const input = inputOf(printedGrid(), { asOf: '2015-11-14' });
    const { clarity = [] } = checkedFile('phu-luc.xlsx', result, 'vi', input.programmes);
    const answered = { files: [checkedFile('phu-luc.xlsx', result, 'vi', input.programmes)] };
    expect(checkAnswerSchema.parse(JSON.parse(JSON.stringify(answered)))).toEqual(answered);
    expect(clarity).toHaveLength(1);
    const [{ of, met, tasks, percent } = { of: 0, met: {}, tasks: [], percent: null }] = clarity;
    expect(of).toBe(13);
    expect(tasks).toHaveLength(48);
    for (const { score, unclear } of tasks) expect(score + unclear.length).toBe(6);
    expect(tasks.find(({ path }) => path === 'II.4')).toEqual({
      path: 'II.4',
      kind: 'task',
      score: 2,
      unclear: ['nguoi', 'thoi_gian', 'trach_nhiem', 'san_pham'],
    });
    const clearTasks = tasks.filter(({ kind, unclear }) => kind === 'task' && !unclear.includes('thoi_gian'));
    expect(met.thoi_gian).toBe(clearTasks.length);
    const all = Object.values(met).reduce((sum, one) => sum + one, 0);
    expect(percent).toBe(Math.round((all / (13 * 6)) * 1000) / 10);
  });

  test('[R7] a reading of an old encoding is an offer, never a fix', () => {
    const example = { rows: [{ ...sampleTask, note: '§· lÊy ý kiÕn c¸c së' }] };
    const { findings } = checkedFile('a.xlsx', check(inputOf(gridOfExample(example), {})), 'vi');
    expect(findings.map(({ rule, fix, offer }) => [rule, fix, offer])).toEqual([
      ['text.legacy-encoding', undefined, 'Đã lấy ý kiến các sở'],
    ]);
  });

  test('a safe repair is given as the new text of the cell', () => {
    const example = {
      rows: [
        {
          ordinal: '1',
          content: 'Xây dựng Đề án',
          lead: 'Sở  Tài chính',
          output: 'Quyết định của UBND tỉnh',
          finish: '8/2016',
        },
      ],
    };
    const { findings } = checkedFile('a.xlsx', check(inputOf(gridOfExample(example), {})), 'en');
    expect(findings.map(({ rule, address, fix }) => [rule, address, fix])).toEqual([
      ['text.stray-spaces', 'C2', 'Sở Tài chính'],
    ]);
  });
});
