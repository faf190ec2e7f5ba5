import { expect, test } from 'vitest';
import { jsonBytes } from '#server/http/jsonBytes';

const rows = [
  { id: 'a', text: 'Sở Y tế “đặt hàng”\n' },
  { id: 'b', none: undefined, list: [1, null] },
];
const bodies = [
  { first: 'đầu', tasks: rows, last: { n: 1 } },
  { tasks: [], last: undefined },
  { before: undefined, tasks: rows },
  { tasks: 'not a list' },
  ['tasks'],
  'một câu',
  null,
];

test.each(bodies)('an answer with kept rows is the JSON it would be without: %j', (body) => {
  const plain = JSON.stringify(body);
  expect(jsonBytes(body, 'tasks').toString()).toBe(plain);
  // Asked for again, its rows are those of before.
  expect(jsonBytes(body, 'tasks').toString()).toBe(plain);
  expect(jsonBytes(body).toString()).toBe(plain);
});

test('a row that is another object is written anew', () => {
  const before = { tasks: [{ id: 'a', class: 'in_time' }] };
  const after = { tasks: [{ id: 'a', class: 'overdue' }] };
  jsonBytes(before, 'tasks');
  expect(jsonBytes(after, 'tasks').toString()).toBe(JSON.stringify(after));
});
