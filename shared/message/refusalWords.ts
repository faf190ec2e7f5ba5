import { numberText } from '#shared/message/number';
import type { FileRefusal, RefusalCode, RefusalWords } from '#shared/message/refusal';
import { refusedContents } from '#shared/message/refusedContents';
import { refusedKinds } from '#shared/message/refusedKinds';

const words: Readonly<Record<RefusalCode, RefusalWords>> = { ...refusedKinds, ...refusedContents };

/** Vietnamese and English words of a refusal with its values filled in. Example: `refusalWords({ code: 'encrypted', params: {} }).vi`. */
export function refusalWords(refusal: FileRefusal): RefusalWords {
  const { vi, en, do: advice } = words[refusal.code];
  return {
    vi: filled(vi, refusal, 'vi'),
    en: filled(en, refusal, 'en'),
    do: { vi: filled(advice.vi, refusal, 'vi'), en: filled(advice.en, refusal, 'en') },
  };
}

/** Sizes are written in megabytes; a value the reader could not give is left out with its words. */
function filled(text: string, { code, params }: FileRefusal, lang: 'vi' | 'en'): string {
  const sizes = code === 'too_large' || code === 'zip_bomb';
  return text
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (typeof value !== 'number') return value;
      return sizes ? `${numberText(Math.round(value / 104_857.6) / 10, lang)} MB` : numberText(value, lang);
    })
    .replace(/(?::| ?\(|,)? ?(?:giới hạn|limit|the limit is)? ?\{[a-z]+\}\)?/g, '')
    .replace(/“”/g, '');
}
