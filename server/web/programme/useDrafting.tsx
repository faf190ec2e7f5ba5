import type { UseQueryResult } from '@tanstack/react-query';
import { type DraftingAnswer, draftingAnswerSchema } from '#shared/wire/draftingAnswer';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { apiPath } from '#web/programme/paths';

/** How the programme in force was read and what the rules find in it, as of a day. */
export function useDrafting(programme: string, asOf?: string): UseQueryResult<DraftingAnswer> {
  return useAsked({
    path: withQuery(`${apiPath(programme)}/drafting`, { asOf }),
    answer: draftingAnswerSchema,
    keep: true,
  });
}
