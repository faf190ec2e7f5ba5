import { utf16Of, xmlText } from '#server/xlsx/guard/xml';

/** Bytes `from` to `to` of a part give way to a text of ASCII signs; where both are the same it is put in between. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** The part with its edits; edits at one place come in their order. */
export function edited(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new Error('edits of a part overlap');
    pieces.push(bytes.subarray(at, from), Buffer.from(text, 'latin1'));
    at = to;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}

/** A part in a form whose tags can be found byte by byte, and the way back to the encoding it came in. */
export type EditablePart = { readonly bytes: Buffer; readonly back: (bytes: Buffer) => Buffer };

const byteOrderMark = '\ufeff';

export function editable(bytes: Buffer, part: string): EditablePart {
  const sixteen = utf16Of(bytes);
  if (sixteen === undefined) return { bytes, back: (done) => done };
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  return {
    bytes: Buffer.from(xmlText(bytes, part), 'utf8'),
    back: (done) => {
      const text = Buffer.from((marked ? byteOrderMark : '') + done.toString('utf8'), 'utf16le');
      return sixteen === 'utf-16le' ? text : text.swap16();
    },
  };
}
