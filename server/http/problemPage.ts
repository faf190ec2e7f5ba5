import { escapeHtml, page } from '#server/http/page';
import type { Language } from '#shared/rules/rule';
import type { ProblemAnswer } from '#shared/wire/problemAnswer';

/** A problem for a person in front of a browser. */
export function problemPage(problem: ProblemAnswer, lang: Language): string {
  const vi = lang === 'vi';
  const number =
    problem.instance === undefined
      ? ''
      : `<p class="quiet">${problem.code} · ${escapeHtml(problem.instance.replace('urn:call:', ''))}</p>`;
  const body = `<p>${escapeHtml(problem[lang])}</p>
<p>${escapeHtml(problem.do[lang])}</p>
<p><a href="/access?lang=${lang}">${vi ? 'Đăng nhập' : 'Sign in'}</a> · <a href="/?lang=${lang}">${vi ? 'Trang đầu' : 'First page'}</a></p>
${number}`;
  return page({ lang, path: '/', title: problem.title, body });
}
