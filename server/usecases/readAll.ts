import {
  type FetchedFile,
  fetchFile,
  type OpenedFile,
  openFetched,
  type RefusedFile,
  submissionForms,
} from '#server/usecases/openFile';
import { cellPool } from '#server/xlsx/pack/cellPool';

/** A file to merge, and the sender whoever runs the merge names for it. */
export type GivenSubmission = { readonly path: string; readonly sender?: string };

/** Files read ahead of the one being worked on: the reading thread and this one work side by side, memory stays bounded. */
const AHEAD = 2;

/**
 * Opens the files in order, each handed on as soon as it is read and then let go. Those read ahead wait as the few arrays they
 * came in: their cells become objects when their turn comes, so that there is never more than one file of these.
 */
export async function readAll(
  files: readonly GivenSubmission[],
  each: (file: OpenedFile | RefusedFile, sender: string | undefined) => void,
): Promise<void> {
  const pool = cellPool();
  const coming: Promise<FetchedFile | RefusedFile>[] = [];
  for (let next = 0; next < files.length; next += 1) {
    for (let ahead = next + coming.length; ahead < Math.min(files.length, next + 1 + AHEAD); ahead += 1) {
      const file = files[ahead];
      if (file) coming.push(fetchFile(file.path, submissionForms, false));
    }
    const fetched = await coming.shift();
    if (fetched) each(openFetched(fetched, pool), files[next]?.sender);
  }
}
