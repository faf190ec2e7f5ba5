import { statusInEnglish } from '#shared/report/issuedWords';
import type { Language } from '#shared/rules/rule';

/** A status as it is kept; in English with what it means before it: `Under way (Đang thực hiện)`. */
export function statusShown(text: string, language: Language): string {
  const english = language === 'en' ? statusInEnglish(text) : null;
  return english === null ? text : `${english} (${text.trim()})`;
}
