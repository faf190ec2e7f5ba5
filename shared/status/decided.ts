import { countsFrom, inForceAsOf } from '#shared/merge/decisions';
import type { Decision } from '#shared/merge/model';
import { compareText } from '#shared/merge/submission';
import type { DecidingDocument } from '#shared/task/programme';

/** What decisions say of one task as of a date. */
export type Decided = {
  readonly cancelled: boolean;
  readonly suspended: boolean;
  readonly completedOn?: string;
  /** Extended deadline in force: with its deciding document (P3). */
  readonly extended?: string;
  /** The document that extended it. */
  readonly extendedBy?: DecidingDocument;
  /** An extension without its document: shown, not used. */
  readonly extensionAsked?: string;
  /** Deadline that a condition's trigger has given. */
  readonly triggered?: string;
  /** Day the trigger counts from. */
  readonly triggeredOn?: string;
};

const nothing: Decided = { cancelled: false, suspended: false };

/**
 * Decisions in force by task as of `asOf`, see {@link inForceAsOf}. Of two of one kind that of the later day wins, then the later in the
 * list. A task that was suspended and then cancelled is cancelled (order of S1).
 */
export function decidedTasks(decisions: readonly Decision[], asOf: string): (task: string) => Decided {
  const byTask = new Map<string, Decided>();
  const ordered = [...inForceAsOf(decisions, asOf)].sort((a, b) => compareText(countsFrom(a), countsFrom(b)));
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
      return { triggered: decision.deadline, triggeredOn: countsFrom(decision) };
    default:
      return decision.document === undefined
        ? { extensionAsked: decision.deadline }
        : { extended: decision.deadline, extendedBy: decision.document };
  }
}
