import { membersOf } from '#shared/agency/members';
import type { AgencyRef } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import type { Assignment, AssignmentRole, Programme, Task } from '#shared/task/programme';

type Options = { readonly groups: boolean };

/**
 * Who has to say something about each task, in the programme's order: leads as named (the first is đầu mối), members of groups that
 * lead, then coordinating bodies (A4, A5).
 *
 * `agency` is the body as of `asOf` (`YYYY-MM-DD`); `named` the one the cell names when they differ. Leads that fall together by
 * succession are one. A body on both sides stands once, as lead. With `groups` closed groups expand to their members within the
 * programme's province, each with the `group` it came through; open groups ("… liên quan") never do. Unknown bodies have no
 * assignment: rules ask for them. A step whose lead cell is blank is led by whoever leads what it is a step of, as such tables mean it
 * (T5 reads a blank above a step's first ditto the same way); what it coordinates is its own only. A heading is assigned to nobody, also where it
 * names a body.
 *
 * Example: lead "Sở KH&ĐT, Sở Tài chính" on 2025-07-01 → one lead `so-tc`, named `so-khdt`, first.
 */
export function assignments(programme: Programme, agencies: AgencyIndex, asOf: string, options: Options): Assignment[] {
  const province = agencies.province ?? programme.document.province;
  const members = new Map<string, readonly string[]>();
  const membersOfGroup = (group: string): readonly string[] => {
    const known = members.get(group);
    if (known) return known;
    const found = membersOf(agencies, group, asOf, province);
    members.set(group, found);
    return found;
  };
  const leads = new Map<string, readonly AgencyRef[]>();
  return programme.tasks.flatMap((task) => {
    if (task.kind === 'section') return [];
    const above = task.kind === 'step' && task.parent !== null ? leads.get(task.parent) : undefined;
    const lead = task.lead.refs.length === 0 ? (above ?? []) : task.lead.refs;
    leads.set(task.id, lead);
    return ofTask(task, lead, agencies, asOf, options, membersOfGroup);
  });
}

function ofTask(
  task: Task,
  lead: readonly AgencyRef[],
  agencies: AgencyIndex,
  asOf: string,
  options: Options,
  membersOfGroup: (group: string) => readonly string[],
): Assignment[] {
  const byAgency = new Map<string, Assignment>();

  const assign = (id: string, role: AssignmentRole, first: boolean, group?: string): boolean => {
    const agency = bodyOf(agencies.byId, id, asOf);
    if (byAgency.has(agency)) return false;
    byAgency.set(agency, {
      task: task.id,
      agency,
      role,
      first,
      ...(agency === id ? {} : { named: id }),
      ...(group === undefined ? {} : { group }),
    });
    return true;
  };

  const side = (refs: readonly AgencyRef[], role: AssignmentRole, groupRole: AssignmentRole): void => {
    let leading = role === 'lead';
    for (const ref of refs) {
      if (ref.kind === 'agency' && ref.id !== null && assign(ref.id, role, leading)) leading = false;
    }
    if (!options.groups) return;
    for (const ref of refs) {
      if (ref.kind !== 'group' || ref.id === null || ref.open === true) continue;
      for (const member of membersOfGroup(ref.id)) assign(member, groupRole, false, ref.id);
    }
  };

  side(lead, 'lead', 'member');
  side(task.coordinating.refs, 'coordinating', 'coordinating');
  return [...byAgency.values()];
}
