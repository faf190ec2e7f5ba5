import { expect, it } from 'vitest';
import { problem, problemCodes, Refused } from '#server/http/problem';
import { problemJson } from '#server/http/problemJson';
import { problemWords } from '#server/http/problemWords';
import { placeholders } from '#shared/message/fill';

it.each(problemCodes)('%s has a name, what happened and what to do, in both languages with the same values', (code) => {
  for (const words of Object.values(problemWords[code])) {
    expect(words.vi).toMatch(/\p{L}/u);
    expect(words.en).toMatch(/\p{L}/u);
    expect(words.vi).not.toBe(words.en);
    expect(placeholders(words.en)).toEqual(placeholders(words.vi));
    expect(words.vi).toBe(words.vi.normalize('NFC'));
  }
});

it.each(problemCodes)('%s is told as problem+json without gaps, whether its values are known or not', (code) => {
  const values = {
    seconds: 30,
    field: 'body.x',
    read: 'y',
    accepted: 'z',
    period: '2015-11',
    programme: 'dn',
    id: 'ab',
    number: '1',
    megabytes: 20,
    stamp: 'A',
    agency: 'B',
    date: '2015-11-25',
    what: 'reason',
  };
  for (const params of [{}, values]) {
    const json = problemJson(problem(code, params), 'vi', 'c0ffee');
    expect(json).toMatchObject({ code, type: `/api#${code}`, instance: 'urn:call:c0ffee' });
    expect(json.status).toBeGreaterThanOrEqual(400);
    const said = [json.title, json.detail, json.vi, json.en, json.do.vi, json.do.en];
    for (const text of said) expect(text).not.toMatch(/[{}[\]]| {2}|“”|undefined/);
    expect(json.detail).toContain(json.vi);
  }
});

it('a file that was not taken speaks in the words of its refusal', () => {
  const refused = new Refused(problem('file_refused', {}, { code: 'encrypted', params: {} }));
  const json = problemJson(refused.problem, 'en');
  expect(json.vi).toContain('mật khẩu');
  expect(json.do.en).toContain('Protect Workbook');
  expect(json.refusal).toEqual({ code: 'encrypted', params: {} });
});
