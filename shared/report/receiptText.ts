import type { Outcome, Receipt, ReceiptItem } from '#shared/merge/model';
import { outcomes } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import { noteText } from '#shared/message/noteWords';
import { reasonWords } from '#shared/message/reasonWords';
import { baseWords, commonWords, outcomeWords } from '#shared/message/words';
import { reportingPeriod } from '#shared/period/reporting';
import { momentText } from '#shared/report/moment';
import { asideHeading, asideLines, asideText } from '#shared/report/receiptAside';
import type { Language } from '#shared/rules/rule';
import type { Programme } from '#shared/task/programme';
import type { SetAsideAccount } from '#shared/wire/setAside';

export type ReceiptTextInput = {
  readonly receipt: Receipt;
  readonly programme: Programme;
  readonly nameOf: (agency: string) => string;
  readonly lang: Language;
  /** What the agency had set aside in the file (R5). */
  readonly setAside?: SetAsideAccount;
};

/** What needs a person first, what is settled last. */
const order: readonly Outcome[] = ['conflict', 'waiting', 'refused', 'proposed', 'taken', 'extra'];

/**
 * A receipt as plain text (M8): who, when, from which base, the account of every cell with its sum written out, then each cell that is not the
 * same, by what became of it and what to do. The same receipt gives the same text.
 */
export function receiptText({ receipt, programme, nameOf, lang, setAside }: ReceiptTextInput): string {
  const vi = lang === 'vi';
  const { cells } = receipt;
  const period = reportingPeriod(receipt.period)?.label[lang] ?? receipt.period;
  const lines = [
    vi ? 'PHIẾU TIẾP NHẬN' : 'RECEIPT',
    `${commonWords.file[lang]}: ${receipt.file}`,
    `${commonWords.agency[lang]}: ${receipt.agency === null ? (vi ? 'chưa xác định' : 'not determined') : nameOf(receipt.agency)}`,
    `${vi ? 'Chương trình' : 'Programme'}: ${programme.document.number ?? ''} ${programme.document.title}`
      .replace(/\s+/g, ' ')
      .trim(),
    `${commonWords.period[lang]}: ${period}`,
    `${vi ? 'Tệp lưu lúc' : 'File saved at'}: ${receipt.savedAt === null ? (vi ? 'không rõ' : 'unknown') : momentText(receipt.savedAt, lang)}`,
    ...(receipt.base === null
      ? []
      : [`${vi ? 'Đối chiếu với' : 'Compared with'}: ${baseWords[receipt.base.by][lang]} (${receipt.base.id})`]),
    `${vi ? 'Mã nội dung tệp' : 'Content code of the file'}: ${receipt.hash.slice(0, 16)}`,
    '',
  ];
  if (receipt.sameAs !== undefined) {
    lines.push(
      vi
        ? `Trùng nội dung với tệp ${receipt.sameAs}; chỉ tính một lần.`
        : `Same content as ${receipt.sameAs}; counted once.`,
    );
    return `${lines.join('\n')}\n`;
  }
  if (receipt.supersededBy !== undefined) {
    lines.push(
      vi
        ? `Đã có tệp mới hơn của đơn vị thay cho tệp này: ${receipt.supersededBy}.`
        : `A newer file of the agency replaces this one: ${receipt.supersededBy}.`,
      '',
    );
  }
  lines.push(
    `${vi ? 'Số ô đã đọc' : 'Cells read'}: ${cells.read} = ${outcomes.map((outcome) => `${cells[outcome]} ${outcomeWords[outcome][lang].toLowerCase()}`).join(' + ')}`,
    vi
      ? `Số dòng: ${receipt.rows.matched} khớp, ${receipt.rows.new} mới, ${receipt.rows.unclear} chưa rõ, ${receipt.rows.outside} ngoài chương trình, ${receipt.rows.missing} không có trong tệp`
      : `Rows: ${receipt.rows.matched} matched, ${receipt.rows.new} new, ${receipt.rows.unclear} unclear, ${receipt.rows.outside} outside the programme, ${receipt.rows.missing} not in the file`,
  );
  for (const note of receipt.notes) lines.push(`- ${noteText(note, lang)}`);
  for (const outcome of order) {
    const items = receipt.items.filter((item) => item.outcome === outcome);
    if (items.length === 0) continue;
    lines.push('', `${outcomeWords[outcome][lang]} (${items.length})`);
    for (const item of items) lines.push(...itemLines(item, lang));
  }
  const aside = asideLines(setAside, lang);
  if (aside.length > 0) {
    lines.push('', `${asideHeading[lang]} (${aside.length})`);
    for (const one of aside) lines.push(`  ${asideText(one, lang)}`);
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(item: ReceiptItem, lang: Language): string[] {
  const column = item.field === null ? (item.header ?? '') : fieldWords[item.field][lang];
  const shown = (text: string | null): string =>
    text === null || text === '' ? (lang === 'vi' ? '(trống)' : '(blank)') : `“${text}”`;
  const parts = [`${commonWords.value_sent[lang].toLowerCase()} ${shown(item.theirs)}`];
  if (item.base !== null && item.base !== item.theirs)
    parts.push(`${commonWords.value_before[lang].toLowerCase()} ${shown(item.base)}`);
  if (item.current !== null && item.current !== item.base && item.current !== item.theirs)
    parts.push(`${commonWords.value_now[lang].toLowerCase()} ${shown(item.current)}`);
  const lines = [`  ${item.sheet}!${item.cell} ${item.path} ${column}: ${parts.join('; ')}`];
  if (item.reason !== undefined)
    lines.push(`      ${reasonWords[item.reason][lang]} ${reasonWords[item.reason].do[lang]}`);
  return lines;
}
