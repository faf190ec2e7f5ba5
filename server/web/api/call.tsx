import type { z } from 'zod';
import type { Language } from '#shared/rules/rule';
import type { Answer } from '#shared/wire/called';
import { problemAnswerSchema } from '#shared/wire/problemAnswer';

export type Call<T> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From `/api/v1/` on, with its query; see `withQuery`. */
  readonly path: string;
  readonly answer: z.ZodType<T>;
  /** An object goes as JSON; bytes and files go as they are. */
  readonly body?: Uint8Array<ArrayBuffer> | Blob | Readonly<Record<string, unknown>>;
  /** What the bytes are; a stream of bytes by default. */
  readonly type?: string;
  readonly signal?: AbortSignal;
  /** Told while bytes go out: how many of how many. */
  readonly told?: (sent: number, of: number) => void;
};

/** What every call carries: the words' language, and the mark that shows a change comes from our own page. */
export type Caller = { readonly language: Language; readonly csrf: string | null };

/** Calls the service with the session's cookie. Nothing is thrown; every answer is held to its schema. */
export async function call<T>(caller: Caller, asked: Call<T>): Promise<Answer<T>> {
  const got = await send(caller, asked);
  if (got.kind !== 'answer') return got;
  const json = jsonOf(got.text);
  if (got.status < 200 || got.status >= 300) {
    const problem = problemAnswerSchema.safeParse(json);
    if (!problem.success) return { kind: 'strange', status: got.status, detail: got.text.slice(0, 200) };
    if (problem.data.code === 'not_signed_in') return { kind: 'signed_out' };
    return { kind: 'problem', problem: problem.data };
  }
  const parsed = asked.answer.safeParse(json);
  if (parsed.success) return { kind: 'ok', value: parsed.data, status: got.status };
  const [issue] = parsed.error.issues;
  const detail =
    json === undefined ? got.text.slice(0, 200) : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  return { kind: 'strange', status: got.status, detail };
}

type Got =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' };

/** By XMLHttpRequest: `fetch` does not tell how much of a file has gone out. */
function send<T>(caller: Caller, asked: Call<T>): Promise<Got> {
  const { method = 'GET', path, body, type, signal, told } = asked;
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve({ kind: 'aborted' });
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', caller.language);
    if (caller.csrf !== null && method !== 'GET') request.setRequestHeader('X-CSRF-Token', caller.csrf);
    const raw = body instanceof Uint8Array || body instanceof Blob;
    if (body !== undefined)
      request.setRequestHeader('Content-Type', raw ? (type ?? 'application/octet-stream') : 'application/json');
    if (told !== undefined) request.upload.addEventListener('progress', ({ loaded, total }) => told(loaded, total));
    request.addEventListener('load', () =>
      resolve({ kind: 'answer', status: request.status, text: request.responseText }),
    );
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('timeout', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'aborted' }));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body === undefined ? null : raw ? body : JSON.stringify(body));
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy, or an answer that was cut: not what the service says.
    return undefined;
  }
}

/** `withQuery('/api/v1/x', {asOf: undefined, q: 'a b'})` → `/api/v1/x?q=a+b`. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? path : `${path}?${given}`;
}
