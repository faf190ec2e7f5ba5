/** Characters no file system takes, and those that make a name read other than it is written (RTL override …). */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 150;

/**
 * A file name that is only a name: no folder, no control characters, no device, at most 150 letters with its ending kept.
 * Example: `safeFileName('../../Sổ: theo dõi.xlsx')` → `Sổ theo dõi.xlsx`.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNSAFE, '')
    .replace(/\p{Cs}/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = DEVICES.test(clean) ? `_${clean}` : clean === '' ? 'tep' : clean;
  if (named.length <= LONGEST) return named;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(named)?.[0] ?? '';
  return `${named.slice(0, LONGEST - ending.length)}${ending}`;
}

/**
 * RFC 6266 head for a download: a plain name for old programs, the real one with its diacritics (RFC 8187) for all others.
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đÐð]/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9._ ()-]/g, '_');
  const whole = encodeURIComponent(safe).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
