import { beginsAsBody, isShortWithDigit, MAY_BE_BODY, SHORT } from '#shared/rules/misplaced';
import { requestPlaces } from '#shared/rules/progress/extensionWithoutDecision';
import { mayBeSeveral } from '#shared/rules/progress/severalStatuses';
import { MAY_NAME_SUBMISSION } from '#shared/rules/progress/submissionForDecision';
import { marksOfBodyText } from '#shared/rules/readingMarks';
import { SURELY_ANOTHER, SURELY_PETITION } from '#shared/rules/readProgress';
import { MAY_ASK } from '#shared/rules/responsibility/consultationWithoutBody';
import { hints, lettersToLookAt, marks, marksOf } from '#shared/rules/rowMarks';
import { SOME_SLIP, slipPlaces } from '#shared/rules/text/commonSlip';
import { doubledPlaces, endSaidTwice, LONG_END } from '#shared/rules/text/sentenceDoubled';
import { DECIDES } from '#shared/rules/time/submissionWithApproval';
import { extensionAsked } from '#shared/rules/vocabulary';
import { INTENTION } from '#shared/status/progress';
import { MAY_BE_EATEN } from '#shared/table/eatenOrdinal';
import { type Field, fields } from '#shared/table/field';
import { INVISIBLE } from '#shared/text/fold';
import { EDGE } from '#shared/text/joined';

/** What is looked for in the texts of a column, and the marks and hints it gives. */
export type Lookout = {
  /** Looked for in all texts at once: only those it is found in are asked. Absent where each has to be asked. */
  readonly pattern?: RegExp;
  /** Where given, match keys (`#shared/text/fold`) are looked at instead of the texts. */
  readonly by?: 'key';
  /** Only texts of at least and at most so many letters are asked. */
  readonly from?: number;
  readonly upTo?: number;
  /** What a text (or its key) tells; 0 for nothing. */
  readonly tells: (text: string) => number;
  readonly as: 'marks' | 'hints';
};

/** The pattern for a whole column: all places of it. */
const everywhere = ({ source, flags }: RegExp) => new RegExp(source, `${flags.replace('g', '')}g`);

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
  {
    in: requestPlaces,
    lookout: { by: 'key', pattern: everywhere(extensionAsked), tells: () => hints.asksTime, as: 'hints' },
  },
  {
    in: ['progress_text', 'status'],
    lookout: { by: 'key', pattern: INTENTION, tells: () => hints.intends, as: 'hints' },
  },
  // Where one stands in a word, the key runs on and the reading does not.
  {
    in: ['progress_text', 'status'],
    lookout: { pattern: everywhere(INVISIBLE), tells: () => hints.intends, as: 'hints' },
  },
  {
    in: ['progress_text', 'evidence'],
    lookout: { pattern: everywhere(SURELY_PETITION), tells: () => hints.namesPetition, as: 'hints' },
  },
  {
    in: ['progress_text', 'evidence'],
    lookout: { pattern: everywhere(SURELY_ANOTHER), tells: () => hints.namesAnother, as: 'hints' },
  },
  {
    in: ['progress_text', 'evidence', 'note'],
    lookout: { pattern: everywhere(MAY_NAME_SUBMISSION), tells: () => hints.namesSubmission, as: 'hints' },
  },
  {
    in: wordPlaces,
    lookout: { upTo: SHORT, tells: (text) => (isShortWithDigit(text) ? marks.shortNumber : 0), as: 'marks' },
  },
  { in: ['lead', 'coordinating'], lookout: { tells: marksOfBodyText, as: 'marks' } },
  { in: ['content'], lookout: { by: 'key', pattern: everywhere(MAY_ASK), tells: () => hints.asks, as: 'hints' } },
  ...DECIDES.map(
    (pattern) =>
      ({
        in: ['content'],
        lookout: { by: 'key', pattern: everywhere(pattern), tells: () => hints.decides, as: 'hints' },
      }) as const,
  ),
  {
    in: doubledPlaces,
    lookout: { from: 2 * LONG_END, tells: (text) => (endSaidTwice(text) === null ? 0 : hints.doubled), as: 'hints' },
  },
  { in: ['status'], lookout: { tells: (text) => (mayBeSeveral(text) ? hints.severalStates : 0), as: 'hints' } },
  {
    in: ['ordinal'],
    lookout: { pattern: everywhere(MAY_BE_EATEN), tells: () => marks.ordinalNumber, as: 'marks' },
  },
  { in: ['ordinal'], lookout: { tells: (text) => (text.includes('.') ? hints.dotted : 0), as: 'hints' } },
];

/** What is looked for in the columns of each field. */
export const lookouts: ReadonlyMap<Field, readonly Lookout[]> = new Map(
  fields.map((field) => [
    field,
    byPlace.flatMap(({ in: places, lookout }) => (places.includes(field) ? [lookout] : [])),
  ]),
);
