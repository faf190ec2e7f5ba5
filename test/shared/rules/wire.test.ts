import { describe, expect, test } from 'vitest';
import { check } from '#shared/rules/check';
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
