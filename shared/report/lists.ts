import type { BookName, BookSheet } from '#shared/report/book';
import { codeText, sheetCodes } from '#shared/report/issuedClass';
import {
  claimCode,
  documentSigns,
  doneOtherwise,
  doneWordings,
  idleHeads,
  intentionWords,
  issuedWords,
  statusChoices,
  statusWordings,
  submissionWords,
} from '#shared/report/issuedWords';
import { listSheet, ownNames } from '#shared/report/names';
import { styles } from '#shared/report/style';
import { begunWords } from '#shared/status/claim';

type WordList = { readonly name: keyof typeof ownNames; readonly words: readonly (string | number)[] };

const fixed: readonly WordList[] = [
  { name: 'wordings', words: statusWordings },
  { name: 'claims', words: statusWordings.map(claimCode) },
  { name: 'doneWords', words: doneWordings },
  { name: 'doneOtherwise', words: doneOtherwise },
  { name: 'intentions', words: intentionWords },
  { name: 'idleHeads', words: idleHeads },
  { name: 'begunWords', words: begunWords },
  { name: 'submissions', words: submissionWords },
  { name: 'documents', words: documentSigns },
  { name: 'issued', words: issuedWords },
  { name: 'codes', words: sheetCodes },
  { name: 'codeTexts', words: sheetCodes.map(codeText) },
];

/** The hidden sheet of the drop-down lists and of the words the formulas know, a column each, with their workbook names. */
export function wordLists(agencies: readonly string[]): {
  readonly sheet: BookSheet;
  readonly names: readonly BookName[];
} {
  const lists: readonly WordList[] = [
    { name: 'statuses', words: statusChoices },
    { name: 'agencies', words: agencies },
    ...fixed,
  ];
  const height = Math.max(...lists.map((list) => list.words.length));
  const looks = lists.map(() => styles.hidden);
  return {
    sheet: {
      name: listSheet,
      visibility: 'hidden',
      columns: lists.map(() => ({ width: 30 })),
      rows: function* () {
        for (let row = 0; row < height; row++) {
          yield { values: lists.map((list) => list.words[row] ?? null), styles: looks };
        }
      },
    },
    names: lists.map((list, column) => ({
      name: ownNames[list.name],
      refersTo: {
        sheet: listSheet,
        block: { top: 0, left: column, bottom: Math.max(0, list.words.length - 1), right: column },
      },
    })),
  };
}
