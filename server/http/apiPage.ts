import { compactJson, curlLine } from '#server/http/exampleText';
import { problemsOf, whoWords } from '#server/http/openapi';
import { escapeHtml, page } from '#server/http/page';
import { problem, problemCodes } from '#server/http/problem';
import { problemWords } from '#server/http/problemWords';
import type { Route } from '#server/http/route';
import type { Language } from '#shared/rules/rule';

const tagWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  access: { vi: 'Đăng nhập và quyền', en: 'Signing in and rights' },
  registry: { vi: 'Danh mục đơn vị', en: 'Agency registry' },
  programmes: { vi: 'Chương trình', en: 'Programmes' },
  periods: { vi: 'Kỳ báo cáo', en: 'Reporting periods' },
  submissions: { vi: 'Báo cáo của đơn vị', en: "Agencies' submissions" },
  decisions: { vi: 'Quyết định', en: 'Decisions' },
  tracker: { vi: 'Sổ theo dõi', en: 'Tracker' },
  reminders: { vi: 'Đôn đốc', en: 'Reminders' },
  exports: { vi: 'Xuất dữ liệu', en: 'Exports' },
  pages: { vi: 'Trang', en: 'Pages' },
  instance: { vi: 'Hệ thống', en: 'The service itself' },
};

/** Everything the API does, to be read by a person: made of the routes, without a script. */
export function apiPage(routes: readonly Route[], lang: Language): string {
  const vi = lang === 'vi';
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const named = (tag: string): string => tagWords[tag]?.[lang] ?? tag;
  const body = `<p>${
    vi
      ? 'Mỗi mục dưới đây là một lời gọi HTTP, kèm ví dụ. Bản cho máy đọc: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).'
      : 'Each entry below is an HTTP call, with an example. For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).'
  }</p>
<pre>${escapeHtml(start(vi))}</pre>
<nav class="contents"><ul>${tags.map((tag) => `<li><a href="#${escapeHtml(tag)}">${escapeHtml(named(tag))}</a></li>`).join('')}
<li><a href="#problems">${vi ? 'Mã trả lời khi không thực hiện được' : 'Problem codes'}</a></li></ul></nav>
${tags
  .map(
    (tag) =>
      `<h2 id="${escapeHtml(tag)}">${escapeHtml(named(tag))}</h2>\n${routes
        .filter((route) => route.tag === tag)
        .map((route) => entry(route, lang))
        .join('\n')}`,
  )
  .join('\n')}
<h2 id="problems">${vi ? 'Mã trả lời khi không thực hiện được' : 'Problem codes'}</h2>
<table><thead><tr><th>${vi ? 'Mã' : 'Code'}</th><th>HTTP</th><th>${vi ? 'Nghĩa' : 'Meaning'}</th></tr></thead><tbody>
${problemCodes.map((code) => `<tr id="${code}"><td><code>${code}</code></td><td>${problem(code).status}</td><td>${escapeHtml(problemWords[code].title[lang])}</td></tr>`).join('\n')}
</tbody></table>`;
  return page({ lang, path: '/api', title: vi ? 'Giao diện lập trình (API)' : 'Programming interface (API)', body });
}

function start(vi: boolean): string {
  return [
    vi ? '# đổi mã truy cập lấy khóa' : '# exchange an access code for a token',
    `curl -s "$URL/api/v1/access/token" -H 'Content-Type: application/json' \\`,
    `     -d '{"code":"SKHCN-XXXX-XXXX-XXXX","name":"Cán bộ đầu mối"}'`,
    vi ? '# dùng khóa' : '# use it',
    `curl -s "$URL/api/v1/me" -H "Authorization: Bearer $TOKEN"`,
  ].join('\n');
}

function entry(route: Route, lang: Language): string {
  const vi = lang === 'vi';
  const names = (title: string, keys: readonly string[]): string =>
    keys.length === 0 ? '' : `<p>${title}: ${listed(keys)}</p>`;
  const { body, answer, example } = route;
  const types = body.kind === 'bytes' ? body.types : [];
  const most =
    body.kind !== 'bytes'
      ? ''
      : `${vi ? 'Nội dung gửi, tối đa' : 'Body, at most'} ${Math.floor(body.limitBytes / 1_048_576)} MB`;
  const shown =
    'file' in answer
      ? names(vi ? 'Trả lời' : 'Answer', [answer.file, ...(example.named === undefined ? [] : [example.named])])
      : `<p>${vi ? 'Trả lời (danh sách đã rút gọn)' : 'Answer (lists cut short)'}:</p><pre>${escapeHtml(compactJson(example.answer))}</pre>`;
  return `<section><h3><span class="method">${route.method}</span> <code>${escapeHtml(route.path)}</code></h3>
<p>${escapeHtml(route.summary[lang])}. <span class="quiet">${escapeHtml(whoWords(route, lang))}.</span></p>
${names(vi ? 'Tham số' : 'Query', Object.keys(route.query.shape))}${types.includes('*/*') ? `<p>${most}, ${vi ? 'kiểu nội dung bất kỳ' : 'of any content type'}.</p>` : names(most, types)}
<details><summary>${vi ? 'Ví dụ' : 'Example'}</summary><pre>${escapeHtml(curlLine(route))}</pre>${shown}</details>
<details><summary>${vi ? 'Có thể không thực hiện được vì' : 'May be refused with'}</summary><p>${problemsOf(route)
    .map((code) => `<a href="#${code}"><code>${code}</code></a>`)
    .join(', ')}</p></details></section>`;
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `<code>${escapeHtml(key)}</code>`).join(', ');
}
