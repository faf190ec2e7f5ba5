import { z } from 'zod';
import type { AgencyRef, Responsibility } from '#shared/agency/registry';

/** A body, group or unknown body as programs read it: `now` and the rest only where they say something. */
export const agencyRefSchema = z.object({
  kind: z.enum(['agency', 'group', 'unknown']),
  id: z.string().nullable(),
  name: z.string(),
  text: z.string(),
  source: z.string(),
  now: z.string().optional(),
  choices: z.array(z.string()).optional(),
  suggestion: z.string().optional(),
  open: z.literal(true).optional(),
});

/** One answer of the `agency` command: a line per input line. */
export const agencyLineSchema = z.object({
  text: z.string(),
  agencies: z.array(agencyRefSchema),
  groups: z.array(agencyRefSchema),
  unknown: z.array(agencyRefSchema),
});

export type AgencyRefJson = z.infer<typeof agencyRefSchema>;
export type AgencyLineJson = z.infer<typeof agencyLineSchema>;

/** A reference with exactly the fields programs are promised, in a fixed order. */
export function agencyRefJson(ref: AgencyRef): AgencyRefJson {
  return {
    kind: ref.kind,
    id: ref.id,
    name: ref.name,
    text: ref.text,
    source: ref.source,
    ...(ref.now === undefined ? {} : { now: ref.now }),
    ...(ref.choices === undefined ? {} : { choices: [...ref.choices] }),
    ...(ref.suggestion === undefined ? {} : { suggestion: ref.suggestion }),
    ...(ref.open === undefined ? {} : { open: true as const }),
  };
}

/** The answer for one cell: bodies, groups and unknown ones apart, each in the order the cell names them. */
export function agencyLine(text: string, responsibility: Responsibility): AgencyLineJson {
  const of = (kind: AgencyRef['kind']): AgencyRefJson[] =>
    responsibility.refs.filter((ref) => ref.kind === kind).map(agencyRefJson);
  return { text, agencies: of('agency'), groups: of('group'), unknown: of('unknown') };
}
