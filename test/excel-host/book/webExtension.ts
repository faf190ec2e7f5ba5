import type { Book } from '#test/excel-host/book/book';
import { type Parts, partOfType } from '#test/excel-host/book/parts';
import { childNamed, childrenNamed, copyOf, element, type XmlElement } from '#test/excel-host/xml/tree';

const relation = 'http://schemas.microsoft.com/office/2011/relationships/';
const namespace = 'http://schemas.microsoft.com/office/webextensions/';
const panes = 'xl/webextensions/taskpanes.xml';
const extension = 'xl/webextensions/webextension1.xml';

function extensionPart(parts: Parts): string | undefined {
  const pane = partOfType(parts, '', 'webextensiontaskpanes');
  return pane === undefined ? undefined : partOfType(parts, pane, 'webextension');
}

/** What an add-in keeps in the workbook stands in a part of its own, each value as JSON. */
export function readSettings(parts: Parts): Map<string, unknown> {
  const part = extensionPart(parts);
  const root = part === undefined ? undefined : parts.tree(part);
  const settings = new Map<string, unknown>();
  for (const { attributes } of childrenNamed(childNamed(root, 'we:properties'), 'we:property')) {
    settings.set(attributes.name ?? '', JSON.parse(attributes.value ?? 'null'));
  }
  return settings;
}

export function writeSettings(book: Book, parts: Parts): void {
  const part = extensionPart(parts);
  if (part === undefined && book.settings.size === 0) return;
  const properties = [...book.settings].map(([name, value]) =>
    element('we:property', { name, value: JSON.stringify(value ?? null) }),
  );
  const made = element('we:properties', {}, properties);
  if (part !== undefined) {
    const root = parts.tree(part);
    const before = childNamed(root, 'we:properties');
    if (!root || JSON.stringify(before) === JSON.stringify(made)) return;
    const next = copyOf(root);
    const at = next.children.findIndex((node) => typeof node !== 'string' && node.name === 'we:properties');
    next.children.splice(at < 0 ? next.children.length : at, at < 0 ? 0 : 1, made);
    parts.put(part, next);
    return;
  }
  parts.put(extension, newExtension(made));
  parts.declare(extension, 'application/vnd.ms-office.webextension+xml');
  parts.declare(panes, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  parts.relate('', `${relation}webextensiontaskpanes`, panes);
  const id = parts.relate(panes, `${relation}webextension`, extension);
  const reference = element('wetp:webextensionref', { 'xmlns:r': officeRelations, 'r:id': id });
  const pane = element('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 0 }, [reference]);
  parts.put(panes, element('wetp:taskpanes', { 'xmlns:wetp': `${namespace}taskpanes/2010/11` }, [pane]));
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function newExtension(properties: XmlElement): XmlElement {
  const id = '{00000000-0000-4000-8000-00000000ADD1}';
  return element('we:webextension', { 'xmlns:we': `${namespace}webextension/2010/11`, id }, [
    element('we:reference', { id, version: '1.0.0.0', store: 'developer', storeType: 'Registry' }),
    element('we:alternateReferences'),
    properties,
    element('we:bindings'),
    element('we:snapshot', { 'xmlns:r': officeRelations }),
  ]);
}
