import { fieldWords } from '#shared/message/fieldWords';
import { ruleTitle } from '#shared/message/render';
import type { Language, Words } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import type { SetAsideAccount } from '#shared/wire/setAside';

/** A finding set aside, in words. `cells` is '' for a line about the list itself. */
export type AsideLine = { readonly cells: string; readonly what: string; readonly reason: string };

export const asideHeading: Words = {
  vi: 'Nội dung đơn vị đã xem và bỏ qua, có lý do',
  en: 'Findings the agency looked at and set aside, with the reason',
};

/**
 * What an agency set aside in its file (R5), a line for each: cell, rule and task, and the reason as typed. A rule no longer known keeps its
 * code, so that old receipts can be read. Example: `K9`, `II.1.2, Tỷ lệ hoàn thành (%): Tỷ lệ ngoài khoảng 0–100`.
 */
export function asideLines(account: SetAsideAccount | undefined, lang: Language): readonly AsideLine[] {
  if (account === undefined) return [];
  const vi = lang === 'vi';
  const { findings, unread } = account;
  const sheets = new Set(findings.map(({ sheet }) => sheet));
  return [
    ...findings.map(({ rule, sheet, cell, field, path, reason }) => {
      const where = [...(path === '' ? [] : [path]), ...(isField(field) ? [fieldWords[field][lang]] : [])].join(', ');
      const title = ruleTitle(rule, lang);
      return {
        cells: sheets.size > 1 ? `${sheet}!${cell}` : cell,
        what: where === '' ? title : `${where}: ${title}`,
        reason,
      };
    }),
    ...(unread === 0
      ? []
      : [
          {
            cells: '',
            what: vi
              ? `${unread} dòng trong trang ẩn ghi nội dung bỏ qua không đọc được nên không áp dụng.`
              : `${unread === 1 ? '1 row' : `${unread} rows`} of the hidden sheet of set-aside findings could not be read, which changes nothing.`,
            reason: '',
          },
        ]),
  ];
}

/** A line of {@link asideLines} as plain text, the reason below it. */
export function asideText({ cells, what, reason }: AsideLine, lang: Language): string {
  const why = lang === 'vi' ? 'Lý do' : 'Reason';
  const below = reason === '' ? '' : `\n      ${why}: ${reason.replace(/\r?\n/g, '\n         ')}`;
  return `${cells === '' ? '' : `${cells}: `}${what}${below}`;
}

function isField(field: string | null): field is Field {
  return field !== null && Object.hasOwn(fieldWords, field);
}
