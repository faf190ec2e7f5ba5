import { type Hue, hueOf, hues } from '#shared/colour/palette';
import { sheetSigns } from '#shared/colour/sign';
import type { BookRow, BookSheet } from '#shared/report/book';
import { matchCode } from '#shared/report/digest';
import { leftOpen } from '#shared/report/issuedClass';
import { guideSheet } from '#shared/report/names';
import { onceFor } from '#shared/report/onceFor';
import { heightOf, lineCount } from '#shared/report/rowHeight';
import { type CellStyle, styles } from '#shared/report/style';
import { dayWords, longDayWords, periodWords } from '#shared/report/words';
import { statusClasses } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import { blockTitles, guideTitle } from '#shared/table/frame';
import type { AssignmentRole } from '#shared/task/programme';

export type GuidePlan = {
  readonly agencyName: string;
  readonly period: string;
  readonly asOf: string;
  readonly clock: 'as_of' | 'today';
  readonly dueSoonDays: number;
  readonly baseId: string;
  readonly sendTo?: string;
  readonly due?: string;
  readonly roles: readonly AssignmentRole[];
};

type Part = { readonly head: string; readonly lines: readonly string[] };

const blockNotes: Readonly<Record<AssignmentRole, string>> = {
  lead: 'nhiệm vụ đơn vị chủ trì: ghi kết quả, tỷ lệ, trạng thái; thời hạn tính cho đơn vị.',
  member: 'nhiệm vụ giao chung cho nhóm cơ quan: mỗi đơn vị ghi phần của mình.',
  coordinating: 'nhiệm vụ đơn vị phối hợp: ghi phần việc đã làm; đơn vị chủ trì chịu trách nhiệm về thời hạn.',
};

function parts(plan: GuidePlan): readonly Part[] {
  const send = plan.sendTo ?? 'cơ quan tổng hợp';
  const due = plan.due === undefined ? '' : ` chậm nhất ${longDayWords(plan.due)}`;
  return [
    {
      head: '1. Điền gì, ở đâu',
      lines: [
        'Chỉ cần điền các ô nền trắng trong khung đậm (nhóm cột “Đơn vị điền”). Cột “Kết quả kỳ trước” đã có sẵn để đối chiếu.',
        ...plan.roles.map((role) => `Phần ${blockTitles[role].slice(0, 1)}: ${blockNotes[role]}`),
        'Ngày ghi ngày/tháng/năm, ví dụ 10/11/2015. Tỷ lệ ghi số từ 0 đến 100, ví dụ 60.',
        'Ghi “Hoàn thành” khi đã có sản phẩm được ban hành: ghi kèm ngày hoàn thành hoặc số, ngày văn bản. Mới trình cấp trên thì ghi ngày trình và chọn “Đã trình, chờ phê duyệt”.',
        'Nhiệm vụ không có gì mới: chọn “Không phát sinh trong kỳ”. Nhiệm vụ quá hạn: ghi lý do ở cột “Khó khăn, vướng mắc”.',
        'Muốn xóa một số liệu đã báo cáo: xóa trắng ô đó; việc xóa được ghi nhận và nêu trong phiếu tiếp nhận.',
      ],
    },
    {
      head: '2. Được làm gì với bảng',
      lines: [
        'Không ô nào bị khóa. Được sắp xếp, lọc, chèn dòng, thêm cột riêng của đơn vị; cột riêng được giữ và tổng hợp ở trang riêng.',
        'Xóa cột hay dòng không làm hỏng phần còn lại: cột đã xóa coi như không báo cáo thêm gì, các cột khác vẫn tính.',
        'Ô nền xám là nội dung của Chương trình. Sửa ở đó không làm thay đổi Chương trình mà được ghi nhận là kiến nghị điều chỉnh, gửi cơ quan ban hành xem xét.',
        'Thêm nhiệm vụ: chèn một dòng và ghi nội dung; dòng mới được ghi nhận là kiến nghị bổ sung.',
        'Nên điền trên chính tệp này. Nếu chép sang tệp khác, dòng vẫn được nhận ra theo nội dung nhưng có thể phải hỏi lại.',
      ],
    },
    {
      head: '3. Phần ẩn trong tệp và vì sao',
      lines: [
        'Cột “Mã dòng” (ẩn, ở cuối bảng): giúp nhận ra từng dòng khi bảng được sắp xếp hay đánh số lại.',
        'Trang “_PL_BASE” (ẩn): bản gốc của số liệu lúc giao, để biết ô nào đơn vị đã sửa và không ghi đè số liệu của đơn vị khác.',
        'Trang “_PL_DANH_MUC” (ẩn): các danh sách chọn. Trang “_PL_TINH” (ẩn): nơi tính trạng thái và cảnh báo của từng dòng.',
        'Tệp không có macro, không tự gửi gì, không cần cài thêm phần mềm; dùng được với Excel từ bản 2010, WPS và LibreOffice.',
        `Mã đối chiếu ${matchCode(plan.baseId)} in ở đầu và cuối bảng: bản giấy và bản điện tử cùng mã là cùng một bản giao.`,
      ],
    },
    {
      head: '4. Phần mềm tính',
      lines: [
        plan.clock === 'today'
          ? 'Trạng thái và cảnh báo tính đến ngày mở tệp. Muốn tính đến một ngày khác: ghi ngày đó vào ô “Tính hạn đến ngày” ở đầu bảng; ô bị xóa hoặc không ghi ngày thì tính đến ngày mở tệp.'
          : `Trạng thái và cảnh báo tính đến ngày ${dayWords(plan.asOf)} (ngày chốt số liệu). Muốn tính đến ngày khác: ghi ngày đó, hoặc =TODAY() để theo ngày mở tệp, vào ô “Tính hạn đến ngày” ở đầu bảng; ô bị xóa hoặc không ghi ngày thì tính đến ngày chốt.`,
        `“Sắp đến hạn” là còn không quá ${plan.dueSoonDays} ngày. Thời hạn là ngày cuối của thời gian hoàn thành; nhiệm vụ đã được gia hạn tính theo hạn mới.`,
        'Trạng thái chính thức do tỉnh tính khi tổng hợp. Chỗ ghi “tỉnh xét” là chỗ phải đọc văn bản nêu trong báo cáo; ghi ngày vào đúng cột thì bảng tính được ngay.',
        'Nhiệm vụ do nhiều đơn vị chủ trì hoặc giao cho nhóm cơ quan: trạng thái ở đây tính theo phần của đơn vị.',
        'Cột “Cảnh báo”: dấu ‼ là lỗi cần sửa, dấu ! là điểm cần xem lại. Cảnh báo không chặn việc gửi.',
      ],
    },
    {
      head: '5. Gửi báo cáo',
      lines: [
        `Lưu tệp dạng .xlsx và gửi ${send}${due}. Có thể gửi nhiều lần: lần gửi sau thay cho lần gửi trước ở những ô đã sửa.`,
        'Sau khi gửi, đơn vị nhận Phiếu tiếp nhận ghi rõ từng ô: tiếp nhận, không thay đổi, kiến nghị, chưa thống nhất, không tiếp nhận hoặc chờ xếp.',
        'Bản giấy (nếu có): in trang báo cáo trên khổ A3 ngang; người lập biểu và thủ trưởng đơn vị ký.',
      ],
    },
  ];
}

const english: Part = {
  head: 'In short (English)',
  lines: [
    'Fill in the white cells inside the heavy frame. Grey cells belong to the programme: a change there is taken as a proposal, not as a change.',
    'Dates day/month/year; percent 0 to 100. Status, deadline and warning columns are formulas counted to the date at the top of the table.',
    'Hidden: a row id column, sheets with the values as issued, the lists and the calculation. The province derives the official status. No macros, no locked cells, nothing is sent by itself.',
    'Save as .xlsx and send it back. The receipt accounts for every cell.',
  ],
};

/** Sheet that says how to fill in, what is hidden and why, what the signs and colours mean, and where to send. */
export function guide(plan: GuidePlan): BookSheet {
  return {
    name: guideSheet,
    visibility: 'visible',
    columns: [{ width: 4 }, { width: 24 }, { width: 70 }],
    rows: () => guideRows(plan),
    print: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { left: 0.8, right: 0.6, top: 0.8, bottom: 0.7 },
      pageNumber: true,
    },
    tail: (extent) => ({ printArea: { top: 0, left: 0, bottom: extent.last, right: 2 } }),
  };
}

const wide = 4 + 24 + 70;

function* guideRows(plan: GuidePlan): Iterable<BookRow> {
  yield across(`${guideTitle} ${periodWords(plan.period)}: ${plan.agencyName}`, styles.guideTitle, 14, true);
  const [send, ...others] = [...parts(plan)].reverse();
  for (const part of others.reverse()) yield* partRows(part);
  // What to do and what the signs mean: a page each.
  yield { values: [], styles: [], height: 4, pageBreak: true };
  if (send) yield* partRows(send);
  yield across('6. Dấu và màu của cột “Trạng thái tự tính”', styles.guideHead, 12, true);
  for (const code of statusClasses) yield signRow(sheetSigns[code], classWords[code].vi, hueOf[code]);
  yield signRow(leftOpen.Dp.sign, leftOpen.Dp.words, 'done');
  yield signRow(leftOpen.Uu.sign, leftOpen.Uu.words, null);
  yield across(
    'Màu không đứng một mình: mỗi trạng thái có dấu và chữ, đọc được trên bản phô-tô đen trắng.',
    styles.guideText,
    12,
  );
  yield* partRows(english);
}

function* partRows(part: Part): Iterable<BookRow> {
  yield across(part.head, styles.guideHead, 12, true);
  for (const line of part.lines) {
    yield {
      values: ['–', line],
      styles: [bullet, styles.guideText],
      height: heightOf(lineCount(line, wide - 4, 12), 12),
      merges: [[1, 2]],
    };
  }
}

const bullet: CellStyle = { size: 12, across: 'right', down: 'top', format: '@' };

function across(text: string, style: CellStyle, size: number, head = false): BookRow {
  return {
    values: [text],
    styles: [style],
    height: heightOf(lineCount(text, wide, size, head), size) + (head ? 8 : 0),
    merges: [[0, 2]],
  };
}

const plainSign: CellStyle = { size: 12, bold: true, border: 'table', down: 'middle', format: '@' };

const signStyle = onceFor(
  ({ fill, text }: { readonly fill: string; readonly text: string }): CellStyle => ({
    ...plainSign,
    fill,
    colour: text,
  }),
);

function signRow(sign: string, words: string, hue: Hue | null): BookRow {
  const style = hue === null ? plainSign : signStyle(hues.light[hue]);
  return { values: [null, sign, words], styles: [undefined, style, style], height: 18 };
}
