import { type Problem, problem, Refused } from '#server/http/problem';
import { OriginalDamaged } from '#server/store/originals';
import { StorageError, type StorageTrouble } from '#server/store/storageError';

/**
 * What a caller is told about anything that was thrown. `fault` is set where it is no answer of ours but something to look into.
 */
export function failure(error: unknown, id: string): { readonly problem: Problem; readonly fault: boolean } {
  if (error instanceof Refused) return { problem: error.problem, fault: false };
  if (error instanceof StorageError || error instanceof OriginalDamaged) {
    return { problem: ofStorage(error instanceof StorageError ? error.trouble : 'failed', id), fault: true };
  }
  // Express' own: an address that cannot be decoded.
  if (error instanceof URIError) return { problem: problem('not_found'), fault: false };
  return { problem: problem('internal', { id }), fault: true };
}

/** A full disk is told apart from other trouble, since the one is mended by making room; who comes too early is asked to come back. */
function ofStorage(trouble: StorageTrouble, id: string): Problem {
  switch (trouble) {
    case 'full':
      return problem('storage_full', { id });
    case 'busy':
    case 'closed':
      return problem('busy', { seconds: 5 });
    case 'failed':
    case 'unreachable':
    case 'newer':
      return problem('storage_failed', { id });
  }
}

/**
 * What the log may hold of a fault: its name, code and place in the sources. Never its message, which may repeat a cell's text, a file
 * name or a value of a query.
 */
export function traceOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...code,
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: traceOf(error.cause) }),
  };
}
