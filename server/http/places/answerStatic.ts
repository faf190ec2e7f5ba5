import type { RequestHandler } from 'express';
import { notesOf } from '#server/http/callLog';
import { type PaneSettings, panePolicy, withLibraryFrom } from '#server/http/places/panePolicy';
import { staticFiles, webFolder } from '#server/http/places/staticFiles';
import { staticPlaces } from '#server/http/places/staticPlaces';

/** Heads that keep a page from being shown in Office: the policy's frame-ancestors says who may. */
const notForPages = ['X-Frame-Options', 'Cross-Origin-Opener-Policy'];

/** Answers the files of the static places, and lets every other call go by. */
export function answerStatic(settings: PaneSettings, web: string = webFolder()): RequestHandler {
  const files = staticFiles(staticPlaces, web, withLibraryFrom(settings.officeJsUrl));
  const policy = panePolicy(settings);
  return (request, response, next) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(request.path) : undefined;
    if (file === undefined) return next();
    notesOf(response.locals).route = `${file.place.path}/*`;
    const { bytes, tag, encoding } = file.body(encodingsTaken(request.headers['accept-encoding']));
    response.setHeader('Content-Type', file.type);
    response.setHeader('Cache-Control', file.cacheControl);
    response.setHeader('ETag', tag);
    response.vary('Accept-Encoding');
    // Excel on the web shows our icons in its own page.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (file.page) {
      for (const head of notForPages) response.removeHeader(head);
      response.setHeader('Content-Security-Policy', policy);
    }
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag) === true) {
      response.status(304).end();
      return;
    }
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', bytes.length);
    response.status(200).end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** Names in Accept-Encoding that are not refused by `q=0`. */
function encodingsTaken(head: string | readonly string[] | undefined): ReadonlySet<string> {
  const parts = String(head ?? '')
    .toLowerCase()
    .split(',');
  return new Set(
    parts.flatMap((part) => {
      const [name = '', ...rest] = part.split(';').map((piece) => piece.trim());
      return rest.some((piece) => /^q=0(?:\.0*)?$/.test(piece)) ? [] : [name];
    }),
  );
}
