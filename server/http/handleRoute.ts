import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { sendAnswer } from '#server/http/answer';
import { notesOf } from '#server/http/callLog';
import { admit, type Gate } from '#server/http/guard';
import { languageOf } from '#server/http/language';
import type { HttpLimits } from '#server/http/limits';
import { refuse } from '#server/http/problem';
import type { BodyReader } from '#server/http/readBody';
import { holdsPath, readBodyOf, readPart } from '#server/http/readRequest';
import type { Route, RouteAnswer } from '#server/http/route';
import { letOthersIn } from '#server/store/letOthersIn';

/** What all routes of one service share. */
export type RouteHost = {
  readonly gate: Gate;
  readonly limits: HttpLimits;
  readonly readBody: BodyReader;
  /** Calls being worked on. */
  readonly underWay: Set<Promise<void>>;
  /** Holds every JSON answer to its route's schema and fails where it differs: for tests, since it costs time. */
  readonly checkAnswers: boolean;
};

/** `?lang=` belongs to every route and to no route's own query. */
export function languageAsked(request: Request): string | undefined {
  const { lang } = request.query;
  return typeof lang === 'string' ? lang : undefined;
}

/**
 * Turns one route into what Express calls: who may, then address and query, then the body, then the act. Nothing of a body is read
 * before the caller is known to be allowed to send it.
 */
export function handleRoute(host: RouteHost, route: Route): RequestHandler {
  // A name nobody knows would do nothing, and nobody would see it; a route that takes any says so.
  const query = route.query.def.catchall === undefined ? route.query.strict() : route.query;
  return async (request, response) => {
    const work = handle(request, response);
    host.underWay.add(work);
    try {
      await work;
    } finally {
      host.underWay.delete(work);
    }
  };

  async function handle(request: Request, response: Response): Promise<void> {
    const notes = notesOf(response.locals);
    notes.route = route.path;
    const caller = await admit(host.gate, route, request);
    notes.account = caller?.account.id ?? null;
    if (holdsPath(request.params)) throw refuse('not_found');
    const params = readPart('params', route.params, request.params);
    const { lang: asked, ...asks } = { ...request.query };
    if (asked !== undefined && asked !== 'vi' && asked !== 'en') {
      throw refuse('wrong_request', { field: 'query.lang', accepted: 'vi, en' });
    }
    const call = {
      service: host.gate.service,
      account: caller?.account ?? null,
      credential: caller?.credential ?? null,
      lang: languageOf(asked, request.headers['accept-language']),
      params,
      query: readPart('query', query, asks),
      body: await readBodyOf(route.body, request, host.readBody, host.limits.jsonBytes),
      from: request.ip ?? '',
      headers: onlyTexts(request.headers),
    };
    const answer = await route.handle(call as Parameters<Route['handle']>[0]);
    if (host.checkAnswers) check(route, answer);
    response.setHeader('Content-Language', call.lang);
    // A long answer was made, and is now written out.
    await letOthersIn();
    await sendAnswer(response, answer);
  }
}

function onlyTexts(headers: Request['headers']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

function isSchema(answer: Route['answer']): answer is z.ZodType {
  return 'safeParse' in answer;
}

function check(route: Route, answer: RouteAnswer): void {
  if (answer.kind !== 'json') return;
  if (!isSchema(route.answer)) throw new Error(`${route.path} answers JSON and says it answers ${route.answer.file}`);
  const sent: unknown = JSON.parse(JSON.stringify(answer.body));
  const parsed = route.answer.safeParse(sent);
  if (!parsed.success) throw new Error(`${route.path} does not answer as it says: ${parsed.error.message}`);
}
