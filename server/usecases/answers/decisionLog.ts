import { refuse } from '#server/http/problem';
import type { DecisionRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import { decisionsInForce } from '#shared/merge/decisions';
import type { Conflict, Decision, Proposal } from '#shared/merge/model';
import { address } from '#shared/sheet/address';
import type { Field } from '#shared/table/field';
import type { DecisionLog } from '#shared/wire/mattersAnswer';

type Logged = DecisionLog['decisions'][number];
type Subject = Pick<Logged, 'task' | 'path' | 'title' | 'field' | 'agencyName' | 'value' | 'base' | 'accepted'>;

/**
 * What was decided in a period, the newest first, in words a person knows again; senders that were named are among it. A decision that was
 * taken back stays and says by which it was (M11). Throws `programme_unknown`, `period_unknown`.
 */
export async function readDecisionLog(service: Service, programme: string, period: string): Promise<DecisionLog> {
  const standing = await service.ledger.standing(programme, period);
  const { state } = standing.consolidation();
  const { settled } = state;
  const conflicts = new Map([...state.conflicts, ...(settled?.conflicts ?? [])].map((one) => [one.id, one]));
  const proposals = new Map([...state.proposals, ...(settled?.proposals ?? [])].map((one) => [one.id, one]));
  const nameOf = (agency: string) => standing.base.agencies.byId.get(agency)?.name ?? agency;
  const contentOf = (task: string | null) => standing.plan.tasks.get(task ?? '')?.cells.content?.text ?? '';
  const pathOf = (task: string) => standing.plan.tasks.get(task)?.path ?? '';
  const fileOf = new Map(standing.submissions.map(({ hash, file, agency }) => [hash, { file, agency }]));
  const { active } = decisionsInForce(state.decisions);
  const inForce = new Set(active.map(({ id }) => id));
  const undoneBy = new Map(
    state.decisions.flatMap((one) => (one.kind === 'undo' && inForce.has(one.id) ? [[one.decision, one.id]] : [])),
  );

  const ofTask = (task: string): Subject => ({ ...nothing, task, path: pathOf(task), title: contentOf(task) });
  const ofCell = ({ task, path, field, agency }: Conflict | Proposal): Subject => ({
    ...nothing,
    task,
    path,
    title: contentOf(task),
    field: field satisfies Field,
    agencyName: agency === undefined || agency === '' ? null : nameOf(agency),
  });
  const ofFile = (hash: string, sheet: string, row?: number, column?: number): Subject => {
    const found = fileOf.get(hash);
    const at = row === undefined ? '' : column === undefined ? `!${row + 1}:${row + 1}` : `!${address(row, column)}`;
    return {
      ...nothing,
      title: `${found?.file ?? ''}, ${sheet}${at}`,
      agencyName: typeof found?.agency === 'string' ? nameOf(found.agency) : null,
    };
  };
  const subjectOf = (decision: Decision): Subject => {
    switch (decision.kind) {
      case 'choose': {
        const conflict = conflicts.get(decision.conflict);
        const cell = conflict === undefined ? nothing : ofCell(conflict);
        return { ...cell, value: decision.value, base: conflict?.base ?? null };
      }
      case 'proposal': {
        const wish = proposals.get(decision.proposal);
        const cell = wish === undefined ? nothing : ofCell(wish);
        const { accepted } = decision;
        return { ...cell, value: wish?.proposed ?? null, base: wish?.base ?? null, accepted };
      }
      case 'suspend':
      case 'cancel':
        return ofTask(decision.task);
      case 'extend':
      case 'trigger':
        return { ...ofTask(decision.task), value: decision.deadline };
      case 'complete':
        return { ...ofTask(decision.task), value: decision.completedOn };
      case 'place': {
        const { task: _task, path, title, ...rest } = ofFile(decision.hash, decision.sheet, decision.row);
        return {
          ...rest,
          task: decision.task,
          path: path || pathOf(decision.task),
          title,
          value: contentOf(decision.task),
        };
      }
      case 'new_row':
        return ofFile(decision.hash, decision.sheet, decision.row);
      case 'aside':
      case 'cleared':
        return ofFile(decision.hash, decision.sheet, decision.row, decision.column);
      case 'undo':
        return nothing;
    }
  };
  const logged = ({ decision, at }: DecisionRecord): Logged => ({
    id: decision.id,
    kind: decision.kind,
    at,
    on: decision.on,
    by: decision.by,
    reason: decision.reason,
    ...subjectOf(decision),
    confirmed: decision.kind === 'choose' && decision.confirmed !== undefined ? { ...decision.confirmed } : null,
    opinion: decision.kind === 'proposal' ? (decision.opinion ?? null) : null,
    forwardedTo: decision.kind === 'proposal' ? (decision.forwardedTo ?? null) : null,
    document: decision.document === undefined ? null : { ...decision.document },
    signer: decision.paper?.signer ?? null,
    attachment:
      decision.paper?.hash === undefined
        ? null
        : { hash: decision.paper.hash, file: decision.paper.file ?? decision.paper.hash.slice(0, 12) },
    undoneBy: undoneBy.get(decision.id) ?? null,
  });
  const senders: Logged[] = [];
  for (const { number, file, agency, named } of standing.submissions) {
    if (named === undefined) continue;
    senders.push({
      ...empty,
      id: number,
      kind: 'sender',
      at: named.at,
      on: named.at.slice(0, 10),
      by: (await service.store.account(named.by))?.name ?? named.by,
      reason: named.reason,
      title: file,
      agencyName: agency === null ? null : nameOf(agency),
    });
  }
  const decided = standing.decisions.filter(({ decision }) => decision.kind !== 'undo').map(logged);
  return {
    decisions: [...decided, ...senders].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1)),
  };
}

const nothing: Subject = {
  task: null,
  path: '',
  title: '',
  field: null,
  agencyName: null,
  value: null,
  base: null,
  accepted: null,
};

const empty = {
  ...nothing,
  confirmed: null,
  opinion: null,
  forwardedTo: null,
  document: null,
  signer: null,
  attachment: null,
  undoneBy: null,
};

/** The original of the document a decision rests on. Throws `not_found` where none was attached. */
export async function decisionPaper(
  service: Service,
  asked: { readonly programme: string; readonly period: string; readonly decision: string },
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const { decisions } = await service.ledger.standing(asked.programme, asked.period);
  const paper = decisions.find(({ decision }) => decision.id === asked.decision)?.decision.paper;
  const bytes = paper?.hash === undefined ? null : await service.originals.fetch(paper.hash);
  if (paper === undefined || bytes === null) throw refuse('not_found', { what: asked.decision });
  return { file: paper.file ?? `${asked.decision}.bin`, bytes };
}
