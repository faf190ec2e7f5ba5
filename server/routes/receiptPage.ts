import { escapeHtml } from '#server/http/page';
import type { Outcome } from '#shared/merge/model';
import type { ReceiptForm } from '#shared/report/receiptForm';
import type { ReceiptLine } from '#shared/report/receiptHead';

/** What needs a person stands out on a photocopy too: by weight, not by colour. */
const pending: ReadonlySet<Outcome> = new Set(['conflict', 'waiting', 'proposed']);

/** Phiếu tiếp nhận on A4, without a script; `/receipt.css` lays it out. All texts come from files and people and are escaped. */
export function receiptPage(form: ReceiptForm, path: string): string {
  const { lang, office, state, account, tasks, changes, setAside, notes, signs } = form;
  const vi = lang === 'vi';
  const other = vi ? 'en' : 'vi';
  const sections: readonly (readonly [heading: string, html: string])[] = [
    [account.heading, accountTable(account)],
    [tasks.heading, tasksList(tasks)],
    [changes.heading, changes.list.length === 0 ? paragraph(changes.none) : changesTable(changes, vi)],
    ...(setAside.list.length === 0 ? [] : [[setAside.heading, asideList(setAside.list, vi)] as const]),
    ...(notes.list.length === 0 ? [] : [[notes.heading, bulleted(notes.list.map(escapeHtml))] as const]),
  ];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${form.title} ${form.numbered}`)}</title>
<link rel="stylesheet" href="/receipt.css">
</head>
<body>
<nav><a lang="${other}" hreflang="${other}" href="${escapeHtml(path)}?lang=${other}">${vi ? 'English' : 'Tiếng Việt'}</a>
<a href="${escapeHtml(path)}.txt?lang=${lang}">${vi ? 'Bản chữ' : 'As text'}</a>
<span>${vi ? 'In: Ctrl + P, khổ A4' : 'Print: Ctrl + P, A4'}</span></nav>
<main>
<div class="letterhead">
<p>${office.above === null ? '' : `<span class="above">${escapeHtml(office.above)}</span><br>`}<b class="office">${escapeHtml(office.body)}</b></p>
<p><b>${escapeHtml(state.name)}</b><br><b class="motto">${escapeHtml(state.motto)}</b></p>
</div>
<h1>${escapeHtml(form.title)}</h1>
<p class="numbered">${escapeHtml(form.numbered)}</p>
<dl>${form.head.map((line) => `<div><dt>${escapeHtml(line.label)}</dt><dd>${line.kind === 'check_code' ? codeBox(line.text, vi) : withStrong(line)}</dd></div>`).join('\n')}</dl>
${form.standing.map((text) => `<p class="standing">${escapeHtml(text)}</p>`).join('\n')}
${sections.map(([heading, html], index) => `<section><h2>${index + 1}. ${escapeHtml(heading)}</h2>\n${html}</section>`).join('\n')}
<footer><div class="signs">${signs.map(({ who, name }) => `<p><b>${escapeHtml(who)}</b><span>${escapeHtml(name)}</span></p>`).join('')}</div>
<p class="foot">${escapeHtml(form.foot)}</p></footer>
</main>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function bulleted(html: readonly string[]): string {
  return `<ul>${html.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

function tasksList({ list, none, waiting }: ReceiptForm['tasks']): string {
  const lines = (of: typeof list): string =>
    bulleted(of.map(({ cells, text }) => `${cells === '' ? '' : `<b>${escapeHtml(cells)}</b>: `}${escapeHtml(text)}`));
  const own = list.length === 0 ? paragraph(none) : lines(list);
  return waiting.list.length === 0 ? own : `${own}\n${paragraph(waiting.heading)}\n${lines(waiting.list)}`;
}

function asideList(list: ReceiptForm['setAside']['list'], vi: boolean): string {
  const lines = list.map(({ cells, what, reason }) => {
    const place = cells === '' ? '' : `<b>${escapeHtml(cells)}</b>: `;
    const why = reason === '' ? '' : `. ${vi ? 'Lý do' : 'Reason'}: <i>${escapeHtml(reason)}</i>`;
    return `${place}${escapeHtml(what)}${why}`;
  });
  return bulleted(lines);
}

function withStrong({ text, strong }: ReceiptLine): string {
  const at = strong === undefined ? -1 : text.lastIndexOf(strong);
  if (strong === undefined || at < 0) return escapeHtml(text);
  const after = text.slice(at + strong.length);
  return `${escapeHtml(text.slice(0, at))}<b>${escapeHtml(strong)}</b>${escapeHtml(after)}`;
}

function codeBox(code: string, vi: boolean): string {
  return `<code>${escapeHtml(code)}</code> ${vi ? 'ghi vào văn bản giấy gửi kèm' : 'to be written on the paper that goes with it'}`;
}

function accountTable({ columns, sum, more }: ReceiptForm['account']): string {
  return `<table class="account"><thead><tr>${columns.map(({ words }) => `<th scope="col">${escapeHtml(words)}</th>`).join('')}</tr></thead>
<tbody><tr>${columns.map(({ words, count }) => `<td data-of="${escapeHtml(words)}">${count}</td>`).join('')}</tr></tbody></table>
<p class="sum">${escapeHtml([`${sum}.`, ...more].join(' '))}</p>`;
}

function changesTable({ columns, list }: ReceiptForm['changes'], vi: boolean): string {
  const cell = (at: number, html: string): string => `<td data-of="${escapeHtml(columns[at] ?? '')}">${html}</td>`;
  const rows = list.map(({ cells, what, before, now, outcome, handled, why, since }) => {
    const strong = pending.has(outcome) ? `<b>${escapeHtml(handled)}</b>` : escapeHtml(handled);
    const became = `${strong}${why === '' ? '' : `, ${escapeHtml(why)}`}`;
    const later =
      since === null ? '' : `<span class="since">${vi ? 'Đến nay' : 'Since then'}: ${escapeHtml(since)}</span>`;
    return `<tr>${cell(0, escapeHtml(cells))}${cell(1, escapeHtml(what))}${cell(2, escapeHtml(before))}${cell(3, escapeHtml(now))}${cell(4, became + later)}</tr>`;
  });
  return `<table class="changes"><thead><tr>${columns.map((words) => `<th scope="col">${escapeHtml(words)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** Paper first: the page on the screen is the sheet that is printed. On a phone the rows of the table become blocks. */
export const receiptStyles = `@page { size: A4; margin: 13mm 14mm 13mm 20mm; }
@page vi { @bottom-right { content: "Trang " counter(page) "/" counter(pages); font: 10pt "Times New Roman", "Liberation Serif", serif; } }
@page vi:first { @bottom-right { content: none; } }
@page en { @bottom-right { content: "Page " counter(page) "/" counter(pages); font: 10pt "Times New Roman", "Liberation Serif", serif; } }
@page en:first { @bottom-right { content: none; } }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9ecf0; color: #000; font: 11pt/1.35 "Times New Roman", "Liberation Serif", Tinos, serif; font-variant-numeric: tabular-nums; }
:lang(vi) body, body:lang(vi) { page: vi; }
body:lang(en) { page: en; }
nav { display: flex; gap: 1.5rem; max-width: 210mm; margin: 0 auto; padding: .8rem 1rem; font: 15px/1.5 "Segoe UI", "Noto Sans", Roboto, Arial, sans-serif; }
nav a { color: #0b4f9e; }
a:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
main { max-width: 210mm; margin: 0 auto 2rem; padding: 13mm 14mm 13mm 20mm; background: #fff; }
p, dl, dd, h1, h2 { margin: 0; }
.letterhead { display: grid; grid-template-columns: 1fr 1.3fr; gap: 6mm; text-align: center; text-transform: uppercase; }
.letterhead .motto { text-transform: none; }
.office, .motto { display: inline-block; padding-bottom: 1mm; }
.office::after, .motto::after { content: ""; display: block; width: 28mm; margin: 1mm auto 0; border-top: .75pt solid #000; }
.motto::after { width: 44mm; }
h1 { margin-top: 5mm; font-size: 15pt; line-height: 1.35; text-align: center; }
.numbered { text-align: center; }
dl { margin-top: 3mm; }
dl div { display: grid; grid-template-columns: 29mm 1fr; padding: .3mm 0; }
dd { overflow-wrap: anywhere; }
code { font: 700 12.5pt/1.3 Consolas, "DejaVu Sans Mono", "Noto Sans Mono", monospace; border: .75pt solid #000; padding: 0 2mm; white-space: nowrap; }
.standing { margin-top: 3mm; padding: 1.5mm 3mm; border: 1.5pt solid #000; font-weight: 700; overflow-wrap: anywhere; }
h2 { margin: 2.4mm 0 .6mm; font-size: 11.5pt; break-after: avoid; }
ul { margin: 0; padding-left: 5mm; }
li { margin: .3mm 0; break-inside: avoid; overflow-wrap: anywhere; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; margin: .8mm 0; font-size: 10pt; line-height: 1.25; }
th, td { border: .75pt solid #000; padding: .4mm 1.4mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; vertical-align: middle; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.account { break-inside: avoid; table-layout: fixed; }
.account th { overflow-wrap: normal; padding: .4mm .6mm; }
.account th:nth-child(5) { width: 19%; }
.account td { text-align: center; font-weight: 700; font-size: 12pt; }
.changes { table-layout: fixed; }
.changes th:nth-child(1) { width: 8%; }
.changes th:nth-child(2) { width: 26%; }
.changes th:nth-child(3) { width: 19%; }
.changes th:nth-child(5) { width: 18%; }
.since { display: block; margin-top: .6mm; font-style: italic; }
.sum { font-size: 10pt; }
footer { break-inside: avoid; }
.signs { display: grid; grid-template-columns: 1fr 1fr; margin-top: 3mm; text-align: center; }
.signs span { display: block; min-height: 1.4em; margin-top: 7mm; }
.foot { margin-top: 2.5mm; padding-top: 1mm; border-top: .75pt solid #000; font-size: 9.5pt; }
@media print { body { background: #fff; } nav { display: none; } main { max-width: none; margin: 0; padding: 0 .4mm; } }
@media screen and (max-width: 640px) {
  main { padding: 1rem; }
  .letterhead, dl div { grid-template-columns: 1fr; }
  dt { font-style: italic; }
  .account, .account tbody, .account tr, .changes, .changes tbody, .changes tr { display: block; }
  .account thead, .changes thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .account td, .changes td { display: grid; grid-template-columns: 40% 1fr; gap: .5rem; text-align: left; border-width: 0 0 .75pt; font-size: 1rem; }
  .account td::before, .changes td::before { content: attr(data-of); font-weight: 400; font-style: italic; }
  .changes tr { margin-bottom: .8rem; border: .75pt solid #000; }
}
`;
