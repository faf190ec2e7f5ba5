import { EDGE } from '#shared/rules/column';
import { beginsAsBody, isShortWithDigit, MAY_BE_BODY } from '#shared/rules/misplaced';
import { requestPlaces, SPEAKS_OF_TIME } from '#shared/rules/progress/extensionWithoutDecision';
import { mayBeSeveral } from '#shared/rules/progress/severalStatuses';
import { marksOfBodyText } from '#shared/rules/readingMarks';
import { HANDS_OVER } from '#shared/rules/receiver';
import { MAY_ASK } from '#shared/rules/responsibility/consultationWithoutBody';
import { hints, lettersToLookAt, marks, marksOf } from '#shared/rules/rowMarks';
import { SOME_SLIP, slipPlaces } from '#shared/rules/text/commonSlip';
import { doubledPlaces, endSaidTwice } from '#shared/rules/text/sentenceDoubled';
import { MAY_DECIDE } from '#shared/rules/time/submissionWithApproval';
import { type Field, fields } from '#shared/table/field';

/** What is looked for in the texts of a column, and the marks and hints it gives. */
export type Lookout = {
  /** Looked for in all texts at once: only those it is found in are asked. Absent where each has to be asked. */
  readonly pattern?: RegExp;
  /** What a text tells; 0 for nothing. */
  readonly tells: (text: string) => number;
  readonly as: 'marks' | 'hints';
};

/** The pattern for a whole column: all places of it. */
const everywhere = ({ source, flags }: RegExp) => new RegExp(source, `${flags}g`);

/** The same for a pattern that begins with `^`: it begins at an edge. */
const atBeginning = ({ source, flags }: RegExp) => new RegExp(EDGE + source.slice(1), `${flags}g`);

const bodyPlaces = ['objective', 'output', 'period', 'start', 'finish'] as const;
const wordPlaces = ['content', 'objective', 'lead', 'coordinating', 'output'] as const;

const byPlace: readonly { readonly in: readonly Field[]; readonly lookout: Lookout }[] = [
  ...lettersToLookAt.map((pattern) => ({ in: fields, lookout: { pattern, tells: marksOf, as: 'marks' } as const })),
  { in: slipPlaces, lookout: { pattern: everywhere(SOME_SLIP), tells: () => hints.slip, as: 'hints' } },
  {
    in: bodyPlaces,
    lookout: {
      pattern: atBeginning(MAY_BE_BODY),
      tells: (text) => (beginsAsBody(text) ? hints.bodyElsewhere : 0),
      as: 'hints',
    },
  },
  { in: requestPlaces, lookout: { pattern: everywhere(SPEAKS_OF_TIME), tells: () => hints.asksTime, as: 'hints' } },
  { in: wordPlaces, lookout: { tells: (text) => (isShortWithDigit(text) ? marks.shortNumber : 0), as: 'marks' } },
  { in: ['lead', 'coordinating'], lookout: { tells: marksOfBodyText, as: 'marks' } },
  { in: ['content'], lookout: { pattern: everywhere(MAY_ASK), tells: () => hints.asks, as: 'hints' } },
  { in: ['content'], lookout: { pattern: everywhere(HANDS_OVER), tells: () => hints.handsOver, as: 'hints' } },
  ...MAY_DECIDE.map(
    (pattern) =>
      ({
        in: ['content'],
        lookout: { pattern: everywhere(pattern), tells: () => hints.decides, as: 'hints' },
      }) as const,
  ),
  {
    in: doubledPlaces,
    lookout: { tells: (text) => (endSaidTwice(text) === null ? 0 : hints.doubled), as: 'hints' },
  },
  { in: ['status'], lookout: { tells: (text) => (mayBeSeveral(text) ? hints.severalStates : 0), as: 'hints' } },
  { in: ['ordinal'], lookout: { tells: (text) => (text.includes('.') ? hints.dotted : 0), as: 'hints' } },
];

/** What is looked for in the columns of each field. */
export const lookouts: ReadonlyMap<Field, readonly Lookout[]> = new Map(
  fields.map((field) => [
    field,
    byPlace.flatMap(({ in: places, lookout }) => (places.includes(field) ? [lookout] : [])),
  ]),
);
