import type { FaultCode, ManifestFault } from '#scripts/manifest/lint/faults';
import { everyElement, type ManifestElement, plainName } from '#scripts/manifest/lint/tree';

/** Kind of resource each reference takes. */
const kinds: Readonly<Record<string, string>> = {
  'ov:Label': 'ShortStrings',
  'ov:Title': 'ShortStrings',
  'ov:Description': 'LongStrings',
  'ov:LearnMoreUrl': 'Urls',
  'ov:FunctionFile': 'Urls',
  'ov:SourceLocation': 'Urls',
  'ov:Runtime': 'Urls',
  'bt:Image': 'Images',
};

const idLimit = 32;
const nameLimit = 125;
const shortLimit = 125;
const longLimit = 250;
const locale = 'en-US';

/** References without a resource, resources nobody uses, ids, names and texts that are too long, texts without their English. */
export function resourceFaults(root: ManifestElement): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const say = (code: FaultCode, at: ManifestElement, what: string, detail = ''): void => {
    faults.push({ code, line: at.line, what, detail });
  };
  const all = everyElement(root);
  const resources = new Map<string, ManifestElement>();
  const used = new Set<string>();
  for (const element of all) {
    const { id } = element.attributes;
    if (id === undefined || element.parent?.parent?.name !== 'ov:Resources') continue;
    if (resources.has(id)) say('resource_repeated', element, id);
    if (id.length > idLimit) say('id_too_long', element, id, String(idLimit));
    resources.set(id, element);
  }
  for (const element of all) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const found = resources.get(resid);
    const kind = kinds[element.name];
    if (found === undefined) say('resource_missing', element, resid);
    else if (kind !== undefined && plainName(found.parent?.name ?? '') !== kind) {
      say('resource_of_other_kind', element, resid, kind);
    }
  }
  for (const [id, element] of resources) if (!used.has(id)) say('resource_unused', element, id);
  const names = new Set<string>();
  for (const element of all) {
    if (element.name !== 'ov:Control' && element.name !== 'ov:Group') continue;
    const { id = '' } = element.attributes;
    if (names.has(id)) say('control_repeated', element, id);
    if (id.length > nameLimit) say('id_too_long', element, id, String(nameLimit));
    names.add(id);
  }
  for (const element of all) {
    const limit = limitOf(element);
    if (limit === undefined) continue;
    const what = element.attributes.id ?? element.name;
    const texts = [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)];
    for (const text of texts) {
      if (text === undefined || text.trim() === '') say('text_empty', element, what);
      else if (text.length > limit) say('text_too_long', element, what, String(limit));
    }
    if (!element.children.some(({ attributes }) => attributes.Locale === locale)) {
      say('not_translated', element, what, locale);
    }
  }
  return faults;
}

/** How long a text for people may be; undefined for what is none. */
function limitOf({ name, parent }: ManifestElement): number | undefined {
  if (name === 'DisplayName') return shortLimit;
  if (name === 'Description') return longLimit;
  if (name !== 'bt:String') return undefined;
  return parent?.name === 'bt:ShortStrings' ? shortLimit : longLimit;
}
