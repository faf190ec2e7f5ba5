import type { BaseBy } from '#shared/merge/model';
import { dateText } from '#shared/message/number';
import { daysBetween } from '#shared/period/calendar';
import { reportingPeriod } from '#shared/period/reporting';
import { momentText, vietnamDay } from '#shared/report/moment';
import type { ReceiptFacts } from '#shared/report/receiptFacts';
import { dayWords, periodWords } from '#shared/report/words';
import type { Language, Words } from '#shared/rules/rule';
import type { ProgrammeDocument } from '#shared/task/programme';

/** A line of the head: what, and how it is. */
export type ReceiptLine = {
  readonly kind: ReceiptLineKind;
  readonly label: string;
  readonly text: string;
  /** The part of `text` the eye looks for. */
  readonly strong?: string;
};
type ReceiptLineKind = 'agency' | 'programme' | 'received' | 'file' | 'check_code' | 'confirmed';

/** Who sent what, when, through which door, in time or late, and whose word it is (K2, K5). */
export function receiptHead(facts: ReceiptFacts, lang: Language): readonly ReceiptLine[] {
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

/** What the cells were compared with (M3). */
const comparedWith: Readonly<Record<BaseBy, Words>> = {
  stamp: { vi: 'so với bản đã phát hành cho đơn vị', en: 'compared with the workbook as issued' },
  fingerprint: { vi: 'so với bản có cùng nội dung gốc', en: 'compared with the workbook of the same content' },
  last_submission: { vi: 'so với báo cáo gần nhất của đơn vị', en: 'compared with the agency’s last report' },
  programme: { vi: 'so với chương trình đã ban hành', en: 'compared with the programme as issued' },
};
