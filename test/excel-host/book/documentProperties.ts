import type { Book } from '#test/excel-host/book/book';
import { type Parts, partOfType } from '#test/excel-host/book/parts';
import { childNamed, element, textOf } from '#test/excel-host/xml/tree';

/** Name for programs → element of the core properties. */
const elements: Readonly<Record<string, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  author: 'dc:creator',
  keywords: 'cp:keywords',
  comments: 'dc:description',
  lastAuthor: 'cp:lastModifiedBy',
  category: 'cp:category',
};

export function readProperties(parts: Parts): Record<string, string> {
  const part = partOfType(parts, '', 'core-properties');
  const root = part === undefined ? undefined : parts.tree(part);
  const found: Record<string, string> = {};
  for (const [name, tag] of Object.entries(elements)) {
    const text = textOf(childNamed(root, tag));
    if (text !== '') found[name] = text;
  }
  return found;
}

/** Only a workbook that has the part is given changed properties. */
export function writeProperties(book: Book, parts: Parts): void {
  const part = partOfType(parts, '', 'core-properties');
  const root = part === undefined ? undefined : parts.tree(part);
  if (part === undefined || !root) return;
  const before = readProperties(book.parts);
  for (const [name, tag] of Object.entries(elements)) {
    const text = book.properties[name] ?? '';
    if (text === (before[name] ?? '')) continue;
    const at = root.children.findIndex((node) => typeof node !== 'string' && node.name === tag);
    if (at >= 0) root.children.splice(at, 1, element(tag, {}, [text]));
    else root.children.push(element(tag, {}, [text]));
    parts.put(part, root);
  }
}
