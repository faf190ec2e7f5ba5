import { expect, test } from 'vitest';
import type { SubmissionRecord } from '#server/store/records';
import { cellEventsOf } from '#server/usecases/submissions/cellEvents';
import { atOnce } from '#shared/merge/steps';
import { booksPlan, idOf, mergedBooks, received, rowAt } from '#test/helpers/mergeBooks';

test('[M12] a result merged over two rows is in the history of both tasks, from the cell it was typed in', () => {
  const plan = booksPlan();
  const book = {
    rows: [rowAt(plan, 'I.2.1', ['Đang làm chung']), rowAt(plan, 'I.2.2')],
    sheet: { merges: ['G2:G3'] },
  };
  const receipt = mergedBooks(plan, book).receipts[0];
  const record = { programme: 'p', period: '2015-11', seq: 1, number: 'n', receipt } as unknown as SubmissionRecord;
  const events = atOnce(cellEventsOf(record, received(plan, book)));
  expect(events.map(({ task, value, cell, outcome }) => [task, value, cell, outcome])).toEqual([
    [idOf(plan, 'I.2.1'), 'Đang làm chung', 'G2', 'taken'],
    [idOf(plan, 'I.2.2'), 'Đang làm chung', 'G2', 'taken'],
  ]);
});
