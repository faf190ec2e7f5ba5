import { type OverviewAnswer, overviewAnswerSchema } from '#shared/wire/overviewAnswer';
import type { Asked } from '#web/api/asked';
import { withQuery } from '#web/api/call';

/** How a period stands as of a day. */
export function overviewAsked(periodPath: string, asOf?: string): Asked<OverviewAnswer> {
  return { path: withQuery(`${periodPath}/overview`, { asOf }), answer: overviewAnswerSchema };
}
