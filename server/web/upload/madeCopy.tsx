import type { Failed } from '#shared/wire/called';
import { problemAnswerSchema } from '#shared/wire/problemAnswer';
import type { Caller } from '#web/api/call';
import type { Chosen } from '#web/upload/useUpload';

export type MadeCopy = { readonly kind: 'made'; readonly name: string; readonly body: Blob };

/** A copy of a chosen file, made by the service from the same bytes; nothing is kept there. It has the name the service gives it. */
export async function makeCopy(caller: Caller, path: string, file: Chosen): Promise<MadeCopy | Failed> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method: 'POST',
      body: file.body,
      headers: {
        'Content-Type': 'application/octet-stream',
        'Accept-Language': caller.language,
        ...(caller.csrf === null ? {} : { 'X-CSRF-Token': caller.csrf }),
      },
    });
    if (answer.ok) {
      const name = nameIn(answer.headers.get('content-disposition')) ?? file.name;
      return { kind: 'made', name, body: await answer.blob() };
    }
  } catch {
    return { kind: 'unreachable' };
  }
  const text = await answer.text();
  const problem = problemAnswerSchema.safeParse(jsonOf(text));
  if (!problem.success) return { kind: 'strange', status: answer.status, detail: text.slice(0, 200) };
  if (problem.data.code === 'not_signed_in') return { kind: 'signed_out' };
  return { kind: 'problem', problem: problem.data };
}

/** Saves it as the browser saves downloads. */
export function saveCopy({ name, body }: MadeCopy): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameIn(disposition: string | null): string | null {
  const marked = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return marked === undefined
    ? (/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null)
    : decodeURIComponent(marked);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy: not what the service says.
    return undefined;
  }
}
