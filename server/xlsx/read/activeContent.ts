import type { Package } from '#server/xlsx/guard/package';
import type { ActiveContent } from '#shared/sheet/grid';

const byName: readonly (readonly [RegExp, ActiveContent])[] = [
  [/(^|\/)vbaproject[^/]*\.bin$|(^|\/)vbadata\.xml$|^basic\/|^scripts\//, 'macros'],
  [/(^|\/)(macrosheets|intlmacrosheets)\//, 'xlm_macros'],
  [/(^|\/)activex\//, 'activex'],
  [/(^|\/)ctrlprops\//, 'activex'],
  [/(^|\/)embeddings\/|^object[ _-]?\d*\//, 'ole'],
  [/(^|\/)externallinks\/externallink[^/]*$/, 'external_links'],
  [/(^|\/)(comments[^/]*|(threaded)?comments\/[^/]+)\.(xml|bin)$/, 'comments'],
  [/(^|\/)(connections\.(xml|bin)|querytables\/[^/]+)$/, 'connections'],
];

/** Content types speak also where a file calls the parts by other names. */
const byType: readonly (readonly [RegExp, ActiveContent])[] = [
  [/vbaproject|macroenabled/i, 'macros'],
  [/macrosheet/i, 'xlm_macros'],
  [/activex/i, 'activex'],
  [/oleobject/i, 'ole'],
  [/externallink/i, 'external_links'],
  [/spreadsheetml\.(connections|querytable)/i, 'connections'],
];

/** What the package carries that is never run nor followed, in a fixed order (T8, Q-B6, Q-B7). */
export function activeContent(from: Package): readonly ActiveContent[] {
  const found = new Set<ActiveContent>();
  const links: string[] = [];
  for (const entry of from.directory.values()) {
    const name = entry.name.toLowerCase();
    if (name.includes('/_rels/')) continue;
    for (const [pattern, kind] of byName) if (pattern.test(name)) found.add(kind);
    if (/(^|\/)externallinks\/externallink[^/]*$/.test(name)) links.push(entry.name);
  }
  for (const element of from.xml('[Content_Types].xml')?.children ?? []) {
    const partName = element.attributes.get('PartName');
    const type = element.attributes.get('ContentType') ?? '';
    // A default only says what an ending would mean; the part must be there.
    if (partName !== undefined && from.entry(partName.replace(/^\//, ''))) {
      for (const [pattern, kind] of byType) if (pattern.test(type) && kind !== 'macros') found.add(kind);
      if (/vbaproject/i.test(type)) found.add('macros');
    }
  }
  for (const link of links.slice(0, 200)) {
    const bytes = from.bytes(link);
    if (bytes && (bytes.includes('ddeLink') || bytes.includes(Buffer.from('ddeLink', 'utf16le')))) found.add('dde');
  }
  return inOrder(found);
}

const order: readonly ActiveContent[] = [
  'macros',
  'xlm_macros',
  'activex',
  'ole',
  'external_links',
  'connections',
  'dde',
  'comments',
];

export function inOrder(found: ReadonlySet<ActiveContent>): readonly ActiveContent[] {
  return order.filter((kind) => found.has(kind));
}
