import { type OutlineAnswer, outlineSchema } from '#shared/wire/outlineAnswer';
import type { Asked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { firstRows } from '#web/first';

/** The outline of a tracker as of a day, with the rows a window shows first. */
export function outlineAsked(periodPath: string, asOf?: string): Asked<OutlineAnswer> {
  return { path: withQuery(`${periodPath}/outline`, { asOf, rows: firstRows }), answer: outlineSchema };
}
