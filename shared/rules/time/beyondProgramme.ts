import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { endField, lastDay } from '#shared/rules/span';
import type { ProgrammeDocument } from '#shared/task/programme';

const title = ['PHỤ LỤC', 'NHIỆM VỤ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ ĐẾN NĂM 2020'];

export const beyondProgramme: RowRule = {
  id: 'time.beyond-programme',
  title: { vi: 'Hoàn thành sau năm cuối chương trình', en: 'Finish beyond the programme' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7',
  say: {
    vi: 'Thời gian hoàn thành “{read}” sau năm cuối của chương trình ({year}).',
    en: 'The finish “{read}” lies after the last year of the programme ({year}).',
  },
  accept: { vi: 'Thời gian hoàn thành không quá năm {year}.', en: 'A finish no later than {year}.' },
  example: 'Năm 2016',
  why: {
    vi: 'Sau khi chương trình kết thúc không còn kỳ báo cáo nào cho nhiệm vụ này.',
    en: 'After the programme ends there is no report in which the task would appear.',
  },
  fix: {
    vi: 'Kiểm tra năm; nếu đúng, ghi rõ phần việc hoàn thành trong chương trình.',
    en: 'Check the year; if right, say which part is completed within the programme.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, finish: 'Năm 2026' }], title, alsoFires: ['time.years-without-milestone'] }],
    good: [{ rows: [{ ...sampleTask, finish: 'Năm 2016' }], title }],
  },
  applies: ({ programme }) => horizon(programme.document) !== undefined,
  check: (live, context, report) => {
    const year = horizon(context.programme.document);
    const end = lastDay(live);
    if (year === undefined || end === null || Number(end.slice(0, 4)) <= year) return;
    report({ row: live.row, field: endField(live) }, { year: String(year) });
  },
};

/** The last year of a programme that names its span; a report "of June 2025" names no horizon. */
function horizon({ years, title }: ProgrammeDocument): number | undefined {
  return /giai đoạn|đến năm|tầm nhìn|định hướng|\d{4}\s*[-–]\s*\d{4}/iu.test(title) ? years?.to : undefined;
}
