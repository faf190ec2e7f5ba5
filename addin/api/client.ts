import type { z } from 'zod';
import { textOf } from '#addin/api/utf8';
import type { NetRequest, PaneContext } from '#addin/app/paneContext';
import type { Answer } from '#shared/wire/called';
import { problemAnswerSchema } from '#shared/wire/problemAnswer';

export type Asked<T> = {
  readonly method: NetRequest['method'];
  /** From `/api/v1/` on, with its query. */
  readonly path: string;
  readonly answer: z.ZodType<T>;
  /** An object goes as JSON, bytes go as they are. */
  readonly body?: Uint8Array | Readonly<Record<string, unknown>>;
  /** What the bytes are; a stream of bytes by default. */
  readonly type?: string;
  /** Sent without the token of whoever is signed in. */
  readonly open?: true;
  readonly signal?: NetRequest['signal'];
  readonly told?: NetRequest['told'];
};

export type Client = <T>(asked: Asked<T>) => Promise<Answer<T>>;

const bytesType = 'application/octet-stream';

/** Calls the service. The token goes into `Authorization` and nowhere else; every answer is held to its schema. */
export function makeClient(
  context: Pick<PaneContext, 'fetch' | 'server' | 'language'>,
  token: () => string | null,
): Client {
  return async ({ method, path, answer, body, type, open, signal, told }) => {
    const held = open === true ? null : token();
    const raw = body instanceof Uint8Array;
    const got = await context.fetch({
      method,
      url: `${context.server.read()}${path}`,
      headers: {
        Accept: 'application/json',
        'Accept-Language': context.language.read(),
        ...(held === null ? {} : { Authorization: `Bearer ${held}` }),
        ...(body === undefined ? {} : { 'Content-Type': raw ? (type ?? bytesType) : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      ...(told === undefined ? {} : { told }),
    });
    if (got.kind !== 'answer') return got;
    const json = jsonOf(got.bytes);
    if (got.status < 200 || got.status >= 300) {
      const problem = problemAnswerSchema.safeParse(json);
      if (!problem.success) return { kind: 'strange', status: got.status, detail: headOf(got.bytes) };
      if (problem.data.code === 'not_signed_in') return { kind: 'signed_out' };
      return { kind: 'problem', problem: problem.data };
    }
    const parsed = answer.safeParse(json);
    if (parsed.success) return { kind: 'ok', value: parsed.data, status: got.status };
    const [issue] = parsed.error.issues;
    const where = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { kind: 'strange', status: got.status, detail: json === undefined ? headOf(got.bytes) : where };
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    // A page of a proxy, or an answer that was cut: not what the service says.
    return undefined;
  }
}

function headOf(bytes: Uint8Array): string {
  return textOf(bytes.subarray(0, 200));
}
