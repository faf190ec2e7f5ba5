import { expect, test } from 'vitest';
import { eventAsked } from '#shared/status/events';

const fronts = ['', '- ', 'Tổ chức ', 'Tổ chức thành công ', 'Ít nhất ', 'Tối thiểu 02 ', '01 ', '12 (mười hai) '];
const units = ['', 'buổi ', 'cuộc ', 'đợt ', 'phiên ', 'sự kiện '];
const events =
  'lớp tập huấn|khóa bồi dưỡng|Hội nghị tổng kết|chương trình đào tạo|tập huấn|hội thảo|hội thi|cuộc thi|kỳ thi|thi|hội chợ|ngày hội|lễ hội|liên hoan|festival|lễ khai trương|tọa đàm|diễn đàn|triển lãm|đại hội|họp báo|diễn tập|đối thoại|họp|kỳ họp|giải chạy';

test('[S1] an output asks for an event however many of it are asked for, and of whatever kind', () => {
  const missed: string[] = [];
  for (const front of fronts)
    for (const unit of units)
      for (const event of events.split('|')) {
        const output = `${front}${unit}${event}`;
        if (eventAsked(output) === null) missed.push(output);
      }
  expect(missed).toEqual([]);
});

test('[S1] a document about an event is no event', () => {
  for (const output of ['Quyết định về hội thi', 'Kế hoạch tổ chức hội nghị', 'Báo cáo lớp tập huấn', 'Lệ phí', ''])
    expect(eventAsked(output)).toBeNull();
});
