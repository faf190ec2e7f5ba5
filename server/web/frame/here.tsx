import { createContext, useContext } from 'react';
import type { ProgrammeList } from '#shared/wire/programmeAnswer';

export type ProgrammeHere = ProgrammeList['programmes'][number];
export type PeriodHere = ProgrammeHere['periods'][number];

/** The programme and period an address is about, as the list of programmes has them. */
export type Here = {
  readonly programme: ProgrammeHere;
  readonly period: PeriodHere;
  /** `/api/v1/programmes/{programme}` and `…/periods/{period}`. */
  readonly programmePath: string;
  readonly periodPath: string;
};

export const HereContext = createContext<Here | null>(null);

/** The programme and period of the page. Only on pages below `/ct/{programme}/{period}`. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error('this page has no period in its address');
  return here;
}

/** Paths of a programme's and a period's answers. */
export function pathsOf(programme: string, period: string): Pick<Here, 'programmePath' | 'periodPath'> {
  const programmePath = `/api/v1/programmes/${encodeURIComponent(programme)}`;
  return { programmePath, periodPath: `${programmePath}/periods/${encodeURIComponent(period)}` };
}
