import { setTimeout } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { ServiceConfig } from '#server/config';
import { sendProblem } from '#server/http/answer';
import { callLog, notesOf } from '#server/http/callLog';
import { cookieNames } from '#server/http/cookies';
import { cors } from '#server/http/cors';
import { failure, traceOf } from '#server/http/failure';
import { handleRoute, languageAsked, type RouteHost } from '#server/http/handleRoute';
import { languageOf } from '#server/http/language';
import type { Metrics } from '#server/http/metrics';
import { answerPages } from '#server/http/places/answerPages';
import { answerStatic } from '#server/http/places/answerStatic';
import { refuse } from '#server/http/problem';
import { bodyReader } from '#server/http/readBody';
import { CallerGone } from '#server/http/readRequest';
import type { Route } from '#server/http/route';
import { countTries } from '#server/http/tries';
import type { Service } from '#server/usecases/service';

export type AppParts = {
  readonly service: Service;
  readonly routes: readonly Route[];
  readonly config: ServiceConfig;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Folder of what the build made to be served; the product's own unless given. */
  readonly web?: string;
  /** Holds answers to their schemas; for tests. */
  readonly checkAnswers?: boolean;
};

/** Unknown tokens of one address that are answered before it is told to wait. */
const guesses = { limit: 30, seconds: 300 };

/** No script but our own files, nothing inline, nothing from elsewhere, in nobody's frame. */
const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

export type App = {
  readonly handle: Express;
  /**
   * Resolves when no call is being worked on, also none whose caller went away: then the store may be closed. Calls that take longer than
   * `shutdown` are given up; what they had not committed is as if it never was.
   */
  readonly settled: () => Promise<void>;
};

/** The service as an Express application: from the list of routes, the static places, and nothing else. */
export function createApp({ service, routes, config, log, metrics, web, checkAnswers = false }: AppParts): App {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  app.set('case sensitive routing', true);
  app.use(callLog(log, metrics, service.random));
  const secure = config.publicUrl.startsWith('https:');
  app.use(
    helmet({
      contentSecurityPolicy: contentSecurity,
      // Said of localhost, it would hold for every other program tried out on the machine.
      strictTransportSecurity: secure && new URL(config.publicUrl).hostname !== 'localhost',
      // With none at all a browser hides where a form comes from, and signing in by the plain page would be refused as a stranger's.
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(cors(config.addinOrigins));
  app.use(answerStatic(config, web));
  app.use(answerPages(service.random, cookieNames(secure).session, web));
  const host: RouteHost = {
    gate: {
      service,
      cookies: cookieNames(secure),
      origins: [new URL(config.publicUrl).origin, ...config.addinOrigins],
      guesses: countTries(guesses),
    },
    limits: config.limits,
    readBody: bodyReader(config.limits),
    underWay: new Set(),
    checkAnswers,
  };
  for (const route of routes) app[route.method](expressPath(route.path), handleRoute(host, route));
  app.use(() => {
    throw refuse('not_found');
  });
  const onError: ErrorRequestHandler = (error, request, response, _next) => {
    const { id, route } = notesOf(response.locals);
    if (error instanceof CallerGone) {
      response.destroy();
      return;
    }
    const { problem, fault } = failure(error, id);
    if (fault) log.error({ id, method: request.method, route, fault: traceOf(error) }, 'fault');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const lang = languageOf(languageAsked(request), request.headers['accept-language']);
    sendProblem(request, response, problem, { lang, id, linger: config.limits.linger });
  };
  app.use(onError);
  return {
    handle: app,
    settled: async () => {
      const begin = performance.now();
      const left = (): number => begin + config.limits.shutdown - performance.now();
      while (host.underWay.size > 0 && left() > 0) {
        await Promise.race([Promise.allSettled(host.underWay), setTimeout(left(), undefined, { ref: false })]);
      }
    },
  };
}

/** `/programmes/{programme}` as Express writes it. */
function expressPath(path: string): string {
  return path.replace(/\{([A-Za-z]\w*)\}/g, ':$1');
}
