/** `2015-11-04` → `04/11/2015`; a time of day after it is left out. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** An instant as `16 giờ 20, 13/11/2015` at the reader's own clock. */
export function momentText(at: string, language: 'vi' | 'en'): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return dayText(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(then.getDate())}/${two(then.getMonth() + 1)}/${then.getFullYear()}`;
  return language === 'vi'
    ? `${two(then.getHours())} giờ ${two(then.getMinutes())}, ${day}`
    : `${two(then.getHours())}:${two(then.getMinutes())}, ${day}`;
}

/** `2015-11` → `11/2015`; `2015-Q4` → `Q4/2015`. */
export function periodText(period: string): string {
  const [year = '', part] = period.split('-');
  return part === undefined ? year : `${part.replace(/^0/, '')}/${year}`;
}
