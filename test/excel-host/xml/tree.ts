import { SaxesParser } from 'saxes';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
};
export type XmlNode = XmlElement | string;

/** The document element of a part, with everything under it in its order; comments and processing instructions are left out. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const take = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (!root) throw new Error('a part without any element');
  return root;
}

export function writeXml(root: XmlElement): string {
  const pieces: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    pieces.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

function escapeText(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
    : text;
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

export function element(
  name: string,
  attributes: Record<string, string | number | boolean | undefined> = {},
  children: XmlNode[] = [],
): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[key] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return { name, attributes: kept, children };
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function textOf(node: XmlElement | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Whether an attribute of the file format says yes: `1` and `true` do. */
export function flag(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

export function copyOf(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  };
}

/** Puts one child in place of all of that name, or where `order` says it belongs; `undefined` takes it away. */
export function setChild(
  parent: XmlElement,
  name: string,
  replacement: XmlElement | undefined,
  order: readonly string[],
): void {
  setChildren(parent, name, replacement ? [replacement] : [], order);
}

export function setChildren(
  parent: XmlElement,
  name: string,
  replacements: readonly XmlElement[],
  order: readonly string[],
): void {
  const rest = parent.children.filter((node) => typeof node === 'string' || node.name !== name);
  const rank = order.indexOf(name);
  const before = rest.findIndex((node) => typeof node !== 'string' && order.indexOf(node.name) > rank);
  const at = before < 0 ? rest.length : before;
  rest.splice(at, 0, ...replacements);
  parent.children.splice(0, parent.children.length, ...rest);
}
