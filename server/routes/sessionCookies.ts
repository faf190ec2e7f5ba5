import { cookieNames, setCookie } from '#server/http/cookies';
import { lifetimes } from '#server/usecases/access/lifetimes';
import { csrfOf } from '#server/usecases/access/secret';

/** The two cookies of a session: itself, for the browser alone, and its mark, for the page to send back in a head. */
export function sessionCookies(secret: string, publicUrl: string): readonly string[] {
  const secure = publicUrl.startsWith('https:');
  const names = cookieNames(secure);
  const seconds = lifetimes.session;
  return [
    setCookie(names.session, secret, { seconds, secure }),
    setCookie(names.csrf, csrfOf(secret), { seconds, secure, readable: true }),
  ];
}

export function noSessionCookies(publicUrl: string): readonly string[] {
  const secure = publicUrl.startsWith('https:');
  const names = cookieNames(secure);
  return [names.session, names.csrf].map((name) => setCookie(name, '', { seconds: 0, secure }));
}
