import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { problem, Refused, type RequestFault, refuse } from '#server/http/problem';
import type { BodyReader } from '#server/http/readBody';
import { requestFaults } from '#server/http/requestFaults';
import type { BodySpec } from '#server/http/route';

/** The caller went away while its body was read: nothing is done and nobody is answered. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
}

function wrong(faults: readonly RequestFault[]): Refused {
  const first = faults[0];
  return new Refused({ ...problem('wrong_request', { field: first?.field ?? '', read: first?.read ?? '' }), faults });
}

/** Reads one part of a call by its schema, or throws `wrong_request` that names the field. */
export function readPart(part: 'params' | 'query' | 'body', schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw wrong(requestFaults(part, value, parsed.error));
  return parsed.data;
}

/** A part of an address never climbs out of its place and holds no control characters, whatever its schema lets through. */
export function holdsPath(params: Readonly<Record<string, unknown>>): boolean {
  return Object.values(params).some(
    (value) => typeof value !== 'string' || /[\p{Cc}\\]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(value),
  );
}

const FORM = 'application/x-www-form-urlencoded';

function typeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function matches(type: string, accepted: string): boolean {
  if (accepted === '*/*') return true;
  return accepted.endsWith('/*') ? type.startsWith(accepted.slice(0, -1)) : type === accepted.toLowerCase();
}

/** Reads the body a route takes; the limit of JSON is the route's own or `jsonBytes`. */
export async function readBodyOf(
  spec: BodySpec,
  request: IncomingMessage,
  read: BodyReader,
  jsonBytes: number,
): Promise<unknown> {
  if (spec.kind === 'none') return undefined;
  const type = typeOf(request);
  const types = spec.kind === 'bytes' ? spec.types : ['application/json', ...(spec.form === true ? [FORM] : [])];
  const empty = request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined;
  const encoded = (request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
  // A call without a body needs no type: what is missing is said by the schema, in words about the content.
  if (!(spec.kind === 'json' && empty) && (encoded || !types.some((one) => matches(type, one)))) {
    throw refuse('wrong_type', {
      read: encoded ? `Content-Encoding: ${request.headers['content-encoding']}` : type,
      accepted: types.join(', '),
    });
  }
  const limit = spec.kind === 'bytes' ? spec.limitBytes : (spec.limitBytes ?? jsonBytes);
  const reading = await read(request, limit);
  switch (reading.kind) {
    case 'cut':
      throw new CallerGone();
    case 'too_large':
      throw refuse('too_large', { bytes: limit, megabytes: Math.round(limit / 104_857.6) / 10 });
    case 'too_slow':
      throw refuse('too_slow');
    case 'busy':
      throw refuse('busy', { seconds: 30 });
    case 'read':
      return spec.kind === 'bytes' ? reading.bytes : readPart('body', spec.schema, parsed(reading.bytes, type));
  }
}

const notJson: RequestFault = {
  field: 'body',
  read: '',
  accepted: { vi: 'JSON mã UTF-8', en: 'JSON in UTF-8' },
};

function parsed(bytes: Uint8Array, type: string): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong([notJson]);
  }
  if (type === FORM) return Object.fromEntries(new URLSearchParams(text));
  try {
    // An own key "__proto__" is no data of anybody's; copying code behind could take it for the real one.
    return JSON.parse(text, text.includes('__proto__') || text.includes('\\u005') ? withoutProto : undefined);
  } catch {
    throw wrong([notJson]);
  }
}

function withoutProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__');
  return value;
}
