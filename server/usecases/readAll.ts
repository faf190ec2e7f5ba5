import { type OpenedFile, openFile, type RefusedFile } from '#server/usecases/openFile';
import type { CellPool } from '#server/xlsx/pack/unpack';

/** A file to merge, and the sender whoever runs the merge names for it. */
export type GivenSubmission = { readonly path: string; readonly sender?: string };

/** Files opened ahead of the one being worked on: the reading thread and this one work side by side, memory stays bounded. */
const AHEAD = 2;

/** Opens the files in order, each handed on as soon as it is read and then let go. */
export async function readAll(
  files: readonly GivenSubmission[],
  each: (file: OpenedFile | RefusedFile, sender: string | undefined) => void,
): Promise<void> {
  const pool: CellPool = new Map();
  const opening: Promise<OpenedFile | RefusedFile>[] = [];
  for (let next = 0; next < files.length; next += 1) {
    for (let ahead = next + opening.length; ahead < Math.min(files.length, next + 1 + AHEAD); ahead += 1) {
      const file = files[ahead];
      if (file) opening.push(openFile(file.path, pool));
    }
    const opened = await opening.shift();
    if (opened) each(opened, files[next]?.sender);
  }
}
