import type { OwnPeriod } from '#addin/app/settings/connection';
import { daysBetween } from '#shared/period/calendar';
import { dayMonthText } from '#shared/period/dayText';
import type { Words } from '#shared/rules/rule';

/** When the report of the period is due, or that it was sent and whether in time; null where nothing is due. */
export function dueWords({ due, expected, submissions }: OwnPeriod, today: string): Words | null {
  const sent = submissions.find(({ withdrawn }) => !withdrawn);
  if (sent !== undefined) {
    const late = due === null ? 0 : Math.max(0, daysBetween(due, sent.arrivedOn));
    const day = dayMonth(sent.arrivedOn);
    if (due === null) return { vi: `Đã gửi ${day}`, en: `Sent ${day}` };
    return late === 0
      ? { vi: `Đã gửi ${day}, đúng hạn`, en: `Sent ${day}, in time` }
      : { vi: `Đã gửi ${day}, chậm ${late} ngày`, en: `Sent ${day}, ${late} days late` };
  }
  if (due === null || !expected) return null;
  const left = daysBetween(today, due);
  const day = dayMonth(due);
  if (left > 0) return { vi: `Hạn gửi ${day}, còn ${left} ngày`, en: `Due ${day}, ${left} days left` };
  if (left === 0) return { vi: `Hạn gửi ${day}, hôm nay`, en: `Due ${day}, today` };
  return { vi: `Hạn gửi ${day}, quá ${-left} ngày`, en: `Due ${day}, ${-left} days ago` };
}

function dayMonth(day: string): string {
  return dayMonthText(Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}
