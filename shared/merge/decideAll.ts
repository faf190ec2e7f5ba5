import type { Holder } from '#shared/merge/decideCell';
import type { DefinitionVerdict } from '#shared/merge/decideDefinition';
import { decideDefinition } from '#shared/merge/decideDefinition';
import type { DecideContext, LineVerdict } from '#shared/merge/decideLine';
import { decideLine } from '#shared/merge/decideLine';
import { parseCellKey } from '#shared/merge/key';
import type { Indexed, Lineage } from '#shared/merge/lineage';
import type { MergePlan } from '#shared/merge/plan';
import { definitionOf } from '#shared/merge/plan';
import { submissionId } from '#shared/merge/submission';

/** What became of every cell somebody changed, by cell key. */
export type Verdicts = {
  readonly lines: Map<string, LineVerdict>;
  readonly definitions: Map<string, DefinitionVerdict>;
};

/** Who changed what: holders by cell key. */
export function holdersByCell(files: readonly Indexed[]): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const file of files) {
    for (const [key, changes] of file.changes) {
      let known = holders.get(key);
      if (known === undefined) {
        known = [];
        holders.set(key, known);
      }
      for (const change of changes) known.push({ file, change });
    }
  }
  return holders;
}

/** Definition cells with open wishes of earlier runs: decided again with or without new files. */
export function carriedKeys(plan: MergePlan): ReadonlySet<string> {
  const keys = new Set(plan.before.proposals.keys());
  for (const key of plan.before.open.keys()) if (key.startsWith('d|')) keys.add(key);
  return keys;
}

/** Decides the cells of `keys` and writes what was found into `verdicts`. */
export function decideCells(
  plan: MergePlan,
  files: readonly Indexed[],
  lineage: Lineage,
  holders: ReadonlyMap<string, readonly Holder[]>,
  keys: Iterable<string>,
  verdicts: Verdicts,
): void {
  const ids = new Set(files.map((file) => submissionId(file.submission)));
  const context: DecideContext = {
    period: plan.period,
    lineage,
    opening: plan.before,
    decisions: plan.inForce,
    meaning: plan.meaning,
  };
  for (const key of keys) {
    const held = holders.get(key) ?? [];
    const subject = held[0]?.change.subject ?? parseCellKey(key);
    if (subject === undefined) continue;
    if (subject.kind === 'definition') {
      const current = definitionOf(plan, subject.task, subject.field);
      const path = plan.tasks.get(subject.task)?.path ?? held[0]?.change.path ?? '';
      verdicts.definitions.set(key, decideDefinition(key, subject, held, current, ids, path, context));
    } else {
      verdicts.lines.set(key, decideLine(key, subject, held, context));
    }
  }
}
