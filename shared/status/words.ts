import { sheetSigns } from '#shared/colour/sign';
import { dayMonthText } from '#shared/period/dayText';
import { reportingPeriod } from '#shared/period/reporting';
import type { StatusClass, TaskStatus } from '#shared/status/class';

/** Words for people, Vietnamese and English, and the sign that goes with them everywhere (S1, S4). */
export type ClassWords = { readonly vi: string; readonly en: string; readonly sign: string };

export const classWords: Readonly<Record<StatusClass, ClassWords>> = {
  cancelled: { vi: 'Không tiếp tục thực hiện', en: 'Discontinued', sign: sheetSigns.cancelled },
  suspended: { vi: 'Tạm dừng', en: 'Suspended', sign: sheetSigns.suspended },
  done_on_time: { vi: 'Hoàn thành đúng hạn', en: 'Done on time', sign: sheetSigns.done_on_time },
  done_late: { vi: 'Hoàn thành quá hạn', en: 'Done late', sign: sheetSigns.done_late },
  done_no_deadline: {
    vi: 'Hoàn thành (không quy định thời hạn)',
    en: 'Done (no deadline set)',
    sign: sheetSigns.done_no_deadline,
  },
  done_unproven: {
    vi: 'Hoàn thành – chờ minh chứng',
    en: 'Done, proof awaited',
    sign: sheetSigns.done_unproven,
  },
  submitted: { vi: 'Đã trình, chờ phê duyệt', en: 'Submitted, awaiting approval', sign: sheetSigns.submitted },
  continuous: { vi: 'Thực hiện thường xuyên', en: 'Continuous', sign: sheetSigns.continuous },
  no_deadline: { vi: 'Không quy định thời hạn', en: 'No deadline', sign: sheetSigns.no_deadline },
  overdue: { vi: 'Chưa hoàn thành, quá hạn', en: 'Not done, overdue', sign: sheetSigns.overdue },
  due_soon: { vi: 'Sắp đến hạn', en: 'Due soon', sign: sheetSigns.due_soon },
  not_yet: { vi: 'Chưa đến thời điểm thực hiện', en: 'Not due to start', sign: sheetSigns.not_yet },
  not_started: { vi: 'Chưa triển khai', en: 'Not started', sign: sheetSigns.not_started },
  in_time: { vi: 'Đang thực hiện, trong hạn', en: 'Under way, in time', sign: sheetSigns.in_time },
};

/** `2015-09-04` → `04/9/2015` (NĐ 30/2020). */
function dayForPeople(day: string): string {
  const [year, month, date] = day.split('-');
  return `${dayMonthText(Number(month), Number(date))}/${year}`;
}

/** `2015-10` → `10/2015`; other periods by their name. */
function periodOfFigures(id: string, language: 'vi' | 'en'): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(id) ?? [];
  if (year !== undefined) return `${Number(month)}/${year}`;
  return reportingPeriod(id)?.label[language] ?? id;
}

function leftWords(daysLate: number | null, vi: boolean): string {
  if (daysLate === null) return '';
  if (daysLate === 0) return vi ? ', đến hạn hôm nay' : ', due today';
  return vi ? `, còn ${-daysLate} ngày` : `, ${days(-daysLate)} left`;
}

function stepWords(path: string, vi: boolean): string {
  return vi ? ` (bước ${printedPath(path)})` : ` (step ${printedPath(path)})`;
}

/**
 * A task's state in a full phrase: days, the step it is overdue or due soon through, what is awaited since when, the period carried figures come from.
 * Example: `Chưa hoàn thành, quá hạn 14 ngày (bước 2.1)`.
 */
export function statusPhrase(status: TaskStatus, language: 'vi' | 'en'): string {
  const vi = language === 'vi';
  const late = status.daysLate ?? 0;
  let phrase = classWords[status.class][language];
  switch (status.class) {
    case 'overdue':
      phrase += vi ? ` ${late} ngày` : ` by ${days(late)}`;
      if (status.through !== undefined) phrase += stepWords(status.through, vi);
      break;
    case 'due_soon':
      phrase += leftWords(status.soon?.daysLate ?? status.daysLate, vi);
      if (status.soon !== undefined) phrase += stepWords(status.soon.path, vi);
      break;
    case 'submitted':
      if (status.submittedOn !== undefined) {
        const day = dayForPeople(status.submittedOn);
        const whom = status.awaiting;
        if (late > 0) {
          phrase = vi
            ? `Quá hạn ${late} ngày – đã trình ngày ${day}, chờ ${whom ?? 'phê duyệt'}`
            : `Overdue by ${days(late)} – submitted on ${day}, awaiting ${whom ?? 'approval'}`;
        } else {
          phrase = vi
            ? `Đã trình ngày ${day}, chờ ${whom === undefined ? 'phê duyệt' : `${whom} phê duyệt`}`
            : `Submitted on ${day}, awaiting ${whom === undefined ? 'approval' : `approval by ${whom}`}`;
        }
      }
      break;
    default:
      break;
  }
  if (status.carriedFrom !== undefined) {
    phrase += vi
      ? ` – số liệu kỳ ${periodOfFigures(status.carriedFrom, 'vi')}`
      : ` – figures of ${periodOfFigures(status.carriedFrom, 'en')}`;
  }
  return phrase;
}

/** `II.2.1` → `2.1`: a person finds the step by its printed number. */
export function printedPath(path: string): string {
  return path.replace(/^(?:[^\d.]+\.)+(?=\d)/, '');
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
