import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { utf16Of } from '#server/xlsx/guard/xml';
import { Refused } from '#server/xlsx/refused';

/** Receives the events of a large part; names are qualified (`table:table-row`), as the program wrote them. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Reads a part as it is unpacked. Malformed XML is `damaged`, a document type `unsafe_xml`. */
export async function readXmlEvents(pieces: AsyncIterable<Buffer>, part: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw new Refused('damaged', { part });
  });
  parser.on('doctype', () => {
    throw new Refused('unsafe_xml', { part });
  });
  parser.on('opentag', (tag) => handler.open(tag.name, tag.attributes));
  parser.on('closetag', (tag) => handler.close(tag.name));
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(utf16Of(piece) ?? 'utf-8', { fatal: true });
    parser.write(decoded(decoder, piece, part));
  }
  parser.write(decoded(decoder ?? new TextDecoder(), undefined, part)).close();
}

function decoded(decoder: TextDecoder, piece: Buffer | undefined, part: string): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new Refused('damaged', { part });
  }
}
