import { escapeHtml, page } from '#server/http/page';
import type { Language } from '#shared/rules/rule';

/** The page to come in by: a code from paper, or a link (`key`) that works once. A plain form, without a script. */
export function signInPage(lang: Language, key: string | null, oidc: boolean): string {
  const vi = lang === 'vi';
  const code =
    key === null
      ? `<label>${vi ? 'Mã truy cập của đơn vị' : "Your agency's access code"}
<input name="code" required minlength="8" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="SKHCN-XXXX-XXXX-XXXX"></label>`
      : `<input type="hidden" name="code" value="${escapeHtml(key)}">`;
  const body = `<p>${
    key === null
      ? vi
        ? 'Nhập mã truy cập do cơ quan tổng hợp cấp và họ tên của anh/chị.'
        : 'Enter the access code the consolidating body gave you, and your name.'
      : vi
        ? 'Đường dẫn này chỉ dùng được một lần. Điền họ tên của anh/chị rồi bấm Đăng nhập.'
        : 'This link works once. Give your name and press Sign in.'
  }</p>
<form method="post" action="/api/v1/access/session?lang=${lang}">
${code}
<label>${vi ? 'Họ và tên' : 'Full name'}
<input name="name" required minlength="2" maxlength="80" autocomplete="name"></label>
<button type="submit">${vi ? 'Đăng nhập' : 'Sign in'}</button>
</form>${oidc ? `\n<p><a href="/access/oidc">${vi ? 'Đăng nhập bằng tài khoản chung của tỉnh' : "Sign in with the province's own account"}</a></p>` : ''}`;
  return page({
    lang,
    path: key === null ? '/access' : `/access/${key}`,
    title: vi ? 'Đăng nhập' : 'Sign in',
    body,
  });
}
