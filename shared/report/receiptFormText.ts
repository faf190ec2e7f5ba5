import { asideText } from '#shared/report/receiptAside';
import type { ReceiptForm } from '#shared/report/receiptForm';

/** A receipt as plain text for e-mail, Zalo or a printer without a browser: the same words as the page, in the same order. */
export function receiptFormText(form: ReceiptForm): string {
  const vi = form.lang === 'vi';
  const { account, tasks, changes, setAside, notes } = form;
  const more = [
    { heading: setAside.heading, list: setAside.list.map((one) => asideText(one, form.lang)) },
    { heading: notes.heading, list: notes.list },
  ].filter(({ list }) => list.length > 0);
  const lines = [
    ...(form.office.above === null ? [] : [form.office.above]),
    form.office.body,
    '',
    form.title.toUpperCase(),
    form.numbered,
    '',
    ...form.head.map(({ label, text }) => `${label}: ${text}`),
    ...form.standing.flatMap((text) => ['', text]),
    '',
    `1. ${account.heading}`,
    ...account.columns.filter(({ outcome }) => outcome !== 'read').map(({ words, count }) => `   ${count} ${words}`),
    `   ${vi ? 'Cộng' : 'Total'}: ${account.sum}`,
    ...account.more.map((text) => `   ${text}`),
    '',
    `2. ${tasks.heading}`,
    ...(tasks.list.length === 0 ? [`   ${tasks.none}`] : []),
    ...tasks.list.map(taskLine),
    ...(tasks.waiting.list.length === 0 ? [] : [`   ${tasks.waiting.heading}`, ...tasks.waiting.list.map(taskLine)]),
    '',
    `3. ${changes.heading}`,
    ...(changes.list.length === 0 ? [`   ${changes.none}`] : []),
    ...changes.list.flatMap(({ cells, what, before, now, handled, why, since }) => [
      `   ${cells} (${what}): ${handled}${why === '' ? '' : `, ${why}`}`,
      `      ${changes.columns[2]}: ${indented(before)}`,
      `      ${changes.columns[3]}: ${indented(now)}`,
      ...(since === null ? [] : [`      ${vi ? 'Đến nay' : 'Since then'}: ${since}`]),
    ]),
    ...more.flatMap(({ heading, list }, at) => ['', `${at + 4}. ${heading}`, ...list.map((text) => `   ${text}`)]),
    '',
    form.foot,
  ];
  return `${lines.join('\n')}\n`;
}

function taskLine({ cells, text }: ReceiptForm['tasks']['list'][number]): string {
  return `   - ${cells === '' ? '' : `${cells}: `}${text}`;
}

function indented(text: string): string {
  return text.replace(/\r?\n/g, '\n         ');
}
