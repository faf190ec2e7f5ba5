import type { Language } from '#shared/rules/rule';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `61440` → `61 kB`; `1_500_000` → `1,5 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  let [amount, unit] = [bytes, 0];
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const text = amount < 10 && unit > 1 ? amount.toFixed(1) : String(Math.round(amount));
  return `${language === 'vi' ? text.replace('.', ',') : text}\u00a0${units[unit] ?? ''}`;
}
