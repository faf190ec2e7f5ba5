import { EDGE } from '#shared/rules/column';
import { beginsAsBody, MAY_BE_BODY, SHORT_WITH_DIGIT } from '#shared/rules/misplaced';
import { requestPlaces, SPEAKS_OF_TIME } from '#shared/rules/progress/extensionWithoutDecision';
import { HANDS_OVER } from '#shared/rules/receiver';
import { MAY_ASK } from '#shared/rules/responsibility/consultationWithoutBody';
import { hints, marks } from '#shared/rules/rowMarks';
import { SOME_SLIP, slipPlaces } from '#shared/rules/text/commonSlip';
import { type Field, fields } from '#shared/table/field';

/** A pattern that is looked for in whole columns, and the mark or hint its rows get. */
export type Lookout = {
  readonly pattern: RegExp;
  /** Asked of the texts the pattern is found in, where it says too much. */
  readonly holds?: (text: string) => boolean;
  readonly marks: number;
  readonly hints: number;
};

/** The pattern for a whole column: all places of it. */
const everywhere = ({ source, flags }: RegExp) => new RegExp(source, `${flags}g`);

/** The same for a pattern that begins with `^`: it begins at an edge. */
const atBeginning = ({ source, flags }: RegExp) => new RegExp(EDGE + source.slice(1), `${flags}g`);

const bodyPlaces = ['objective', 'output', 'period', 'start', 'finish'] as const;
const wordPlaces = ['content', 'objective', 'lead', 'coordinating', 'output'] as const;

const byPlace: readonly { readonly in: readonly Field[]; readonly lookout: Lookout }[] = [
  { in: slipPlaces, lookout: { pattern: everywhere(SOME_SLIP), marks: 0, hints: hints.slip } },
  {
    in: bodyPlaces,
    lookout: { pattern: atBeginning(MAY_BE_BODY), holds: beginsAsBody, marks: 0, hints: hints.bodyElsewhere },
  },
  { in: requestPlaces, lookout: { pattern: everywhere(SPEAKS_OF_TIME), marks: 0, hints: hints.asksTime } },
  { in: wordPlaces, lookout: { pattern: atBeginning(SHORT_WITH_DIGIT), marks: marks.shortNumber, hints: 0 } },
  { in: ['content'], lookout: { pattern: everywhere(MAY_ASK), marks: 0, hints: hints.asks } },
  { in: ['content'], lookout: { pattern: everywhere(HANDS_OVER), marks: 0, hints: hints.handsOver } },
];

/** What is looked for in the columns of each field, in the order of `fields`. */
export const lookouts: readonly (readonly Lookout[])[] = fields.map((field) =>
  byPlace.flatMap(({ in: places, lookout }) => (places.includes(field) ? [lookout] : [])),
);
