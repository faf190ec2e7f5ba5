/** `2015-11-14` or an instant as `14/11/2015`, in Vietnam's day. */
export function dayText(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(inVietnam(day)) ?? [];
  return year === '' ? day : `${date}/${month}/${year}`;
}

/** An instant as `16 giờ 42, 17/11/2015`. */
export function momentText(instant: string): string {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(inVietnam(instant)) ?? [];
  return hour === undefined ? dayText(instant) : `${hour} giờ ${minute ?? ''}, ${dayText(instant)}`;
}

/** Seven hours on, all year; a plain day stays. */
function inVietnam(text: string): string {
  if (!text.includes('T')) return text;
  const at = Date.parse(text);
  return Number.isNaN(at) ? text : new Date(at + 7 * 3_600_000).toISOString();
}
