/** Tasks without progress the page shows at first; the whole list comes when it is asked for. */
export const shownStuck = 8;

/** More ids than these make an address too long for some mail programs and proxies. */
const mostIds = 40;

/** Ids for a list of exactly these tasks; none where an address could not hold them. */
export function idsOf(tasks: readonly string[]): string[] {
  return tasks.length > mostIds ? [] : [...tasks];
}
