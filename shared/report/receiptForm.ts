import type { Outcome, Receipt } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import { notesHeading, noteTexts } from '#shared/message/noteWords';
import { dateText } from '#shared/message/number';
import { refusalWords } from '#shared/message/refusalWords';
import { outcomeWords } from '#shared/message/words';
import { vietnamDay } from '#shared/report/moment';
import { type AsideLine, asideHeading, asideLines } from '#shared/report/receiptAside';
import { type ReceiptChange, receiptChanges } from '#shared/report/receiptChanges';
import type { ReceiptFacts } from '#shared/report/receiptFacts';
import { type ReceiptLine, receiptHead } from '#shared/report/receiptHead';
import { type ReceiptTask, receiptTasks } from '#shared/report/receiptTasks';
import { dayWords, longDayWords } from '#shared/report/words';
import type { Language, Words } from '#shared/rules/rule';

/** A receipt with all its words, ready to be laid out on a page or written as text. */
export type ReceiptForm = {
  readonly lang: Language;
  readonly office: { readonly above: string | null; readonly body: string };
  readonly state: { readonly name: string; readonly motto: string };
  readonly title: string;
  readonly numbered: string;
  readonly head: readonly ReceiptLine[];
  /** What outweighs the rest: taken back, replaced, could not be read, nothing arose. */
  readonly standing: readonly string[];
  readonly account: {
    readonly heading: string;
    readonly columns: readonly { readonly outcome: Outcome | 'read'; readonly words: string; readonly count: number }[];
    /** `84 = 6 + 71 + …`. */
    readonly sum: string;
    readonly more: readonly string[];
  };
  readonly tasks: {
    readonly heading: string;
    readonly list: readonly ReceiptTask[];
    readonly none: string;
    /** What others have to do meanwhile. */
    readonly waiting: { readonly heading: string; readonly list: readonly ReceiptTask[] };
  };
  readonly changes: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly list: readonly ReceiptChange[];
    readonly none: string;
  };
  /** What the agency looked at and set aside (R5). */
  readonly setAside: { readonly heading: string; readonly list: readonly AsideLine[] };
  readonly notes: { readonly heading: string; readonly list: readonly string[] };
  readonly signs: readonly { readonly who: string; readonly name: string }[];
  readonly foot: string;
};

/**
 * The receipt of one report as people read it (Phiếu tiếp nhận): who, when, in time or late, the account of every cell with its sum written
 * out, what is left to do, every cell that changed and what became of it since. The same facts give the same words.
 */
export function receiptForm(facts: ReceiptFacts, lang: Language): ReceiptForm {
  const vi = lang === 'vi';
  const { receipt } = facts;
  const list = receiptChanges(facts, lang);
  const tasks = receiptTasks(facts, lang);
  return {
    lang,
    office: { above: facts.above, body: facts.consolidator },
    state: vi
      ? { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' }
      : { name: 'SOCIALIST REPUBLIC OF VIET NAM', motto: 'Independence - Freedom - Happiness' },
    title: vi ? 'Phiếu tiếp nhận báo cáo' : 'Receipt of a report',
    numbered: vi
      ? `Số ${facts.number}, ${longDayWords(vietnamDay(facts.receivedAt))}`
      : `No. ${facts.number}, ${dateText(vietnamDay(facts.receivedAt))}`,
    head: receiptHead(facts, lang),
    standing: standingLines(facts, lang),
    account: accountOf(receipt, lang),
    tasks: {
      heading: vi ? 'Việc đơn vị cần làm' : 'What is left for the agency to do',
      list: tasks.filter(({ by }) => by === 'agency'),
      none: vi ? 'Đơn vị không phải làm gì thêm.' : 'The agency has nothing left to do.',
      waiting: {
        heading: vi ? 'Đang chờ nơi khác:' : 'With others:',
        list: tasks.filter(({ by }) => by === 'others'),
      },
    },
    changes: {
      heading: vi ? 'Các ô có thay đổi' : 'Cells that changed',
      columns: vi
        ? ['Ô', 'Nhiệm vụ, cột', 'Trước', 'Nay', 'Xử lý']
        : ['Cell', 'Task, column', 'Before', 'Now', 'What became of it'],
      list,
      none: vi ? 'Không có ô nào thay đổi.' : 'No cell changed.',
    },
    setAside: {
      heading: asideHeading[lang],
      list: asideLines(facts.setAside, lang),
    },
    notes: {
      heading: notesHeading[lang],
      list: noteTexts(receipt.notes, lang),
    },
    signs: [
      { who: vi ? 'Người tiếp nhận' : 'Received by', name: facts.enteredBy ?? '' },
      { who: vi ? 'Đơn vị gửi' : 'Sent by', name: facts.person ?? '' },
    ],
    foot: vi
      ? `Mã nội dung tệp ${receipt.hash.slice(0, 16)}. Phiếu không thay đổi sau khi cấp; kết quả xử lý về sau ghi bên cạnh, sau chữ “Đến nay”.`
      : `Content of the file ${receipt.hash.slice(0, 16)}. This receipt never changes; what came later stands after “Since then”.`,
  };
}

function standingLines({ withdrawn, refusal, nothing, receipt, now }: ReceiptFacts, lang: Language): readonly string[] {
  const vi = lang === 'vi';
  const newer = now?.supersededBy;
  return [
    ...(withdrawn === null
      ? []
      : [
          vi
            ? `Báo cáo này đã được rút ngày ${dayWords(vietnamDay(withdrawn.at))}. Lý do: ${withdrawn.reason}`
            : `This report was withdrawn on ${dateText(vietnamDay(withdrawn.at))}. Reason: ${withdrawn.reason}`,
        ]),
    ...(refusal === null
      ? []
      : [
          `${vi ? 'Đã nhận tệp, chưa đọc được số liệu.' : 'The file was received; its figures could not be read.'} ${refusalWords(refusal)[lang]}`,
        ]),
    ...(newer === undefined || newer === receipt.file
      ? []
      : [
          vi
            ? `Đơn vị đã gửi bản mới hơn thay cho tệp này: ${newer}.`
            : `The agency sent a newer file in its place: ${newer}.`,
        ]),
    ...(nothing
      ? [vi ? 'Đơn vị báo cáo: không phát sinh trong kỳ.' : 'The agency declares that nothing arose in this period.']
      : []),
  ];
}

function accountOf({ cells, rows, items }: Receipt, lang: Language): ReceiptForm['account'] {
  const vi = lang === 'vi';
  const emptied = items.filter(({ reason }) => reason === 'emptied').length;
  const counted: readonly (readonly [number, Words])[] = [
    [rows.matched, { vi: 'khớp với chương trình', en: 'matched' }],
    [rows.new, { vi: 'mới', en: 'new' }],
    [rows.unclear, { vi: 'chưa rõ', en: 'unclear' }],
    [rows.outside, { vi: 'ngoài chương trình', en: 'outside the programme' }],
    [rows.missing, { vi: 'không có trong tệp', en: 'not in the file' }],
  ];
  const told = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words[lang]}`);
  return {
    heading: vi
      ? `Đối chiếu: ${cells.read} ô được đọc, mỗi ô vào đúng một mục`
      : `Reconciliation: ${cells.read} cells read, each in exactly one place`,
    columns: [
      ...outcomes.map((outcome) => ({ outcome, words: outcomeWords[outcome][lang], count: cells[outcome] })),
      { outcome: 'read', words: vi ? 'Cộng' : 'Total', count: cells.read },
    ],
    sum: `${outcomes.map((outcome) => cells[outcome]).join(' + ')} = ${cells.read}`,
    more: [
      ...(emptied === 0
        ? []
        : [
            vi
              ? `Trong ${cells.taken} ô tiếp nhận có ${emptied} ô xóa trắng.`
              : `Of the ${cells.taken} cells taken, ${emptied} ${emptied === 1 ? 'was' : 'were'} emptied.`,
          ]),
      ...(told.length === 0 ? [] : [vi ? `Số dòng: ${told.join(', ')}.` : `Rows: ${told.join(', ')}.`]),
      ...(rows.frame === 0
        ? []
        : [
            vi
              ? `Không tính ${rows.frame} dòng tiêu đề, chân trang và cột của phần mềm.`
              : `Not counted: ${rows.frame} rows of heads and feet, and the software’s own columns.`,
          ]),
    ],
  };
}
