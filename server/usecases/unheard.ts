import type { Assignment, Programme } from '#shared/task/programme';

/** Paths of tasks and steps that no workbook asks a leading body about. */
export type Unheard = {
  /** The lead is blank, or no registry knows it. */
  readonly nobody: readonly string[];
  /** Given to a group whose members got no workbook. */
  readonly groups: readonly string[];
};

/** Tasks nobody who gets a workbook has to report on as lead or member of a leading group, in the programme's order. */
export function unheard({ tasks }: Programme, issuedTo: readonly Assignment[]): Unheard {
  const led = new Set(issuedTo.filter(({ role }) => role !== 'coordinating').map(({ task }) => task));
  const left = tasks.filter(({ id, kind }) => kind !== 'section' && !led.has(id));
  const groups = left.filter(({ lead }) => lead.refs.some((ref) => ref.kind === 'group'));
  return {
    nobody: left.filter((task) => !groups.includes(task)).map(({ path }) => path),
    groups: groups.map(({ path }) => path),
  };
}
