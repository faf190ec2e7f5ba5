import type { Package } from '#server/xlsx/guard/package';
import { relationships } from '#server/xlsx/guard/package';
import { deepText, type XmlElement } from '#server/xlsx/guard/xml';

export type Properties = {
  readonly properties: readonly (readonly [string, string])[];
  readonly savedAt?: string | undefined;
};

/** Document properties of a package: core first, then application, then custom ones under names not yet taken (M3). */
export function packageProperties(from: Package): Properties {
  const found = new Map<string, string>();
  const parts = relationships(from, '');
  const byType = (type: string, fallback: string) => parts.find((part) => part.type === type)?.target ?? fallback;
  collect(found, readable(from, byType('core-properties', 'docProps/core.xml')), (element) => element.name);
  collect(found, readable(from, byType('extended-properties', 'docProps/app.xml')), (element) => element.name);
  const custom = readable(from, byType('custom-properties', 'docProps/custom.xml'));
  collect(found, custom, (element) => element.attributes.get('name'));
  return withSavedAt(found, found.get('modified'));
}

/** Properties are a side matter: a part of them that is damaged never keeps the tables from being read. */
function readable(from: Package, part: string): XmlElement | undefined {
  try {
    return from.xml(part);
  } catch {
    return undefined;
  }
}

function collect(
  found: Map<string, string>,
  root: XmlElement | undefined,
  nameOf: (element: XmlElement) => string | undefined,
): void {
  for (const element of root?.children ?? []) {
    const name = nameOf(element)?.toLowerCase();
    const text = deepText(element).trim();
    if (name && text !== '' && text.length <= 32_767 && !found.has(name)) found.set(name, text);
  }
}

export function withSavedAt(found: ReadonlyMap<string, string>, modified: string | undefined): Properties {
  return { properties: [...found], savedAt: instant(modified) };
}

/** ISO 8601 with zone; a time without one is what LibreOffice writes and is taken as UTC. Unreadable is absent. */
export function instant(text: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/.exec(text?.trim() ?? '');
  if (!match?.[1]) return undefined;
  const time = Date.parse(`${match[1]}${match[2] ?? 'Z'}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
