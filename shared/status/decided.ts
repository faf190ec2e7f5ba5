import type { Decision } from '#shared/merge/model';

/** What decisions say of one task as of a date. */
export type Decided = {
  readonly cancelled: boolean;
  readonly suspended: boolean;
  readonly completedOn?: string;
  /** Extended deadline in force: with its deciding document (P3). */
  readonly extended?: string;
  /** An extension without its document: shown, not used. */
  readonly extensionAsked?: string;
  /** Deadline that a condition's trigger has given. */
  readonly triggered?: string;
};

const nothing: Decided = { cancelled: false, suspended: false };

/**
 * Decisions in force by task as of `asOf`: later days are left out, undone ones too (an undo may itself be undone). Of two of one kind the
 * later day wins, then the later in the list. A task that was suspended and then cancelled is cancelled (order of S1).
 */
export function decidedTasks(decisions: readonly Decision[], asOf: string): (task: string) => Decided {
  const taken = decisions.filter((decision) => decision.on <= asOf);
  const undone = new Set<string>();
  for (const decision of [...taken].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))) {
    if (decision.kind === 'undo' && !undone.has(decision.id)) undone.add(decision.decision);
  }
  const byTask = new Map<string, Decided>();
  const ordered = taken
    .filter((decision) => !undone.has(decision.id))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const decision of ordered) {
    switch (decision.kind) {
      case 'cancel':
      case 'suspend':
      case 'complete':
      case 'extend':
      case 'trigger':
        byTask.set(decision.task, { ...(byTask.get(decision.task) ?? nothing), ...said(decision) });
        break;
      default:
        break;
    }
  }
  return (task) => byTask.get(task) ?? nothing;
}

type OfTask = Extract<Decision, { kind: 'cancel' | 'suspend' | 'complete' | 'extend' | 'trigger' }>;

function said(decision: OfTask): Partial<Decided> {
  switch (decision.kind) {
    case 'cancel':
      return { cancelled: true };
    case 'suspend':
      return { suspended: true };
    case 'complete':
      return { completedOn: decision.completedOn };
    case 'trigger':
      return { triggered: decision.deadline };
    default:
      return decision.document === undefined ? { extensionAsked: decision.deadline } : { extended: decision.deadline };
  }
}
