import { expect, test } from 'vitest';
import { type ProgressTexts, readProgress } from '#shared/status/progress';

const read = (texts: ProgressTexts, output: string) => readProgress(texts, { output, asOf: '2026-03-14' });

test.each([
  ['Đã ký hợp đồng số 12/HĐ-2026 ngày 20/02/2026', 'Phần mềm được nghiệm thu'],
  ['Đã ban hành Kế hoạch số 20/KH-SNV ngày 03/02/2026', '40 cán bộ được đào tạo'],
  ['Đã có Quyết định số 90/QĐ-UBND ngày 15/01/2026 phê duyệt dự toán', 'Phần mềm được triển khai'],
  ['Đã có Quyết định số 91/QĐ-UBND ngày 16/01/2026 phê duyệt kế hoạch lựa chọn nhà thầu', '12 trạm đo mưa'],
  ['Đã ban hành Công văn số 8/SNV-CCVC ngày 03/02/2026 đôn đốc các xã', '100% thôn có tổ công nghệ số'],
])('[S1] with “%s” the work on “%s” has begun, and no more', (told, output) => {
  expect([read({ progress_text: told }, output).saysDone, read({ progress_text: told }, output).begun]).toEqual([
    false,
    true,
  ]);
});

test.each([
  ['Đã ban hành Quyết định số 21/QĐ-UBND ngày 28/01/2026 thành lập 14 tổ', '14 tổ công nghệ số', '2026-01-28'],
  ['Đã nghiệm thu tại Biên bản số 4/BB-NT ngày 02/3/2026', 'Phần mềm được triển khai', '2026-03-02'],
  ['Đã ban hành Kế hoạch số 20/KH-SNV ngày 03/02/2026', 'Kế hoạch của Sở', '2026-02-03'],
  ['Đã ban hành Công văn số 8/SNV-CCVC ngày 03/02/2026', 'Văn bản chỉ đạo', '2026-02-03'],
])('[S1] “%s” is the word that “%s” is there', (told, output, on) => {
  expect(read({ progress_text: told }, output).completedOn).toBe(on);
});

test.each(['Hoàn thành 3/5', 'Hoàn thành 02/03', 'Hoàn thành trong tháng 3/2026', 'Xong 12/12'])(
  '[S1] “%s” names no day on which all was done',
  (told) => {
    expect(read({ progress_text: told }, 'Báo cáo').completedOn).toBeNull();
  },
);

test('[S1] a contract proves nothing of what was to be made, whatever the status says', () => {
  const { saysDone, proven } = read(
    { status: 'Hoàn thành', evidence: 'Hợp đồng số 12/HĐ-2026 ngày 20/02/2026' },
    'Phần mềm',
  );
  expect([saysDone, proven]).toEqual([true, false]);
});

test('[S1] below “Đã hoàn thành (Có/Không)” the answer says done, or not yet', () => {
  expect(
    ['Có', 'Không', 'không'].map((status) => readProgress({ status }, { output: '', asOf: '2026-03-14' }).claim),
  ).toEqual(['done', 'under_way', 'under_way']);
});
