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

/** Styles of {@link page}. Contrast is at least 7:1 for text; nothing is said by colour alone. */
export const pageStyles = `:root { color-scheme: light; --ink: #1b1f24; --quiet: #4a5563; --line: #d5dae1; --ground: #fff; --tint: #f4f6f9; --accent: #0b4f9e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 "Segoe UI", "Noto Sans", Roboto, Arial, sans-serif; }
header { border-bottom: 1px solid var(--line); }
header div { display: flex; justify-content: space-between; gap: 1rem; max-width: 60rem; margin: 0 auto; padding: .8rem 1.2rem; }
header .home { font-weight: 600; color: var(--ink); text-decoration: none; }
main { max-width: 60rem; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .6rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font: .875rem/1.5 Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
td code { overflow-wrap: break-word; }
pre { background: var(--tint); border: 1px solid var(--line); padding: .7rem .9rem; margin: .5rem 0; white-space: pre-wrap; }
.contents ul { columns: 16rem; padding-left: 1.2rem; }
section p { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
.method { display: inline-block; min-width: 4rem; font-weight: 700; text-transform: uppercase; }
.quiet { color: var(--quiet); }
form { display: grid; gap: .9rem; max-width: 26rem; margin: 1rem 0; }
label { display: grid; gap: .25rem; font-weight: 600; }
input { font: inherit; font-weight: 400; padding: .55rem .7rem; border: 1px solid #6b7686; border-radius: 4px; }
input::placeholder { color: #6b7686; opacity: 1; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; color: #fff; background: var(--accent); border: 0; border-radius: 4px; cursor: pointer; justify-self: start; }
details { margin: .3rem 0; }
summary { cursor: pointer; color: var(--accent); }
@media print { header .language, form { display: none; } main { max-width: none; } details { display: block; } }
`;
