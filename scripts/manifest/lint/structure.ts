import type { FaultCode, ManifestFault } from '#scripts/manifest/lint/faults';
import { type ElementSchema, schema } from '#scripts/manifest/lint/schema';
import { child, everyElement, type ManifestElement, plainName } from '#scripts/manifest/lint/tree';

function schemaOf(element: ManifestElement): ElementSchema {
  const { name, parent, attributes } = element;
  const type = attributes['xsi:type'];
  const keys = [`${parent?.name ?? ''}/${name}`, ...(type === undefined ? [] : [`${name}#${type}`]), name];
  const key = keys.find((one) => schema[one] !== undefined);
  return (key === undefined ? undefined : schema[key]) ?? {};
}

/** Elements where they may not be, out of order, repeated or missing; attributes that are missing. */
export function structureFaults(root: ManifestElement): readonly ManifestFault[] {
  if (root.name !== 'OfficeApp') {
    return [{ code: 'unknown_element', line: root.line, what: plainName(root.name), detail: '' }];
  }
  return [...everyElement(root).flatMap(elementFaults), ...headFaults(root)];
}

function elementFaults(element: ManifestElement): readonly ManifestFault[] {
  const { children = [], needs = [], many = [], attributes = [] } = schemaOf(element);
  const faults: ManifestFault[] = [];
  const here = plainName(element.name);
  const say = (code: FaultCode, at: ManifestElement, what: string, detail: string = here): void => {
    faults.push({ code, line: at.line, what: plainName(what), detail: plainName(detail) });
  };
  const seen = new Set<string>();
  let last = { place: -1, name: '' };
  for (const one of element.children) {
    const place = children.indexOf(one.name);
    if (place === -1) say('unknown_element', one, one.name);
    else if (seen.has(one.name) && !many.includes(one.name)) say('repeated_element', one, one.name);
    else if (place < last.place) say('out_of_order', one, one.name, last.name);
    else last = { place, name: one.name };
    seen.add(one.name);
  }
  for (const name of needs) if (!seen.has(name)) say('missing_element', element, name);
  for (const name of attributes) if (element.attributes[name] === undefined) say('missing_attribute', element, name);
  return faults;
}

const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];

/** What stands before VersionOverrides and is not an address or a text for people. */
function headFaults(root: ManifestElement): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const hold = (name: string, code: FaultCode, good: (text: string) => boolean): void => {
    const element = child(root, name);
    const text = element?.text.trim() ?? '';
    if (element !== undefined && !good(text)) faults.push({ code, line: element.line, what: text, detail: '' });
  };
  hold('Id', 'bad_id', (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text));
  hold('Version', 'bad_version', (text) => /^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(text));
  hold('Permissions', 'bad_permission', (text) => permissions.includes(text));
  for (const set of child(child(root, 'Requirements'), 'Sets')?.children ?? []) {
    const { Name: name = '', MinVersion: min = '1.1' } = set.attributes;
    if (name !== 'ExcelApi' || min !== '1.1') {
      faults.push({ code: 'base_asks_too_much', line: set.line, what: `${name} ${min}`, detail: '' });
    }
  }
  return faults;
}
