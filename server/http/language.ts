import type { Language } from '#shared/rules/rule';

/**
 * The language of an answer: `?lang=vi|en` first, else what the caller's program prefers, else Vietnamese.
 * Example: `languageOf(undefined, 'en-GB,en;q=0.9,vi;q=0.8')` → `en`.
 */
export function languageOf(asked: unknown, accepted: string | undefined): Language {
  if (asked === 'vi' || asked === 'en') return asked;
  const wishes = (accepted ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const quality = rest.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { tag, quality: quality === undefined ? 1 : Number(quality) };
  });
  const wish = (language: Language): number =>
    Math.max(
      0,
      ...wishes
        .filter(({ tag }) => tag === language || tag.startsWith(`${language}-`))
        .map(({ quality }) => (Number.isFinite(quality) ? quality : 0)),
    );
  return wish('en') > wish('vi') ? 'en' : 'vi';
}
