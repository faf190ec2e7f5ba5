import type { Replay } from '#server/ledger/replay';
import type { OpenedFile } from '#server/usecases/openFile';
import type { FileRefusal } from '#shared/message/refusal';

/** Task rows a report may have beside ten times those of the programme. */
const leastRows = 5_000;

/**
 * A table far longer than its programme is no report of it: every row would be compared with the whole programme and every cell wait for
 * a person, a quarter of a million of them in a file of two megabytes. Null where the file is of a sane length.
 */
export function tooLong({ base }: Replay, { recognition }: OpenedFile): FileRefusal | null {
  const rows = recognition.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const limit = leastRows + 10 * base.programme.tasks.length;
  return rows <= limit ? null : { code: 'too_many_rows', params: { rows, limit } };
}
