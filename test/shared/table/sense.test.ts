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

test.each([
  ['Người/đơn vị phụ trách', 'lead'],
  ['Đơn vị, cá nhân chịu trách nhiệm', 'lead'],
  ['Phòng, cán bộ thực hiện', 'lead'],
  ['Người phụ trách', 'none'],
  ['Đơn vị, cá nhân phối hợp', 'coordinating'],
  ['Số VB trả lời', 'evidence'],
  ['Văn bản trả lời', 'evidence'],
])(
  '[T2] a column of bodies or persons is the lead by what they do, a document the evidence by what it is for: %s',
  (header, sense) => {
    expect(headerSense(header)?.sense).toBe(sense);
  },
);
