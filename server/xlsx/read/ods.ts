import type { Package } from '#server/xlsx/guard/package';
import { childrenNamed, deepText, descendants, type XmlElement } from '#server/xlsx/guard/xml';
import { readXmlEvents } from '#server/xlsx/guard/xmlEvents';
import type { ReadLimits } from '#server/xlsx/limits';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { activeContent, inOrder } from '#server/xlsx/read/activeContent';
import { excelAddress } from '#server/xlsx/read/odsCell';
import { odsTables } from '#server/xlsx/read/odsTables';
import { type Properties, withSavedAt } from '#server/xlsx/read/properties';
import { Refused } from '#server/xlsx/refused';
import type { ActiveContent, DefinedName } from '#shared/sheet/grid';

/**
 * An OpenDocument spreadsheet (LibreOffice, Google Sheets, WPS). Read by ourselves because the library tells neither hidden
 * rows and sheets nor the month precision of dates, and repeats a cell a billion times when the file says so.
 */
export async function packOds(from: Package, pack: PackWriter, limits: ReadLimits): Promise<AboutWorkbook> {
  const manifest = from.bytes('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') || from.entry('encrypted-package')) throw new Refused('encrypted', {});
  const pieces = from.pieces('content.xml');
  if (!pieces) throw new Refused('damaged', { part: 'content.xml' });
  const pageStyles = from.xml('styles.xml');
  const tables = odsTables(pack, limits, childrenNamed(pageStyles, 'styles'));
  await readXmlEvents(pieces, 'content.xml', tables);
  const active = new Set<ActiveContent>([...activeContent(from), ...tables.active()]);
  return {
    names: tables.names().map(excelName),
    ...odsProperties(from),
    active: inOrder(active),
    margins: [...tables.margins(), ...pageMargins(pageStyles)],
  };
}

function excelName(name: DefinedName): DefinedName {
  return { ...name, refersTo: excelAddress(name.refersTo) };
}

function pageMargins(styles: XmlElement | undefined): readonly string[] {
  const lines: string[] = [];
  for (const master of childrenNamed(styles, 'master-styles')) {
    for (const paragraph of descendants(master, 'p')) lines.push(deepText(paragraph));
  }
  return lines;
}

const propertyNames: ReadonlyMap<string, string> = new Map([
  ['date', 'modified'],
  ['creation-date', 'created'],
  ['initial-creator', 'creator'],
  ['creator', 'lastmodifiedby'],
  ['keyword', 'keywords'],
  ['generator', 'application'],
]);

function odsProperties(from: Package): Properties {
  const found = new Map<string, string>();
  const meta = childrenNamed(metaOf(from), 'meta')[0];
  for (const element of meta?.children ?? []) {
    const own = element.name === 'user-defined' ? element.attributes.get('meta:name') : undefined;
    const name = own?.toLowerCase() ?? propertyNames.get(element.name) ?? element.name;
    const text = deepText(element).trim();
    if (text !== '' && text.length <= 32_767 && !found.has(name)) found.set(name, text);
  }
  return withSavedAt(found, withZone(found.get('modified')));
}

/** Properties are a side matter: damage there never keeps the tables from being read. */
function metaOf(from: Package): XmlElement | undefined {
  try {
    return from.xml('meta.xml');
  } catch {
    return undefined;
  }
}

/** OpenDocument programs write the computer's own time without a zone; the offices' computers stand in UTC+7. */
function withZone(time: string | undefined): string | undefined {
  return time === undefined || /(Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}+07:00`;
}
