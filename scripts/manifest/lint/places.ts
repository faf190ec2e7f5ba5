import type { FaultCode, ManifestFault } from '#scripts/manifest/lint/faults';
import { pngSize } from '#scripts/manifest/lint/pngSize';
import { child, everyElement, type ManifestElement } from '#scripts/manifest/lint/tree';

/** The bytes the service would answer a path of its own with; null where it has none. */
export type Served = (path: string) => Uint8Array | null;

/** Sizes without which Excel shows no icon. */
const leastSizes = ['16', '32', '80'];

/** Addresses that are none, not https, or of another server than the pane; pages and images that are not there; icons of the wrong size. */
export function placeFaults(root: ManifestElement, served: Served): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const say = (code: FaultCode, at: ManifestElement, what: string, detail = ''): void => {
    faults.push({ code, line: at.line, what, detail });
  };
  const all = everyElement(root);
  const pane = child(child(root, 'DefaultSettings'), 'SourceLocation')?.attributes.DefaultValue ?? '';
  const origin = URL.canParse(pane) ? new URL(pane).origin : '';
  const sizes = sizesWanted(all);
  for (const element of all) {
    for (const address of addressesOf(element)) {
      if (!URL.canParse(address)) {
        say('bad_address', element, address);
        continue;
      }
      const url = new URL(address);
      if (url.protocol !== 'https:') say('not_https', element, address);
      if (url.origin !== origin) {
        say('other_origin', element, address, origin);
        continue;
      }
      if (element.name === 'AppDomain') continue;
      const bytes = served(url.pathname);
      const size = element.name === 'IconUrl' ? 32 : element.name === 'HighResolutionIconUrl' ? 64 : undefined;
      const wanted = size === undefined ? sizes.get(element.attributes.id ?? '') : [size];
      const image = wanted !== undefined || element.name === 'bt:Image';
      if (bytes === null) say(image ? 'icon_file_missing' : 'page_missing', element, url.pathname);
      else if (image) checkSize(element, url.pathname, bytes, wanted ?? []);
    }
    if (element.name === 'ov:Icon') {
      const has = element.children.map(({ attributes }) => attributes.size);
      const of = element.parent?.attributes.id ?? '';
      for (const least of leastSizes) if (!has.includes(least)) say('icon_size_missing', element, of, least);
    }
  }
  return faults;

  function checkSize(element: ManifestElement, path: string, bytes: Uint8Array, wanted: readonly number[]): void {
    const found = pngSize(bytes);
    const shown = found === null ? 'PNG?' : `${found.width} × ${found.height}`;
    for (const size of wanted) {
      if (found?.width !== size || found.height !== size) {
        say('icon_file_size', element, path, `${shown}, ${size} × ${size}`);
      }
    }
  }
}

/** Image resource → sizes it is shown in. */
function sizesWanted(all: readonly ManifestElement[]): ReadonlyMap<string, readonly number[]> {
  const sizes = new Map<string, number[]>();
  for (const { name, attributes } of all) {
    if (name !== 'bt:Image' || attributes.resid === undefined) continue;
    sizes.set(attributes.resid, [...(sizes.get(attributes.resid) ?? []), Number(attributes.size)]);
  }
  return sizes;
}

const addressed = new Set(['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url']);

function addressesOf({ name, attributes, children, text }: ManifestElement): readonly string[] {
  if (name === 'AppDomain') return [text.trim()];
  if (!addressed.has(name) || attributes.resid !== undefined) return [];
  return [attributes.DefaultValue ?? '', ...children.flatMap(({ attributes: { Value } }) => Value ?? [])];
}
