import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '#server/http/metrics';
import type { Service } from '#server/usecases/service';

/** What is known about a call under way, filled in by those who find it out. */
export type CallNotes = { readonly id: string; route: string; account: string | null };

/** Where Express keeps things of one call. */
export function notesOf(locals: Readonly<Record<string, unknown>>): CallNotes {
  return locals.notes as CallNotes;
}

/** A number for every call, said in the answer; one line and one figure about each when it is over. */
export function callLog(log: Logger, metrics: Metrics, random: Service['random']): RequestHandler {
  return (request, response, next) => {
    const begin = performance.now();
    const notes: CallNotes = { id: Buffer.from(random(8)).toString('hex'), route: '-', account: null };
    response.locals.notes = notes;
    response.setHeader('X-Request-Id', notes.id);
    metrics.underWay(1);
    response.once('close', () => {
      metrics.underWay(-1);
      const ms = Math.round((performance.now() - begin) * 10) / 10;
      const { id, route, account } = notes;
      const gone = !response.writableFinished;
      if (gone) metrics.gone();
      else metrics.answered({ method: request.method, route, status: response.statusCode, ms });
      log.info({ id, method: request.method, route, status: gone ? 499 : response.statusCode, ms, account }, 'call');
    });
    next();
  };
}
