import type { z } from 'zod';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord } from '#server/store/records';
import { ownBody, sightOf } from '#server/usecases/answers/sight';
import type { Service } from '#server/usecases/service';
import { definitionOf } from '#shared/merge/plan';
import type { Task } from '#shared/task/programme';
import { fold } from '#shared/text/fold';
import { likeness } from '#shared/text/similarity';
import type { MatterCandidate, placesAnswerSchema } from '#shared/wire/mattersAnswer';

const most = 12;

/** Tasks a row may be: those whose words are most like it, and the one at its place; the sender's own first among equals. */
export function candidatesFor(
  standing: Standing,
  content: string,
  agency: string | null,
  path: string,
  nameOf: (agency: string) => string,
): MatterCandidate[] {
  const { plan } = standing;
  const places = plan.places();
  const found = new Set<Task>([
    ...places.byContent(content),
    ...places.byPath(path),
    ...places
      .alike(content)
      .slice(0, most)
      .map(({ task }) => task),
  ]);
  return [...found]
    .filter(({ kind }) => kind !== 'section')
    .map((task) => candidate(standing, task, { content, agency, path }, nameOf))
    .filter((one) => one.likeness > 0 || one.samePlace)
    .sort(
      (a, b) =>
        b.likeness +
        (b.own ? 10 : 0) +
        (b.samePlace ? 10 : 0) -
        (a.likeness + (a.own ? 10 : 0) + (a.samePlace ? 10 : 0)),
    )
    .slice(0, most);
}

function candidate(
  { plan }: Standing,
  task: Task,
  row: { readonly content: string; readonly agency: string | null; readonly path: string },
  nameOf: (agency: string) => string,
): MatterCandidate {
  const words = definitionOf(plan, task.id, 'content');
  const charged = plan.charged.get(task.id) ?? [];
  const { agency } = row;
  return {
    task: task.id,
    path: task.path,
    content: words,
    lead: [...new Set(charged.filter(({ role }) => role === 'lead').map((one) => nameOf(one.agency)))].join(', '),
    deadline: task.deadline,
    likeness: row.content === '' ? 0 : Math.round(100 * likeness(words, row.content)),
    own: agency !== null && charged.some((one) => one.agency === agency || one.named === agency),
    samePlace: row.path !== '' && task.path === row.path,
  };
}

/**
 * Tasks and steps that hold every word asked for, without diacritics, in their path, words or leads; those of `agency` first. For a person
 * who places a row or decides on a task; whoever works for an agency finds what it is charged with.
 */
export async function searchTasks(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly period: string; readonly text: string; readonly agency?: string },
): Promise<z.infer<typeof placesAnswerSchema>> {
  const standing = await service.ledger.standing(asked.programme, asked.period);
  const { plan, base } = standing;
  const nameOf = (agency: string) => base.agencies.byId.get(agency)?.name ?? agency;
  const sight = sightOf(account);
  const sees = ownBody(sight, base.agencies, standing.asOf);
  const words = fold(asked.text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return { tasks: [], total: 0 };
  const exact: Task[] = [];
  const own: Task[] = [];
  const others: Task[] = [];
  for (const task of plan.programme.tasks) {
    if (task.kind === 'section') continue;
    const charged = plan.charged.get(task.id) ?? [];
    if (sight.kind !== 'all' && !charged.some((one) => sees(one.agency) || sees(one.named))) continue;
    const lead = task.cells.lead?.text ?? '';
    const text = `${fold(task.path)} ${fold(definitionOf(plan, task.id, 'content'))} ${fold(lead)}`;
    if (!words.every((word) => text.includes(word))) continue;
    const mine =
      asked.agency !== undefined &&
      charged.some(({ agency, named }) => agency === asked.agency || named === asked.agency);
    (fold(task.path) === words.join(' ') ? exact : mine ? own : others).push(task);
  }
  const all = [...exact, ...own, ...others];
  const row = { content: '', agency: asked.agency ?? null, path: '' };
  return { tasks: all.slice(0, 30).map((task) => candidate(standing, task, row, nameOf)), total: all.length };
}
