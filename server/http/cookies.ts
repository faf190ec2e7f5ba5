/** Names of the cookies the pages use; over https the browser itself holds them to this host. */
export type CookieNames = { readonly session: string; readonly csrf: string; readonly oidc: string };

export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}phuluc`, csrf: `${prefix}phuluc-csrf`, oidc: `${prefix}phuluc-oidc` };
}

/** Cookies of a call. The first of a name counts; values are taken as they stand. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, part.slice(at + 1).trim());
  }
  return found;
}

/** One `Set-Cookie`; `seconds` 0 takes the cookie away. Scripts may read it only where `readable`. */
export function setCookie(
  name: string,
  value: string,
  {
    seconds,
    secure,
    readable = false,
  }: { readonly seconds: number; readonly secure: boolean; readonly readable?: boolean },
): string {
  return [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'SameSite=Lax',
    ...(readable ? [] : ['HttpOnly']),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
