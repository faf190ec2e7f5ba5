import { fieldWords } from '#shared/message/fieldWords';
import { dateText, numberText } from '#shared/message/number';
import type { Language, Params } from '#shared/rules/rule';
import { fields } from '#shared/table/field';

/** How a placeholder is written out: `{due|date}`, `{days|number}`, `{missing|fields}` (codes with spaces), `{class|class}`, `{now|hint}`, `{text|whole}`. */
export const formats: readonly string[] = ['date', 'number', 'fields', 'class', 'hint', 'whole'];

/** Words for codes that placeholders may hold, given by whoever knows them. */
export type CodeWords = (format: 'class', code: string, lang: Language) => string;

const PLACEHOLDER = /\{([a-zA-Z]+)(?:\|([a-z]+))?\}/g;

/** The placeholders of a text with their formats, sorted and once each: `due|date`. */
export function placeholders(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(PLACEHOLDER)].map((match) =>
        match[2] === undefined ? (match[1] ?? '') : `${match[1]}|${match[2]}`,
      ),
    ),
  ].sort();
}

/**
 * Puts values into words. A placeholder without a value stays as it stands, so that a missing value is seen. Long texts are cut for
 * reading at 160 letters unless asked for whole; the finding itself keeps them so. Example: `fill('hạn {due|date}', { due: '2015-11-05' }, 'vi')` → `hạn 05/11/2015`.
 */
export function fill(text: string, params: Params, lang: Language, codes?: CodeWords): string {
  return text.replace(PLACEHOLDER, (whole, name: string, format: string | undefined) => {
    const value = params[name];
    if (value === undefined) return whole;
    return written(value, format, lang, codes);
  });
}

function written(
  value: string | number,
  format: string | undefined,
  lang: Language,
  codes: CodeWords | undefined,
): string {
  switch (format) {
    case 'date':
      return dateText(String(value));
    case 'number':
      return typeof value === 'number' ? numberText(value, lang) : value;
    case 'fields':
      return fieldList(String(value), lang);
    case 'class':
      return codes === undefined ? String(value) : codes('class', String(value), lang);
    case 'hint':
      return value === '' ? '' : lang === 'vi' ? ` (có thể là “${value}”)` : ` (perhaps “${value}”)`;
    case 'whole':
      return String(value);
    default:
      return typeof value === 'number' ? numberText(value, lang) : shortened(value);
  }
}

const LONGEST = 160;

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, cut > LONGEST / 2 ? cut : LONGEST - 1)}…`;
}

function fieldList(codes: string, lang: Language): string {
  return codes
    .split(' ')
    .map((code) => {
      const field = fields.find((one) => one === code);
      return field === undefined ? code : fieldWords[field][lang];
    })
    .join(', ');
}
