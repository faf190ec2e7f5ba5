import { createHash } from 'node:crypto';
import { addinId } from '#scripts/manifest/description';

/**
 * A shared folder as Windows writes it; null for what is none. Slashes the other way, one at the end, and one
 * of the two at the beginning that a shell took away are put right.
 *
 * @example readShare('//may-chu/phan-bo-tro/') // '\\\\may-chu\\phan-bo-tro'
 */
export function readShare(text: string): string | null {
  const path = text.trim().replaceAll('/', '\\').replace(/\\+$/, '').replace(/^\\+/, '\\\\');
  return /^\\\\[^\\<>:"|?*]+(?:\\[^\\<>:"|?*]+)+$/.test(path) ? path : null;
}

/** The id a catalogue is registered under: the same for one folder whoever makes the kit, so that nobody trusts it twice. */
export function catalogId(folder: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(addinId.replaceAll('-', ''), 'hex'))
    .update(folder.toLowerCase())
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}

const head = 'Windows Registry Editor Version 5.00';

function key(folder: string): string {
  return `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId(folder)}`;
}

/** Has Excel trust a folder of manifests and show it (`Flags` 1), for the person who opens the file. */
export function trustFile(folder: string): Uint8Array {
  const url = folder.replaceAll('\\', '\\\\');
  return registryFile([
    head,
    '',
    `[${key(folder)}]`,
    `"Id"="${catalogId(folder)}"`,
    `"Url"="${url}"`,
    '"Flags"=dword:00000001',
    '',
  ]);
}

/** Takes that back. */
export function untrustFile(folders: readonly string[]): Uint8Array {
  return registryFile([head, '', ...folders.flatMap((folder) => [`[-${key(folder)}]`, ''])]);
}

/** As the registry editor itself writes files: UTF-16 with its mark, so that names with diacritics stay whole. */
function registryFile(lines: readonly string[]): Uint8Array {
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}
