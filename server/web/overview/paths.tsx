import type { StatusClass } from '#shared/status/class';
import { addressOf } from '#web/addresses';
import { useDay, withDay } from '#web/frame/day';
import { type Here, useHere } from '#web/frame/here';

/** What a list of the tracker is narrowed to; the names in the address are those the tracker reads. */
export type Narrowed = {
  readonly classes?: readonly StatusClass[];
  readonly agency?: string;
  readonly section?: string;
  /** Exactly these tasks and steps. */
  readonly ids?: readonly string[];
  /** Month of the deadline, `YYYY-MM`. */
  readonly month?: string;
};

/** Ways from a figure to the list it counts, as of the same day. */
export function useLists(): {
  readonly list: (narrowed: Narrowed, period?: string) => string;
  readonly task: (task: string) => string;
} {
  const { programme, period } = useHere();
  const day = useDay();
  return {
    list: (narrowed, other) => listAddress(programme, other ?? period.id, narrowed, other === undefined ? day : null),
    task: (task) => withDay(addressOf(programme.id, period.id, 'tracker', task), day),
  };
}

function listAddress(
  programme: Here['programme'],
  period: string,
  { classes, agency, section, ids, month }: Narrowed,
  day: string | null,
): string {
  const query = [
    ...(classes === undefined ? [] : [`trang-thai=${classes.join(',')}`]),
    ...(agency === undefined ? [] : [`don-vi=${encodeURIComponent(agency)}`]),
    ...(section === undefined ? [] : [`phan=${encodeURIComponent(section)}`]),
    ...(ids === undefined ? [] : [`viec=${ids.map(encodeURIComponent).join(',')}`]),
    ...(month === undefined ? [] : [`han=${month}`]),
  ].join('&');
  return withDay(`${addressOf(programme.id, period, 'tracker')}${query === '' ? '' : `?${query}`}`, day);
}
