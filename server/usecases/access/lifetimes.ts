/** How long what lets a person in is good for, in seconds. */
export const lifetimes = {
  /** A working day with overtime. */
  session: 12 * 3600,
  /** The pane of an officer who opens it once a month must not ask every time. */
  token: 365 * 86_400,
  code: 90 * 86_400,
  link: 3 * 86_400,
  firstLink: 86_400,
} as const;

/** The moment `seconds` from now, as it is stored. */
export function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
