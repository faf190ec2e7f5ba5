import { headerRowOf } from '#shared/rules/report';
import type { TableRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';
import { fold } from '#shared/text/fold';

export const documentUnnamed: TableRule = {
  id: 'structure.document-unnamed',
  title: { vi: 'Chưa ghi số, ngày văn bản', en: 'Document without number and date' },
  family: 'structure',
  scope: 'table',
  severity: 'notice',
  clears: ['tham_quyen'],
  source: 'R7; NĐ 30/2020, Phụ lục I; Ninh Thuận row 22',
  say: {
    vi: 'Phía trên bảng có tên “{document}” nhưng không có số, ngày của văn bản.',
    en: 'Above the table stands “{document}”, but neither number nor date of the document.',
  },
  accept: {
    vi: 'Dòng “(Kèm theo … số … ngày … của …)” dưới tên phụ lục.',
    en: 'A line “(Kèm theo … số … ngày … của …)” below the name of the appendix.',
  },
  example: {
    vi: '(Kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)',
    en: '(Kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)',
  },
  why: {
    vi: 'Không có số, ngày thì không đối chiếu được thời hạn với ngày ban hành và dễ nhầm với bản khác.',
    en: 'Without them no time can be held against the day of issue, and the table is easily taken for another.',
  },
  fix: {
    vi: 'Ghi số, ngày và cơ quan ban hành ở dưới tên phụ lục.',
    en: 'Write number, date and issuing body below the name of the appendix.',
  },
  examples: {
    bad: [{ title: ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'thực hiện Nghị quyết của Tỉnh ủy'], rows: [sampleTask] }],
    good: [
      {
        title: ['PHỤ LỤC', '(Kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)'],
        rows: [sampleTask],
      },
      { title: ['DANH MỤC NHIỆM VỤ'], rows: [sampleTask] },
    ],
  },
  // A list of one's own need not belong to a document; what calls itself a programme or plan is one.
  applies: (context) => isWholeTable(context) && context.programme.document.number === undefined,
  check: ({ programme, table }, report) => {
    const { title, date } = programme.document;
    if (date !== undefined || !NAMES_DOCUMENT.test(fold(title))) return;
    report({ row: headerRowOf(table) }, { document: title });
  },
};

const NAMES_DOCUMENT = /^(?:chuong trinh|ke hoach|nghi quyet|de an|quyet dinh)\b/;
