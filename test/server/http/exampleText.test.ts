import { expect, it } from 'vitest';
import { z } from 'zod';
import { compactJson, curlLine } from '#server/http/exampleText';

const json = z.object({});
const address = '/api/v1/programmes/{programme}';

it.each([
  ['get', 'anyone', json, { params: { programme: 'a' } }, 'curl -s "$URL/api/v1/programmes/a"'],
  [
    'get',
    ['reader'],
    { file: 'text/csv' },
    { params: { programme: 'a|b' }, query: { key: 'Sổ "A"' }, named: 'so.csv' },
    `curl -s "$URL/api/v1/programmes/a%7Cb?key=S%E1%BB%95+%22A%22" \\
     -H "Authorization: Bearer $TOKEN" \\
     -o so.csv`,
  ],
  ['delete', 'anyone', json, {}, 'curl -s -X DELETE "$URL/api/v1/programmes/%7Bprogramme%7D"'],
  [
    'put',
    'anyone',
    json,
    { params: { programme: 'a' }, body: { name: "Đắk R'lấp" } },
    String.raw`curl -s -X PUT "$URL/api/v1/programmes/a" \
     -H 'Content-Type: application/json' \
     -d '{"name":"Đắk R'\''lấp"}'`,
  ],
  [
    'post',
    'anyone',
    json,
    { params: { programme: 'a' }, file: 'bao cao (1).xlsx' },
    `curl -s "$URL/api/v1/programmes/a" \\
     -H 'Content-Type: application/octet-stream' \\
     --data-binary @'examples/bao cao (1).xlsx'`,
  ],
  ['post', 'anyone', json, { params: { programme: 'a' } }, 'curl -s -X POST "$URL/api/v1/programmes/a"'],
] as const)('a %s call is a line for a shell that keeps its quotes', (method, who, answer, example, line) => {
  expect(curlLine({ method, path: address, who, answer, example })).toBe(line);
});

it('plain values stand side by side as far as the width goes', () => {
  expect(compactJson({ aaaa: 1, bbbb: 2, cccc: { dddd: 'x'.repeat(20) }, e: 3 }, 24).split('\n')).toEqual([
    '{',
    '  "aaaa": 1, "bbbb": 2,',
    '  "cccc": {',
    `    "dddd": "${'x'.repeat(20)}"`,
    '  },',
    '  "e": 3',
    '}',
  ]);
});

it('JSON keeps its content, and what fits a line stands on one', () => {
  const value = {
    a: [],
    b: {},
    list: [{ text: 'Sở "A"', n: 1.5, none: null }, { text: 'x'.repeat(120) }],
    gone: undefined,
  };
  const text = compactJson(value);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  expect(text.split('\n')).toEqual([
    '{',
    '  "a": [],',
    '  "b": {},',
    '  "list": [',
    String.raw`    { "text": "Sở \"A\"", "n": 1.5, "none": null },`,
    '    {',
    `      "text": "${'x'.repeat(120)}"`,
    '    }',
    '  ]',
    '}',
  ]);
});
