import type { DefinitionVerdict } from '#shared/merge/decideDefinition';
import { decideDefinition } from '#shared/merge/decideDefinition';
import type { DecideContext, LineVerdict } from '#shared/merge/decideLine';
import { decideLine } from '#shared/merge/decideLine';
import type { Kept } from '#shared/merge/kept';
import { keptByCell, keptTakingPart } from '#shared/merge/kept';
import { parseCellKey } from '#shared/merge/key';
import type { Holder, Indexed, Lineage } from '#shared/merge/lineage';
import type { MergePlan } from '#shared/merge/plan';
import { definitionOf } from '#shared/merge/plan';
import type { Steps } from '#shared/merge/steps';
import { submissionId } from '#shared/merge/submission';

/** What became of every cell somebody changed, by cell key. */
export type Verdicts = {
  readonly lines: Map<string, LineVerdict>;
  readonly definitions: Map<string, DefinitionVerdict>;
};

/** Who says what of every cell anybody speaks of, by cell key. */
export type Said = {
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly kept: ReadonlyMap<string, readonly Kept[]>;
};

/** Gathers what a set of files says. */
export function saidIn(files: readonly Indexed[]): Said {
  return { holders: holdersByCell(files), kept: keptByCell(files) };
}

/** What is said with one more file. */
export function saidWith(said: Said, file: Indexed): Said {
  const holders = new Map(said.holders);
  file.changes.forEach((changes, key) => {
    holders.set(key, together(holders.get(key), changes));
  });
  if (file.submission.kept.length === 0) return { holders, kept: said.kept };
  const kept = new Map(said.kept);
  for (const [key, cells] of keptByCell([file])) kept.set(key, [...(kept.get(key) ?? []), ...cells]);
  return { holders, kept };
}

/** All cells to decide: those files speak of, and definition cells with open wishes of earlier runs, with or without new files. */
export function keysOf(plan: MergePlan, { holders, kept }: Said): ReadonlySet<string> {
  const keys = new Set(holders.keys());
  for (const key of kept.keys()) keys.add(key);
  for (const key of plan.before.proposals.keys()) keys.add(key);
  for (const key of plan.before.open.keys()) if (key.startsWith('d|')) keys.add(key);
  return keys;
}

function holdersByCell(files: readonly Indexed[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, readonly Holder[]>();
  for (const file of files) {
    file.changes.forEach((changes, key) => {
      holders.set(key, together(holders.get(key), changes));
    });
  }
  return holders;
}

/** Nearly every cell is changed by one file: then its own list serves. */
function together(known: readonly Holder[] | undefined, more: readonly Holder[]): readonly Holder[] {
  return known === undefined ? more : [...known, ...more];
}

/** Decides the cells of `keys` and writes what was found into `verdicts`; pauses after each. */
export function* decideCells(
  plan: MergePlan,
  files: readonly Indexed[],
  lineage: Lineage,
  said: Said,
  keys: Iterable<string>,
  verdicts: Verdicts,
): Steps<void> {
  const ids = new Set(files.map((file) => submissionId(file.submission)));
  const context: DecideContext = {
    period: plan.period,
    lineage,
    opening: plan.before,
    decisions: plan.inForce,
    meaning: plan.meaning,
  };
  for (const key of keys) {
    yield;
    const held = said.holders.get(key) ?? [];
    const subject = held[0]?.change.subject ?? parseCellKey(key);
    if (subject === undefined) continue;
    if (subject.kind === 'definition') {
      const current = definitionOf(plan, subject.task, subject.field);
      const path = plan.tasks.get(subject.task)?.path ?? held[0]?.change.path ?? '';
      verdicts.definitions.set(key, decideDefinition(key, subject, held, current, ids, path, context));
    } else {
      const kept = said.kept.get(key);
      const taking = kept === undefined ? [] : keptTakingPart(plan, key, subject, kept, held, context);
      verdicts.lines.set(key, decideLine(key, subject, taking.length === 0 ? held : [...held, ...taking], context));
    }
  }
}
