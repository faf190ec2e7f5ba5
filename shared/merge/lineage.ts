import { instant } from '#shared/merge/instant';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { compareSubmissions, family } from '#shared/merge/submission';

/** A submission with its changes by cell, ready to be compared with others. A cell twice in one file has two changes. */
export type Indexed = {
  readonly submission: AlignedSubmission;
  readonly family: string;
  readonly savedAt: number | null;
  readonly changes: ReadonlyMap<string, readonly Holder[]>;
};

/** One file's change of one cell. */
export type Holder = { readonly file: Indexed; readonly change: Change };

/** Indexes a submission's changes by cell key. */
export function indexSubmission(submission: AlignedSubmission): Indexed {
  const changes = new Map<string, Holder[]>();
  const file = { submission, family: family(submission), savedAt: instant(submission.savedAt), changes };
  for (const change of submission.changes) {
    const holder = { file, change };
    const known = changes.get(change.key);
    if (known) known.push(holder);
    else changes.set(change.key, [holder]);
  }
  return file;
}

/**
 * How a file stands to an earlier one of the same family and base (M3).
 * `succeeds`: every cell the earlier one changed is changed here, and this one was saved later: it is a correction of it.
 * `partial`: shows some of the earlier one's values and leaves others (`left`) at the base: nobody knows whether those were taken back.
 * `apart`: a parallel copy, three-way from the common base; also whatever has no known order of saving.
 */
export type Relation =
  | { readonly kind: 'succeeds' }
  | { readonly kind: 'partial'; readonly left: readonly string[] }
  | { readonly kind: 'apart' };

const apart: Relation = { kind: 'apart' };
const succeeds: Relation = { kind: 'succeeds' };

/** True where both are of one family, come from one base, and the second was saved later. */
function mayContain(earlier: Indexed, later: Indexed): boolean {
  const [a, b] = [earlier.submission.base, later.submission.base];
  return (
    earlier !== later &&
    earlier.family === later.family &&
    a !== null &&
    b !== null &&
    a.id === b.id &&
    earlier.savedAt !== null &&
    later.savedAt !== null &&
    later.savedAt > earlier.savedAt
  );
}

/**
 * What `later` is to `earlier`. A file that changed nothing is not succeeded: there is nothing in it to correct.
 * Example: A = {percent: 70}, B saved later = {percent: 50, status: …} → B succeeds A, and 50 is no conflict.
 */
export function relate(earlier: Indexed, later: Indexed): Relation {
  if (!mayContain(earlier, later) || earlier.changes.size === 0) return apart;
  let contained = true;
  let showsSome = false;
  for (const key of earlier.changes.keys()) {
    const theirs = later.changes.get(key);
    if (theirs === undefined) contained = false;
    else showsSome ||= agree(theirs, earlier.changes.get(key));
  }
  if (contained) return succeeds;
  if (!showsSome) return apart;
  const left: string[] = [];
  earlier.changes.forEach((changes, key) => {
    if (!later.changes.has(key) && changes.some(({ change }) => showsRow(later.submission, change))) left.push(key);
  });
  return left.length > 0 ? { kind: 'partial', left } : apart;
}

function agree(theirs: readonly Holder[], ours: readonly Holder[] = []): boolean {
  return theirs.some(({ change: a }) => ours.some(({ change: b }) => a.meaning === b.meaning));
}

function showsRow(submission: AlignedSubmission, change: Change): boolean {
  const { task, field } = change.subject;
  return submission.shown.some((shown) => shown.rows.has(task) && shown.columns.has(field));
}

/**
 * Whether `over` replaces `under` at one cell although their bases differ: the later base already held what the older file says, so
 * whoever changed it there knew it (M3). Two bases of one day have one sequence: then the one that held the other's value is the later.
 */
export function replacesOnLaterBase(over: Indexed, overChange: Change, under: Indexed, underChange: Change): boolean {
  const [later, older] = [over.submission.base, under.submission.base];
  if (over.family !== under.family || later === null || older === null || later.id === older.id) return false;
  if (overChange.baseMeaning !== underChange.meaning) return false;
  if (later.sequence !== older.sequence) return later.sequence > older.sequence;
  if (underChange.baseMeaning !== overChange.meaning) return true;
  // Each base held what the other file says (a value given, then taken back): only the time of saving tells which came after.
  return over.savedAt !== null && under.savedAt !== null && over.savedAt > under.savedAt;
}

/** Which files of a set are superseded, and by which. Pairs are only formed within a family and a base. */
export type Lineage = {
  /** Files that succeed the key. */
  readonly successors: ReadonlyMap<Indexed, readonly Indexed[]>;
};

/** Builds the lineage of a set of files. Independent of their order. */
export function lineage(files: readonly Indexed[]): Lineage {
  const successors = new Map<Indexed, Indexed[]>();
  for (const group of kin(files)) {
    for (const earlier of group) {
      for (const later of group) {
        if (relate(earlier, later).kind === 'succeeds') {
          const known = successors.get(earlier);
          if (known) known.push(later);
          else successors.set(earlier, [later]);
        }
      }
    }
  }
  return { successors };
}

/** Files grouped by family and base, each group in canonical order; a file alone is left out. */
export function kin(files: readonly Indexed[]): readonly (readonly Indexed[])[] {
  const groups = new Map<string, Indexed[]>();
  for (const file of files) {
    const key = `${file.family}\u0000${file.submission.base?.id ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => compareSubmissions(a.submission, b.submission)));
}
