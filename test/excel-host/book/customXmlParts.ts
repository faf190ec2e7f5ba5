import type { Book } from '#test/excel-host/book/book';
import type { Counter } from '#test/excel-host/book/ids';
import { type Parts, partOfType } from '#test/excel-host/book/parts';
import { element } from '#test/excel-host/xml/tree';

/** A custom XML part; `part` where the file has it. */
export type CustomXml = { readonly id: string; xml: string; readonly part?: string };

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const contentType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export function readCustomXml(parts: Parts, workbookPart: string, ids: Counter): CustomXml[] {
  return parts.relations(workbookPart).flatMap(({ type, target }) => {
    const xml = type.endsWith('/customXml') ? parts.text(target) : undefined;
    if (xml === undefined) return [];
    const about = partOfType(parts, target, 'customXmlProps');
    const id = about === undefined ? undefined : parts.tree(about)?.attributes['ds:itemID'];
    return [{ id: id ?? ids.guid(), xml, part: target }];
  });
}

export function writeCustomXml(book: Book, parts: Parts): void {
  const kept = new Set(book.customXml.map((one) => one.part));
  for (const { type, target } of book.parts.relations(book.workbookPart)) {
    if (!type.endsWith('/customXml') || kept.has(target)) continue;
    const about = partOfType(parts, target, 'customXmlProps');
    if (about !== undefined) parts.remove(about);
    parts.unrelate(book.workbookPart, target);
    parts.remove(target);
  }
  for (const one of book.customXml) {
    if (one.part === undefined) addPart(book, parts, one);
    else if (parts.text(one.part) !== one.xml) parts.put(one.part, one.xml);
  }
}

function addPart(book: Book, parts: Parts, { id, xml }: CustomXml): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  const about = `customXml/itemProps${number}.xml`;
  parts.put(part, xml);
  parts.put(about, element('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': namespace }, [element('ds:schemaRefs')]));
  parts.declare(about, contentType);
  parts.relate(book.workbookPart, relation, part);
  parts.relate(part, `${relation}Props`, about);
}
