import type { UseQueryResult } from '@tanstack/react-query';
import { type OwnAnswer, ownAnswerSchema } from '#shared/wire/ownAnswer';
import { useAsked } from '#web/api/asked';
import { useHere } from '#web/frame/here';

/** What the programme asks of the agency: confirmation, due days, what it sent. */
export function useMine(): UseQueryResult<OwnAnswer> {
  const { programmePath } = useHere();
  return useAsked({ path: `${programmePath}/mine`, answer: ownAnswerSchema });
}

/** The part of it about one period; undefined for periods long closed. */
export function periodOfMine(mine: OwnAnswer | undefined, period: string): OwnAnswer['periods'][number] | undefined {
  return mine?.periods.find(({ id }) => id === period);
}
