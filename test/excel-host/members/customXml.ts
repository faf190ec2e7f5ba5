import type { Host } from '#test/excel-host/host/host';
import { badArgument, found, HostError } from '#test/excel-host/host/hostError';
import { hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { parseXml } from '#test/excel-host/xml/tree';

type Part = Host['book']['customXml'][number];
type PartHandle = { readonly host: Host; readonly part: Part };
type Scope = { readonly host: Host; readonly namespace?: string };

function namespaceOf(xml: string): string {
  const root = parseXml(xml);
  const prefix = /^([^:]+):/.exec(root.name)?.[1];
  return root.attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] ?? '';
}

function checked(xml: string): string {
  try {
    namespaceOf(xml);
  } catch {
    throw badArgument();
  }
  return xml;
}

const listed = ({ host, namespace }: Scope): readonly Part[] =>
  host.book.customXml.filter((one) => namespace === undefined || namespaceOf(one.xml) === namespace);
const find = (scope: Scope, id: string): Part | undefined => listed(scope).find((one) => one.id === id);

const reading = {
  GetCount: (scope: Scope) => listed(scope).length,
  GetItem: (scope: Scope, given: { text: (at: number) => string }) =>
    partObject({ host: scope.host, part: found(find(scope, given.text(0))) }),
  GetItemOrNullObject: (scope: Scope, given: { text: (at: number) => string }) => {
    const part = find(scope, given.text(0));
    return part ? partObject({ host: scope.host, part }) : nothing;
  },
};

export const customXmlCollection: Maker<Scope> = hostType('CustomXmlPartCollection', {
  items: (scope) => listed(scope).map((part) => partObject({ host: scope.host, part })),
  call: {
    ...reading,
    Add: ({ host }, given) => {
      const part = { id: host.book.ids.guid(), xml: checked(given.text(0)) };
      host.book.customXml.push(part);
      return partObject({ host, part });
    },
    GetByNamespace: ({ host }, given) => scopedCollection({ host, namespace: given.text(0) }),
  },
});

const scopedCollection: Maker<Scope> = hostType('CustomXmlPartScopedCollection', {
  items: (scope) => listed(scope).map((part) => partObject({ host: scope.host, part })),
  call: {
    ...reading,
    GetOnlyItem: (scope) => {
      const [part, more] = listed(scope);
      if (more) throw new HostError('GeneralException', 'More than one part of this namespace.');
      return partObject({ host: scope.host, part: found(part) });
    },
    GetOnlyItemOrNullObject: (scope) => {
      const [part, more] = listed(scope);
      return part && !more ? partObject({ host: scope.host, part }) : nothing;
    },
  },
});

const partObject: Maker<PartHandle> = hostType('CustomXmlPart', {
  id: ({ part }) => part.id,
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
  call: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, given) => {
      part.xml = checked(given.text(0));
    },
    Delete: ({ host, part }) => {
      host.book.customXml = host.book.customXml.filter((one) => one !== part);
    },
  },
});
