import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentDisposition } from '#server/http/contentDisposition';
import { jsonBytes } from '#server/http/jsonBytes';
import type { Problem } from '#server/http/problem';
import { problemJson } from '#server/http/problemJson';
import { problemPage } from '#server/http/problemPage';
import type { RouteAnswer } from '#server/http/route';
import type { Language } from '#shared/rules/rule';

const gzipped = promisify(gzip);
/** Smaller ones would hardly get smaller. */
const WORTHWHILE = 2_048;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|x-ndjson))/;

/**
 * Sends what a handler answered. Answers are of one person at one moment: nobody on the way keeps them. Text is compressed, off this
 * thread, for whoever takes it so: a tracker of 20,000 tasks goes through a line of an office.
 */
export async function sendAnswer(response: ServerResponse, answer: RouteAnswer): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if ('cookies' in answer && answer.cookies !== undefined) response.setHeader('Set-Cookie', answer.cookies);
  if (answer.kind === 'file') response.setHeader('Content-Disposition', contentDisposition(answer.name));
  if (answer.kind === 'redirect') response.setHeader('Location', answer.to);
  const { status, type, body } = contentOf(answer);
  const plain = typeof body === 'string' ? Buffer.from(body) : body;
  const packed = plain.length >= WORTHWHILE && COMPRESSIBLE.test(type) && takesGzip(response.req);
  const bytes = packed ? await gzipped(plain) : plain;
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  if (COMPRESSIBLE.test(type)) response.appendHeader('Vary', 'Accept-Encoding');
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

function takesGzip(request: IncomingMessage): boolean {
  const accepted = request.headers['accept-encoding'] ?? '';
  return /(?:^|,)\s*gzip\s*(?:,|$|;\s*q=(?:1|0\.\d*[1-9]))/i.test(accepted);
}

type Content = { readonly status: number; readonly type: string; readonly body: string | Uint8Array };

function contentOf(answer: RouteAnswer): Content {
  switch (answer.kind) {
    case 'json':
      return {
        status: answer.status ?? 200,
        type: 'application/json; charset=utf-8',
        body: jsonBytes(answer.body, answer.rows),
      };
    case 'page':
      return { status: 200, type: 'text/html; charset=utf-8', body: answer.html };
    case 'text':
      return { status: 200, type: answer.type, body: answer.text };
    case 'file':
      return { status: 200, type: answer.type, body: answer.bytes };
    case 'redirect':
      return { status: 303, type: 'text/plain; charset=utf-8', body: '' };
  }
}

/**
 * Sends a problem. Where the caller is still sending its body, the connection is closed after it, and what comes meanwhile is read away
 * for a moment: closed at once, most programs would report a broken connection and never show the reason.
 */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  how: { readonly lang: Language; readonly id: string; readonly linger: number },
): void {
  // A person who followed a link or sent a form reads a page, a program JSON.
  const person = /\btext\/html\b/.test(request.headers.accept ?? '');
  const json = problemJson(problem, how.lang, how.id);
  const bytes = Buffer.from(person ? problemPage(json, how.lang) : JSON.stringify(json));
  response.statusCode = problem.status;
  response.setHeader('Content-Type', person ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8');
  response.setHeader('Vary', 'Accept, Origin');
  response.setHeader('Content-Language', how.lang);
  response.setHeader('Content-Length', bytes.length);
  response.setHeader('Cache-Control', 'no-store');
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (typeof problem.params.seconds === 'number') response.setHeader('Retry-After', problem.params.seconds);
  if (request.complete || !hasBody(request)) {
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }
  response.setHeader('Connection', 'close');
  response.write(bytes);
  const close = (): void => {
    clearTimeout(timer);
    request.off('end', close).off('close', close);
    response.end();
  };
  const timer = setTimeout(close, how.linger);
  request.on('end', close).on('close', close);
  request.resume();
}

function hasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}
