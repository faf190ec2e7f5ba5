import type { TrackerInput } from '#shared/report/trackerInput';

/**
 * What a workbook of some rows is made of. Sheets tell of these rows alone; the account of all files, and the state the next month starts
 * from, stay whole: rows that are missing from a returned tracker say nothing (M6). `words` say on paper that it is a part, and which.
 */
export function partOfInput(input: TrackerInput, ids: ReadonlySet<string>, words: string): TrackerInput {
  const { programme, assignments, state, appendix } = input;
  const inPart = ({ task }: { readonly task: string | null }): boolean => task !== null && ids.has(task);
  return {
    ...input,
    part: words,
    programme: { ...programme, tasks: programme.tasks.filter(({ id }) => ids.has(id)) },
    assignments: assignments.filter(inPart),
    ...(appendix === undefined ? {} : { appendix: { ...appendix, cells: appendix.cells.filter(inPart) } }),
    state: {
      ...state,
      lines: state.lines.filter(inPart),
      editorial: state.editorial.filter(inPart),
      conflicts: state.conflicts.filter(inPart),
      proposals: state.proposals.filter(inPart),
      waiting: state.waiting.filter(inPart),
      extras: state.extras.filter(inPart),
    },
  };
}
