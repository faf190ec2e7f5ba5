import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { notesOf } from '#server/http/callLog';
import { readCookies } from '#server/http/cookies';
import { firstLinks } from '#server/http/places/firstLinks';
import { webFolder } from '#server/http/places/staticFiles';

/** Addresses the pages have for themselves: every view has one of its own, and all are answered by the same document. */
const addresses = /^\/(?:(?:ct|chuong-trinh|quan-tri|huong-dan)(?:\/.*)?)?$/;

/**
 * Answers the document of the province's pages. Scripts come from our own files alone; styles the interface's library puts in while it runs
 * carry a mark made anew for every answer, so that no style that came in with a text counts.
 */
export function answerPages(
  random: (bytes: number) => Uint8Array,
  sessionCookie: string,
  web: string = webFolder(),
): RequestHandler {
  const file = join(web, 'pages.html');
  // A folder that was not built has no pages.
  const document = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const links = firstLinks(join(web, 'pages.first.json'));
  return (request, response, next) => {
    const asked = request.method === 'GET' || request.method === 'HEAD';
    if (document === null || !asked || !addresses.test(request.path)) return next();
    notesOf(response.locals).route = '/pages';
    const nonce = Buffer.from(random(16)).toString('base64');
    const { path } = request;
    const signedIn = readCookies(request.headers.cookie).has(sessionCookie);
    const first = links({ path, bare: request.originalUrl === path, signedIn });
    const bytes = Buffer.from(document.replaceAll('@NONCE@', nonce).replace('</head>', () => `  ${first}\n  </head>`));
    response.setHeader('Content-Security-Policy', policy(nonce));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Length', bytes.length);
    response.status(200).end(request.method === 'HEAD' ? undefined : bytes);
  };
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
