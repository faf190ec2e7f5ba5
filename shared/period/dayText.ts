/** Day and month as NĐ 30/2020 writes them, days below ten and January and February with a nought: `dayMonthText(3, 5)` → `05/3`. */
export function dayMonthText(month: number, day: number): string {
  return `${day < 10 ? `0${day}` : day}/${month < 3 ? `0${month}` : month}`;
}
