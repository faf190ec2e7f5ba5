import { describe, expect, test } from 'vitest';
import { dateReader, namesDocument, readRowProgress } from '#shared/rules/readProgress';
import { documentsIn } from '#shared/status/documents';
import { recognise } from '#shared/table/recognise';
import { gridOf } from '#test/helpers/grid';

function reported(evidence: string) {
  const { tables } = recognise({
    sheets: [
      gridOf([
        ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Văn bản minh chứng'],
        ['1', 'Xây dựng Kế hoạch đào tạo', 'Sở Nội vụ', '12/2015', evidence],
      ]),
    ],
  });
  const row = tables[0]?.rows.find(({ kind }) => kind === 'task');
  if (row === undefined) throw new Error('no task was read');
  return readRowProgress(row, dateReader('2015-11-14', false));
}

describe('[S1] evidence names a document where the reading of documents finds one', () => {
  test.each([
    'Quyết định số 1204/QĐ-UBND ngày 12/10/2015',
    'Công văn số 3/SKHCN',
    'sẽ có Tờ trình số 45/TTr-STC',
    'Kế hoạch số 12/KH-UBND; Báo cáo số 7/BC-UBND',
    'Thông báo số 99999/ĐA, Biên bản họp',
    'QĐ 1204/QĐ-UBND',
    'Quyết định phê duyệt',
    'Quyết định số 12 của UBND tỉnh',
    'đã có 3 văn bản',
    'Kế hoạch số 12/2015',
    'Hồ sơ kèm theo',
  ])('%j', (evidence) => {
    expect(namesDocument(reported(evidence))).toBe(documentsIn(evidence).length > 0);
  });
});
