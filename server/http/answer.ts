import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentDisposition } from '#server/http/contentDisposition';
import type { Problem } from '#server/http/problem';
import { problemJson } from '#server/http/problemJson';
import type { RouteAnswer } from '#server/http/route';
import type { Language } from '#shared/rules/rule';

/** Sends what a handler answered. Answers are of one person at one moment: nobody on the way keeps them. */
export function sendAnswer(response: ServerResponse, answer: RouteAnswer): void {
  response.setHeader('Cache-Control', 'no-store');
  if ('cookies' in answer && answer.cookies !== undefined) response.setHeader('Set-Cookie', answer.cookies);
  if (answer.kind === 'file') response.setHeader('Content-Disposition', contentDisposition(answer.name));
  if (answer.kind === 'redirect') response.setHeader('Location', answer.to);
  const { status, type, body } = contentOf(answer);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

type Content = { readonly status: number; readonly type: string; readonly body: string | Uint8Array };

function contentOf(answer: RouteAnswer): Content {
  switch (answer.kind) {
    case 'json':
      return {
        status: answer.status ?? 200,
        type: 'application/json; charset=utf-8',
        body: JSON.stringify(answer.body),
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
  const bytes = Buffer.from(JSON.stringify(problemJson(problem, how.lang, how.id)));
  response.statusCode = problem.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
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
