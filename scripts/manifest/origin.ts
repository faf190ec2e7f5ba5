/**
 * The address of the service as a manifest takes it: https, a host and perhaps a port. Null for anything else: Excel opens no page that is
 * not https.
 *
 * @example readOrigin('https://phuluc.tinh.gov.vn/') // 'https://phuluc.tinh.gov.vn'
 */
export function readOrigin(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const { protocol, origin, pathname, search, hash, username } = new URL(trimmed);
  const whole = pathname === '/' && search === '' && hash === '' && username === '';
  return protocol === 'https:' && whole ? origin : null;
}
