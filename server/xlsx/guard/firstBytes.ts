import { decodeText } from '#server/xlsx/read/encoding';

/** What the first bytes of a file say it is; the name's ending is never believed (Q-B5). */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'cfb'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'html'
  | 'spreadsheet_xml'
  | 'text'
  | 'binary';

const images: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const archives: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
];

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return bytes.length >= at + signature.length && signature.every((byte, i) => bytes[at + i] === byte);
}

function isImage(bytes: Uint8Array): boolean {
  // A bare "BM" is too weak a sign: a bitmap also states its own length.
  if (startsWith(bytes, [0x42, 0x4d])) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return bytes.length > 26 && view.getUint32(2, true) === bytes.length;
  }
  const webp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8);
  const heic = startsWith(bytes, [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4);
  return webp || heic || images.some((signature) => startsWith(bytes, signature));
}

/** Spreadsheet programs and printers put blanks or a few bytes before `%PDF`; readers accept it within the first 1,024. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

function textKind(head: string): FileKind {
  const text = head.trimStart().toLowerCase();
  if (text.startsWith('mime-version:')) return 'html';
  const root = withoutProlog(text);
  if (/^<(!doctype html|html|head|body|table|meta|style|div|title)\b/.test(root)) return 'html';
  if (
    text.startsWith('<') &&
    /progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet|office:document/.test(text)
  ) {
    return 'spreadsheet_xml';
  }
  return /^<(\?xml|!doctype)/.test(text) ? 'binary' : 'text';
}

/** Drops an XML declaration and comments, which programs put before `<html>`. */
function withoutProlog(text: string): string {
  let rest = text;
  for (;;) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.startsWith('<?') ? rest.indexOf('?>') + 2 : 0;
    if (end < 2) return rest;
    rest = rest.slice(end).trimStart();
  }
}

/** Text has no control characters but tab, line ends, form feed and the old end-of-file mark. */
function hasControlBytes(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 0x1a) return true;
  }
  return false;
}

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'cfb';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
  if (archives.some((signature) => startsWith(bytes, signature))) return 'archive';
  if (isImage(bytes)) return 'image';
  if (isPdf(bytes)) return 'pdf';
  const head = decodeText(bytes.subarray(0, 8192)).text;
  if (hasControlBytes(head)) return 'binary';
  return head.trim() === '' && bytes.length <= 8192 ? 'empty' : textKind(head);
}
