import type { Language } from '#shared/rules/rule';

/** Text that means only itself inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A plain page of the service: needs no script, prints well, reads on a phone. `body` is HTML; `path` is the page's own address. */
export function page({
  lang,
  path,
  title,
  body,
}: {
  readonly lang: Language;
  readonly path: string;
  readonly title: string;
  readonly body: string;
}): string {
  const other = lang === 'vi' ? 'en' : 'vi';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header><div><a class="home" href="/?lang=${lang}">${lang === 'vi' ? 'Theo dõi nhiệm vụ' : 'Task tracking'}</a>
<a class="language" lang="${other}" hreflang="${other}" href="${escapeHtml(path)}?lang=${other}">${other === 'vi' ? 'Tiếng Việt' : 'English'}</a></div></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/**
 * Styles of {@link page}: type, accent and darkness are those of the province's pages, so that whoever comes in sees one product. Contrast is
 * at least 7:1 for text; nothing is said by colour alone.
 */
export const pageStyles = `:root { color-scheme: light dark; --ink: #242424; --quiet: #4d4d4d; --line: #e0e0e0; --edge: #767676; --ground: #fafafa; --card: #fff; --tint: #f5f5f5; --accent: #0f548c; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; --quiet: #c7c7c7; --line: #525252; --edge: #adadad; --ground: #1f1f1f; --card: #292929; --tint: #333; --accent: #6fb6f2; --on: #0a1e33; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/21px "Segoe UI", "Segoe UI Web (West European)", "Noto Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header div { display: flex; justify-content: space-between; align-items: center; gap: 12px; min-height: 48px; padding: 4px 16px; }
header .home { font-weight: 600; color: var(--ink); text-decoration: none; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 32px; }
h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 0 0 12px; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 28px 0 8px; padding-top: 12px; border-top: 1px solid var(--line); }
h3 { font-size: 14px; line-height: 21px; font-weight: 600; margin: 20px 0 4px; }
p { margin: 0 0 10px; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 2px; }
code, pre { font: 13px/20px Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
td code { overflow-wrap: break-word; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 4px; padding: 10px 12px; margin: 8px 0; white-space: pre-wrap; }
.contents ul { columns: 16rem; padding-left: 20px; }
section p { margin: 4px 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
.method { display: inline-block; min-width: 64px; font-weight: 600; text-transform: uppercase; }
.quiet { color: var(--quiet); }
form { display: grid; gap: 14px; max-width: 400px; margin: 16px 0; padding: 20px 24px 24px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
label { display: grid; gap: 4px; }
input { font: inherit; min-height: 32px; padding: 5px 12px; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 4px; }
input::placeholder { color: var(--quiet); opacity: 1; }
button { font: inherit; font-weight: 600; min-height: 32px; padding: 5px 12px; color: var(--on); background: var(--accent); border: 0; border-radius: 4px; cursor: pointer; justify-self: start; }
details { margin: 4px 0; }
summary { cursor: pointer; color: var(--accent); }
@media (max-width: 720px) { input, button { min-height: 44px; } }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #333; --ground: #fff; --card: #fff; --tint: #fff; } header .language, form { display: none; } main { max-width: none; padding: 0; } details { display: block; } }
`;
