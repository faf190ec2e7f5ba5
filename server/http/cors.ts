import type { RequestHandler } from 'express';

const METHODS = 'GET, HEAD, POST, PUT, DELETE';
const HEADS = 'Authorization, Content-Type, Accept-Language, X-File-Name, X-File-Modified';
const SHOWN = 'Content-Disposition, Retry-After, X-Request-Id';

/**
 * Lets pages of the named origins (the add-in's) call the service with a bearer token. Cookies are never sent across origins. All others
 * get no such head, and their browser keeps the answer from them.
 */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    const known = origin !== undefined && origins.includes(origin);
    if (known) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Expose-Headers', SHOWN);
    }
    if (request.method !== 'OPTIONS') return next();
    if (known) {
      response.setHeader('Access-Control-Allow-Methods', METHODS);
      response.setHeader('Access-Control-Allow-Headers', HEADS);
      response.setHeader('Access-Control-Max-Age', '600');
    }
    response.status(204).end();
  };
}
