import { z } from 'zod';
import type {
  Conflict,
  Decision,
  EditorialValue,
  ExtraCell,
  Line,
  LineVersion,
  Origin,
  Proposal,
  Side,
  SubmissionRecord,
  TrackerState,
  WaitingCell,
} from '#shared/merge/model';
import type { ProgressField } from '#shared/table/field';
import { recordsIn, rowOf, rowsOf } from '#shared/wire/stateRows';
import {
  conflictRecord,
  decisionRecord,
  editorialRecord,
  extraRecord,
  fileRecord,
  headRecord,
  lineRecord,
  type originRecord,
  proposalRecord,
  submissionRecord,
  unreadRecord,
  type versionRecord,
  waitingRecord,
} from '#shared/wire/trackerRecords';

type OriginRecord = z.infer<typeof originRecord>;
type VersionRecord = z.infer<typeof versionRecord>;

/**
 * A tracker's state as rows of text for its hidden sheet, each at most 30,000 characters (M11, M13). The same state gives the same
 * rows. {@link parseState} reads them back: `parseState(serialiseState(state))` is `state`.
 */
export function serialiseState(state: TrackerState): readonly string[] {
  const names = collectNames();
  const version = ({ period, value, origin, base, decision }: LineVersion): VersionRecord => [
    period,
    value,
    names.origin(origin),
    base ?? '',
    decision ?? '',
  ];
  const conflict = (open: boolean) => (one: Conflict) => [
    open,
    one.id,
    one.task,
    one.path,
    one.field,
    one.agency ?? null,
    one.role ?? null,
    one.period,
    one.base,
    one.sides.map((side) => [side.value, names.origin(side.origin), side.base ?? null]),
  ];
  const proposal = (open: boolean) => (one: Proposal) => [
    open,
    one.id,
    one.task,
    one.path,
    one.field,
    one.agency,
    one.period,
    one.base,
    one.proposed,
    names.origin(one.origin),
    one.row ?? null,
  ];
  const body = [
    ...rowsOf(
      'L',
      each(state.lines, ({ task, agency, role, fields }) => [
        task,
        agency,
        role,
        Object.entries(fields).map(([field, versions]) => [field, (versions ?? []).map(version)]),
      ]),
    ),
    ...rowsOf(
      'E',
      each(state.editorial, (one) => [one.task, one.field, one.versions.map(version)]),
    ),
    ...rowsOf('C', [...state.conflicts.map(conflict(true)), ...(state.settled?.conflicts ?? []).map(conflict(false))]),
    ...rowsOf('P', [...state.proposals.map(proposal(true)), ...(state.settled?.proposals ?? []).map(proposal(false))]),
    ...rowsOf(
      'W',
      each(state.waiting, (one) => [
        one.reason,
        one.agency,
        one.task,
        one.path,
        one.field,
        one.header,
        one.value,
        one.period,
        names.origin(one.origin),
      ]),
    ),
    ...rowsOf(
      'X',
      each(state.extras, (one) => [one.task, one.path, one.header, one.value, names.origin(one.origin)]),
    ),
    ...rowsOf('D', state.decisions),
    ...rowsOf('S', state.submissions),
    ...rowsOf('U', state.unread ?? []),
  ];
  const { programme, period, asOf } = state;
  const rows = [...rowsOf('F', names.files), ...rowsOf('N', names.sheets), ...body];
  const head = { product: 'phuluc', kind: 'state', version: 1, programme, period, asOf, rows: rows.length };
  return [...rowOf('H', { ...head, settled: state.settled !== undefined }), ...rows];
}

export type ParsedState =
  | { readonly kind: 'state'; readonly state: TrackerState }
  | { readonly kind: 'damaged'; readonly detail: string };

/** Reads rows of {@link serialiseState} back. Rows that were cut, reordered or edited give `damaged` with what was wrong, never half a state. */
export function parseState(rows: readonly string[]): ParsedState {
  try {
    const records = [...recordsIn(rows)];
    const head = headRecord.parse(records.find(({ letter }) => letter === 'H')?.value);
    if (head.rows !== rows.length - 1) return { kind: 'damaged', detail: `${rows.length - 1} of ${head.rows} rows` };
    return { kind: 'state', state: stateFrom(records, head) };
  } catch (error) {
    if (error instanceof z.ZodError) return { kind: 'damaged', detail: z.prettifyError(error).split('\n')[0] ?? '' };
    if (error instanceof SyntaxError || error instanceof RangeError) return { kind: 'damaged', detail: error.message };
    throw error;
  }
}

function stateFrom(
  records: readonly { readonly letter: string; readonly value: unknown }[],
  head: z.infer<typeof headRecord>,
): TrackerState {
  const all = <T extends z.ZodType>(letter: string, schema: T): z.infer<T>[] => {
    const list = z.array(schema);
    return records.flatMap((record) => (record.letter === letter ? list.parse(record.value) : []));
  };
  const files = all('F', fileRecord);
  const sheets = all('N', z.string());
  const origin = ([at, sheetAt, cell]: OriginRecord): Origin => {
    const [file, sheet] = [files[at], sheets[sheetAt]];
    if (file === undefined || sheet === undefined) throw new RangeError('an origin names no file');
    const [agency, name, hash, savedAt] = file;
    return { agency, file: name, hash, sheet, cell, savedAt };
  };
  const version = ([period, value, at, base, decision]: VersionRecord): LineVersion => ({
    period,
    value,
    origin: origin(at),
    ...(base === '' ? {} : { base }),
    ...(decision === '' ? {} : { decision }),
  });
  const conflicts = all('C', conflictRecord).map(
    ([open, id, task, path, field, agency, role, period, base, sides]): { open: boolean; one: Conflict } => ({
      open,
      one: {
        id,
        task,
        path,
        field,
        ...(agency === null ? {} : { agency }),
        ...(role === null ? {} : { role }),
        period,
        base,
        sides: sides.map(
          ([value, at, own]): Side => ({ value, origin: origin(at), ...(own === null ? {} : { base: own }) }),
        ),
      },
    }),
  );
  const proposals = all('P', proposalRecord).map(
    ([open, id, task, path, field, agency, period, base, proposed, at, row]): { open: boolean; one: Proposal } => ({
      open,
      one: {
        id,
        task,
        path,
        field,
        agency,
        period,
        base,
        proposed,
        origin: origin(at),
        ...(row === null ? {} : { row }),
      },
    }),
  );
  const { programme, period, asOf } = head;
  const unread = all('U', unreadRecord);
  const part = <T>(list: readonly { readonly open: boolean; readonly one: T }[], open: boolean): readonly T[] =>
    list.filter((entry) => entry.open === open).map(({ one }) => one);
  return {
    programme,
    period,
    asOf,
    lines: all('L', lineRecord).map(([task, agency, role, said]): Line => {
      const fields: Partial<Record<ProgressField, readonly LineVersion[]>> = {};
      for (const [field, versions] of said) fields[field] = versions.map(version);
      return { task, agency, role, fields };
    }),
    editorial: all('E', editorialRecord).map(
      ([task, field, versions]): EditorialValue => ({ task, field, versions: versions.map(version) }),
    ),
    conflicts: part(conflicts, true),
    proposals: part(proposals, true),
    waiting: all('W', waitingRecord).map(
      ([reason, agency, task, path, field, header, value, of, at]): WaitingCell => ({
        reason,
        agency,
        task,
        path,
        field,
        header,
        value,
        period: of,
        origin: origin(at),
      }),
    ),
    extras: all('X', extraRecord).map(
      ([task, path, header, value, at]): ExtraCell => ({ task, path, header, value, origin: origin(at) }),
    ),
    // Optional parts are absent when not given, never undefined: the reader leaves them out as the writer did.
    decisions: all('D', decisionRecord) as readonly Decision[],
    submissions: all('S', submissionRecord) as readonly SubmissionRecord[],
    ...(unread.length === 0 ? {} : { unread }),
    ...(head.settled ? { settled: { conflicts: part(conflicts, false), proposals: part(proposals, false) } } : {}),
  };
}

/** Records made as they are written: all of them at once would take more room than the state they are made from. */
function* each<Value>(values: readonly Value[], record: (value: Value) => unknown): Iterable<unknown> {
  for (const value of values) yield record(value);
}

/** Files and sheets of origins, each once, in the order they are first named. */
function collectNames() {
  const files: (readonly [string, string, string, string | null])[] = [];
  const sheets: string[] = [];
  const fileAt = new Map<string, number>();
  const sheetAt = new Map<string, number>();
  const origin = ({ agency, file, hash, sheet, cell, savedAt }: Origin): OriginRecord => {
    const key = `${hash}\u0000${agency}\u0000${file}\u0000${savedAt ?? '\u0001'}`;
    let at = fileAt.get(key);
    if (at === undefined) {
      at = files.push([agency, file, hash, savedAt]) - 1;
      fileAt.set(key, at);
    }
    let of = sheetAt.get(sheet);
    if (of === undefined) {
      of = sheets.push(sheet) - 1;
      sheetAt.set(sheet, of);
    }
    return [at, of, cell];
  };
  return { files, sheets, origin };
}
