import type { BaseBy, Conflict, Outcome, Receipt } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import { noteText } from '#shared/message/noteWords';
import { dateText } from '#shared/message/number';
import type { FileRefusal } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import { outcomeWords } from '#shared/message/words';
import { daysBetween } from '#shared/period/calendar';
import { reportingPeriod } from '#shared/period/reporting';
import { type ReceiptChange, receiptChanges } from '#shared/report/receiptChanges';
import { type ReceiptTask, receiptTasks } from '#shared/report/receiptTasks';
import { momentText, vietnamDay } from '#shared/report/receiptText';
import { dayWords, longDayWords, periodWords } from '#shared/report/words';
import type { Language, Words } from '#shared/rules/rule';
import type { ProgrammeDocument } from '#shared/task/programme';

/** What stands behind a report: the leader's word, or a signed document (K5). */
export type Confirmed =
  | { readonly kind: 'leader'; readonly name: string; readonly at: string }
  | { readonly kind: 'document'; readonly number: string; readonly date: string; readonly signer: string };

/** A report as it was taken in, with everything its receipt tells (§8, M8, K2, K5). Instants are ISO 8601, days `YYYY-MM-DD`. */
export type ReceiptFacts = {
  readonly number: string;
  readonly receivedAt: string;
  /** Day it reached the first door, and the day it was due there; null where no rule names one. */
  readonly arrivedOn: string;
  readonly due: string | null;
  readonly channel: Words;
  readonly period: string;
  readonly document: ProgrammeDocument;
  /** Body that took it in, and what stands above its name on paper. */
  readonly consolidator: string;
  readonly above: string | null;
  readonly agency: string | null;
  /** Who reports in person, and who entered it where that is somebody else. */
  readonly person: string | null;
  readonly enteredBy: string | null;
  readonly confirmed: Confirmed | null;
  /** What the province wants (K5). */
  readonly required: 'none' | 'leader' | 'document';
  readonly checkCode: string;
  readonly nothing: boolean;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly refusal: FileRefusal | null;
  /** As answered on arrival: it never changes (M9). */
  readonly receipt: Receipt;
  /** As it would be answered now; null where the report says nothing any more. */
  readonly now: Receipt | null;
  /** Open conflicts the reader may see: the other sides stand beside the agency's own. */
  readonly conflicts: readonly Conflict[];
  readonly leadOf: (path: string) => string | null;
};

/** A line of the head: what, and how it is. */
export type ReceiptLine = {
  readonly kind: ReceiptLineKind;
  readonly label: string;
  readonly text: string;
  /** The part of `text` the eye looks for. */
  readonly strong?: string;
};
export type ReceiptLineKind = 'agency' | 'programme' | 'received' | 'file' | 'check_code' | 'confirmed';

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
  readonly tasks: { readonly heading: string; readonly list: readonly ReceiptTask[]; readonly none: string };
  readonly changes: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly list: readonly ReceiptChange[];
    readonly none: string;
  };
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
    head: headLines(facts, lang),
    standing: standingLines(facts, lang),
    account: accountOf(receipt, lang),
    tasks: {
      heading: vi ? 'Việc đơn vị cần làm' : 'What is left for the agency to do',
      list: receiptTasks(facts, lang),
      none: vi ? 'Đơn vị không phải làm gì thêm.' : 'The agency has nothing left to do.',
    },
    changes: {
      heading: vi ? 'Các ô có thay đổi' : 'Cells that changed',
      columns: vi
        ? ['Ô', 'Nhiệm vụ, cột', 'Trước', 'Nay', 'Xử lý']
        : ['Cell', 'Task, column', 'Before', 'Now', 'What became of it'],
      list,
      none: vi ? 'Không có ô nào thay đổi.' : 'No cell changed.',
    },
    notes: {
      heading: vi ? 'Ghi chú về tệp' : 'Notes on the file',
      list: receipt.notes.map((note) => noteText(note, lang)),
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

function headLines(facts: ReceiptFacts, lang: Language): readonly ReceiptLine[] {
  const vi = lang === 'vi';
  const { document, receipt } = facts;
  const cutOff = reportingPeriod(facts.period)?.cutOff;
  const period = vi ? `kỳ ${periodWords(facts.period)}` : (reportingPeriod(facts.period)?.label.en ?? facts.period);
  const until = cutOff === undefined ? '' : vi ? ` (số liệu đến ${dayWords(cutOff)})` : ` (as of ${dateText(cutOff)})`;
  const sheets = [...new Set(receipt.items.map(({ sheet }) => sheet))];
  const compared = receipt.base === null ? '' : `; ${comparedWith[receipt.base.by][lang]}`;
  const agency = facts.agency ?? (vi ? 'chưa xác định' : 'not known yet');
  const late = facts.due === null ? null : daysBetween(facts.due, facts.arrivedOn);
  const on = sheets.length === 0 ? '' : `, ${vi ? 'trang' : 'sheet'} ${sheets.map((one) => `“${one}”`).join(', ')}`;
  return [
    {
      kind: 'agency',
      label: vi ? 'Đơn vị gửi' : 'Agency',
      text: `${agency}${facts.person === null ? '' : vi ? `, người gửi ${facts.person}` : `, sent by ${facts.person}`}`,
      strong: agency,
    },
    {
      kind: 'programme',
      label: vi ? 'Chương trình' : 'Programme',
      text: `${documentOf(document, lang)}, ${period}${until}`,
    },
    {
      kind: 'received',
      label: vi ? 'Nhận lúc' : 'Received',
      text: receivedText(facts, lang),
      ...(late === null ? {} : { strong: punctuality(late, lang) }),
    },
    {
      kind: 'file',
      label: vi ? 'Tệp' : 'File',
      text: `${receipt.file}${on}${compared}`,
    },
    ...(facts.checkCode === ''
      ? []
      : [{ kind: 'check_code', label: vi ? 'Mã đối chiếu' : 'Match code', text: facts.checkCode } as const]),
    { kind: 'confirmed', label: vi ? 'Xác nhận' : 'Confirmed', text: confirmedText(facts, lang) },
  ];
}

/** Number and date; the title where the document bears no number. */
function documentOf({ number, date, title }: ProgrammeDocument, lang: Language): string {
  if (number === undefined) return title;
  if (date === undefined) return number;
  return lang === 'vi' ? `${number} ngày ${dayWords(date)}` : `${number} of ${dateText(date)}`;
}

function receivedText({ receivedAt, arrivedOn, due, channel }: ReceiptFacts, lang: Language): string {
  const vi = lang === 'vi';
  const first =
    arrivedOn === vietnamDay(receivedAt)
      ? ''
      : vi
        ? `, đến ngày ${dayWords(arrivedOn)}`
        : `, arrived ${dateText(arrivedOn)}`;
  const door = vi ? `, qua ${channel.vi}` : `, by ${channel.en}`;
  return `${momentText(receivedAt, lang)}${door}${first}${due === null ? '' : `; ${punctual(daysBetween(due, arrivedOn), due, lang)}`}`;
}

function punctual(late: number, due: string, lang: Language): string {
  return `${lang === 'vi' ? `hạn ${dayWords(due)}` : `due ${dateText(due)}`}: ${punctuality(late, lang)}`;
}

function punctuality(late: number, lang: Language): string {
  if (lang === 'vi') return late > 0 ? `chậm ${late} ngày` : 'đúng hạn';
  return late > 0 ? `${late} day${late === 1 ? '' : 's'} late` : 'in time';
}

function confirmedText({ confirmed, required }: ReceiptFacts, lang: Language): string {
  const vi = lang === 'vi';
  if (confirmed?.kind === 'leader') {
    const day = vietnamDay(confirmed.at);
    return vi
      ? `${confirmed.name}, lãnh đạo đơn vị, ngày ${dayWords(day)}`
      : `${confirmed.name}, the agency’s leader, ${dateText(day)}`;
  }
  if (confirmed?.kind === 'document') {
    const { number, date, signer } = confirmed;
    return vi
      ? `văn bản số ${number} ngày ${dayWords(date)}, người ký ${signer}`
      : `document ${number} of ${dateText(date)}, signed by ${signer}`;
  }
  if (required === 'none') return vi ? 'chưa có; tỉnh không yêu cầu' : 'not yet; the province asks for none';
  if (required === 'leader')
    return vi ? 'bản làm việc, chờ lãnh đạo đơn vị xác nhận' : 'working copy, waits for the agency’s leader';
  return vi ? 'bản làm việc, chờ văn bản đã ký' : 'working copy, waits for the signed document';
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

/** What the cells were compared with (M3). */
const comparedWith: Readonly<Record<BaseBy, Words>> = {
  stamp: { vi: 'so với bản đã phát hành cho đơn vị', en: 'compared with the workbook as issued' },
  fingerprint: { vi: 'so với bản có cùng nội dung gốc', en: 'compared with the workbook of the same content' },
  last_submission: { vi: 'so với báo cáo gần nhất của đơn vị', en: 'compared with the agency’s last report' },
  programme: { vi: 'so với chương trình đã ban hành', en: 'compared with the programme as issued' },
};
