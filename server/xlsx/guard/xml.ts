import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { Refused } from '#server/xlsx/refused';

/** An element of a small part: local name, attributes by local name (`r:id` as `id` and as `r:id`), children, own text. */
export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
};

/** Bytes of an XML part as text: UTF-8, or UTF-16 as old middleware writes it; invalid UTF-8 is damage, never guessed. */
export function xmlText(bytes: Uint8Array, part: string): string {
  const text = decodeXml(bytes, part);
  // Nothing in an office document needs a document type; all entity attacks do (Q-B9).
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refused('unsafe_xml', { part });
  return text;
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const sixteen = utf16Of(bytes);
  try {
    return new TextDecoder(sixteen ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = /encoding=["']([a-z0-9-]+)["']/i.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
    if (!sixteen && declared && /^(windows-125[0-8]|iso-8859-1)$/i.test(declared))
      return new TextDecoder(declared).decode(bytes);
    throw new Refused('damaged', { part });
  }
}

export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return undefined;
}

const deepest = 64;

/** Parses a small part whole. Malformed XML is `damaged`. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', namespace: '', attributes: new Map(), children: [], text: '' };
  const open: XmlElement[] = [root];
  parser.on('error', () => {
    throw new Refused('damaged', { part });
  });
  parser.on('doctype', () => {
    throw new Refused('unsafe_xml', { part });
  });
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new Refused('damaged', { part });
    const attributes = new Map<string, string>();
    for (const [name, attribute] of Object.entries<SaxesAttributeNS>(tag.attributes)) {
      attributes.set(attribute.local, attribute.value);
      attributes.set(name, attribute.value);
    }
    const element: XmlElement = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => addText(open, text));
  parser.on('cdata', (text) => addText(open, text));
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xmlText(bytes, part)).close();
  const top = root.children[0];
  if (!top) throw new Refused('damaged', { part });
  return top;
}

/** Refuses what is not well-formed; for a library that would read as far as it can and say nothing. */
export function checkWellFormed(text: string, part: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Refused('damaged', { part });
  });
  parser.write(text).close();
}

function addText(open: readonly XmlElement[], text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All text below an element, in document order of its leaves. */
export function deepText(element: XmlElement): string {
  return element.children.length === 0 ? element.text : element.text + element.children.map(deepText).join('');
}

/** Every element below with this local name. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
