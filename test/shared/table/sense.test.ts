import { expect, test } from 'vitest';
import { headerSense } from '#shared/table/sense';

test.each([
  ['Đã hoàn thành (Có/Không)', 'status'],
  ['Quá hạn (Có/Không)', undefined],
  ['Đề nghị gia hạn (Có/Không)', 'none'],
  ['Có vướng mắc (Có/Không)', 'obstacles'],
])('[T2] a column to answer with yes or no speaks of what its words ask: %s', (header, sense) => {
  expect(headerSense(header)?.sense).toBe(sense);
});
