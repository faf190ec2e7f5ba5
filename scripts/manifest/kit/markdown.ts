/**
 * The guide as a page any browser opens: headings, paragraphs, lists, tables, quotes, code, pictures, links, bold and italic text. What else
 * Markdown has is not written in our guides.
 */
export function pageOf(markdown: string, title: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 16px/26px 'Segoe UI', 'Noto Sans', system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; color: #242424; background: #fff; }
h1 { font-size: 26px; line-height: 36px; } h2 { font-size: 20px; line-height: 30px; margin-top: 36px; } h3 { font-size: 17px; }
table { border-collapse: collapse; margin: 12px 0; } th, td { border: 1px solid #8a8a8a; padding: 5px 9px; text-align: left; vertical-align: top; } th { background: #f0f0f0; }
pre { background: #f5f5f5; padding: 12px; overflow-x: auto; } code { font-family: Consolas, 'Noto Sans Mono', monospace; font-size: 14px; }
blockquote { border-left: 4px solid #0f548c; margin: 12px 0; padding: 2px 14px; background: #f5f9fd; } img { max-width: 100%; }
@media print { body { font-size: 12px; line-height: 18px; } h2 { break-after: avoid; } table, pre, img { break-inside: avoid; } }
</style>
</head>
<body>
${blocks(markdown.split(/\r?\n/)).join('\n')}
</body>
</html>
`;
}

function blocks(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let at = 0;
  const take = (holds: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && holds(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,4}) (.*)$/.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      out.push(`<h${level}>${inline(heading[2] ?? '')}</h${level}>`);
      at += 1;
    } else if (line.startsWith('```')) {
      at += 1;
      out.push(`<pre><code>${escaped(take((one) => !one.startsWith('```')).join('\n'))}</code></pre>`);
      at += 1;
    } else if (line.startsWith('|')) out.push(table(take((one) => one.startsWith('|'))));
    else if (line.startsWith('>')) {
      const said = take((one) => one.startsWith('>')).map((one) => one.replace(/^> ?/, ''));
      out.push(`<blockquote>${blocks(said).join('\n')}</blockquote>`);
    } else if (/^\d+\. /.test(line)) {
      const start = Number.parseInt(line, 10);
      const items = take((one) => /^\d+\. /.test(one)).map((one) => `<li>${inline(one.replace(/^\d+\. /, ''))}</li>`);
      out.push(`<ol${start === 1 ? '' : ` start="${start}"`}>${items.join('')}</ol>`);
    } else if (/^[-*] /.test(line)) {
      const items = take((one) => /^[-*] /.test(one)).map((one) => `<li>${inline(one.slice(2))}</li>`);
      out.push(`<ul>${items.join('')}</ul>`);
    } else
      out.push(
        `<p>${inline(take((one) => one.trim() !== '' && !/^(?:#|```|\||>|\d+\. |[-*] )/.test(one)).join(' '))}</p>`,
      );
  }
  return out;
}

function table(lines: readonly string[]): string {
  const rows = lines.map((line) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim())),
  );
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const [head = [], , ...body] = rows;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function inline(text: string): string {
  // Code stands as it is: it is taken out before the rest is read, and put back at the end.
  const codes: string[] = [];
  const marked = text.replace(/`([^`]+)`/g, (_, code: string) => `\uE000${codes.push(escaped(code)) - 1}\uE001`);
  return escaped(marked)
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]*)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => `<code>${codes[Number(index)] ?? ''}</code>`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
