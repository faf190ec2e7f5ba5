import { isDefinitionField } from '#shared/merge/key';
import type { OutcomeReason, Receipt, ReceiptItem } from '#shared/merge/model';
import { reasonWords } from '#shared/message/reasonWords';
import type { FileRefusal } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import type { Language, Words } from '#shared/rules/rule';

/** Something left to do: which cells, what, and whether it is the agency's to do. */
export type ReceiptTask = { readonly cells: string; readonly text: string; readonly by: 'agency' | 'others' };

export type TaskFacts = {
  readonly receipt: Receipt;
  readonly now: Receipt | null;
  readonly withdrawn: object | null;
  readonly refusal: FileRefusal | null;
  readonly confirmed: { readonly kind: 'leader' | 'document' } | null;
  readonly required: 'none' | 'leader' | 'document';
};

/** More addresses than these stand in the table below. */
const named = 8;

/** Nothing is left to do. */
const settled: ReadonlySet<OutcomeReason> = new Set(['emptied', 'decided']);
/** Somebody else has to act; the agency waits. */
const ofOthers: ReadonlySet<OutcomeReason> = new Set([
  'definition',
  'emptied_definition',
  'new_row',
  'sender_unknown',
  'sender_disagrees',
]);

const ofService: Partial<Readonly<Record<OutcomeReason, Words>>> = {
  sender_unknown: {
    vi: 'Chưa biết đơn vị nào gửi. Cơ quan tổng hợp xác định đơn vị gửi; các ô được tính ngay sau đó.',
    en: 'The sender is not known. The consolidating body names it; the cells count at once.',
  },
  sender_disagrees: {
    vi: 'Tên tệp, tiêu đề và dấu trong tệp nêu các đơn vị khác nhau. Cơ quan tổng hợp xác định đơn vị gửi; các ô được tính ngay sau đó.',
    en: 'File name, title and stamp name different senders. The consolidating body names it; the cells count at once.',
  },
};

const conflict: Words = {
  vi: 'Chưa thống nhất: các bản của đơn vị ghi khác nhau. Chọn giá trị đúng, hoặc gửi lại bảng đã thống nhất.',
  en: 'Not agreed: files of the agency differ. Choose the right value, or send the table once agreed.',
};
const conflictAbove: Words = {
  vi: 'Chưa thống nhất về nội dung của chương trình; cơ quan ban hành quyết định.',
  en: 'Not agreed on the programme’s own text; the issuing authority decides.',
};

/** What is left to do after this report, as things stand now: by the agency first, then by others. Empty where nothing is. */
export function receiptTasks(facts: TaskFacts, lang: Language): readonly ReceiptTask[] {
  const { receipt, now, withdrawn, refusal, confirmed, required } = facts;
  if (withdrawn !== null) return [];
  if (refusal !== null) return [{ cells: '', text: refusalWords(refusal).do[lang], by: 'agency' }];
  // What a newer file of the agency replaced asks nothing; what came too late asks which of the two is right.
  const late = new Set(receipt.items.filter(isStale).map(placeOf));
  const items = (now ?? receipt).items.filter((item) => !isStale(item) || late.has(placeOf(item)));
  const groups = new Map<string, ReceiptItem[]>();
  for (const item of items) {
    const text = textFor(item, lang);
    if (text !== null) groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  const all = [...groups].map(([text, of]) => ({ cells: cellsOf(of, lang), text, by: by(of[0]) }));
  const tasks = (['agency', 'others'] as const).flatMap((who) => all.filter((one) => one.by === who));
  const missing =
    required !== 'none' && (confirmed === null || (required === 'document' && confirmed.kind !== 'document'));
  if (!missing) return tasks;
  return [{ cells: '', text: required === 'leader' ? byLeader[lang] : byDocument[lang], by: 'agency' }, ...tasks];
}

const byLeader: Words = {
  vi: 'Lãnh đạo đơn vị xác nhận báo cáo này; chưa xác nhận thì đây là bản làm việc.',
  en: 'The agency’s leader confirms this report; until then it is a working copy.',
};
const byDocument: Words = {
  vi: 'Gửi văn bản đã ký (số, ngày, người ký) có ghi mã đối chiếu; chưa có thì đây là bản làm việc.',
  en: 'Send the signed document (number, date, signer) with the match code on it; until then this is a working copy.',
};

function textFor({ outcome, reason, field }: ReceiptItem, lang: Language): string | null {
  if (outcome === 'conflict') return (field !== null && isDefinitionField(field) ? conflictAbove : conflict)[lang];
  if (reason === undefined || settled.has(reason)) return null;
  if (outcome !== 'waiting' && outcome !== 'refused' && outcome !== 'proposed') return null;
  return ofService[reason]?.[lang] ?? `${reasonWords[reason][lang]} ${reasonWords[reason].do[lang]}`;
}

function isStale({ reason }: ReceiptItem): boolean {
  return reason === 'stale';
}

function placeOf({ sheet, cell }: ReceiptItem): string {
  return `${sheet}|${cell}`;
}

function by(item: ReceiptItem | undefined): ReceiptTask['by'] {
  if (item?.outcome === 'conflict') return item.field !== null && isDefinitionField(item.field) ? 'others' : 'agency';
  return item?.reason !== undefined && ofOthers.has(item.reason) ? 'others' : 'agency';
}

function cellsOf(items: readonly ReceiptItem[], lang: Language): string {
  const all = items.map(({ cell }) => cell);
  const rest = all.length - named;
  const list = all.slice(0, named).join(', ');
  if (rest <= 0) return list;
  return lang === 'vi' ? `${list} và ${rest} ô khác` : `${list} and ${rest} more`;
}
