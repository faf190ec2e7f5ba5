import type { Answer } from '#shared/wire/called';
import { problemAnswerSchema } from '#shared/wire/problemAnswer';
import type { Caller } from '#web/api/call';

export type FetchedFile = { readonly blob: Blob; readonly name: string };

/**
 * A file the service makes when it is asked to (a POST, so that no link can ask for it), held until it is whole. `told` hears how much has
 * come of how much; nothing is thrown.
 */
export function fetchFile(
  caller: Caller,
  path: string,
  told: (come: number, of: number) => void,
  signal?: AbortSignal,
): Promise<Answer<FetchedFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'blob';
    request.setRequestHeader('Accept-Language', caller.language);
    if (caller.csrf !== null) request.setRequestHeader('X-CSRF-Token', caller.csrf);
    request.addEventListener('progress', ({ loaded, total }) => told(loaded, total));
    request.addEventListener('load', () => {
      const blob: unknown = request.response;
      if (!(blob instanceof Blob)) return resolve({ kind: 'strange', status: request.status, detail: '' });
      if (request.status < 300)
        return resolve({ kind: 'ok', status: request.status, value: { blob, name: nameOf(request) } });
      void blob.text().then((text) => resolve(problemOf(request.status, text)));
    });
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'aborted' }));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send();
  });
}

function nameOf(request: XMLHttpRequest): string {
  return /filename="([^"]+)"/.exec(request.getResponseHeader('Content-Disposition') ?? '')?.[1] ?? 'so-bao-cao';
}

function problemOf(status: number, text: string): Answer<FetchedFile> {
  try {
    const parsed = problemAnswerSchema.safeParse(JSON.parse(text));
    if (parsed.success)
      return parsed.data.code === 'not_signed_in' ? { kind: 'signed_out' } : { kind: 'problem', problem: parsed.data };
  } catch {
    // A page of a proxy; said below as what it is.
  }
  return { kind: 'strange', status, detail: text.slice(0, 200) };
}

/** Gives a file to the person as the browser gives files. */
export function saveFile({ blob, name }: FetchedFile): void {
  const address = URL.createObjectURL(blob);
  const way = document.createElement('a');
  way.href = address;
  way.download = name;
  way.click();
  // The browser has read it by then; kept longer, it would stay in memory with the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
