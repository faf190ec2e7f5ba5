import type { Host } from '#test/excel-host/host/host';
import { badArgument, notFound } from '#test/excel-host/host/hostError';
import { hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';

type SettingHandle = { readonly host: Host; readonly key: string };

const has = (host: Host, key: string): boolean => host.book.settings.has(key);

/** `workbook.settings`: what this add-in keeps within the workbook. */
export const settingCollection: Maker<{ readonly host: Host }> = hostType('SettingCollection', {
  items: ({ host }) => [...host.book.settings.keys()].map((key) => settingObject({ host, key })),
  call: {
    Add: ({ host }, given) => {
      const key = given.text(0);
      if (key === '' || given.raw(1) === undefined) throw badArgument();
      host.book.settings.set(key, given.raw(1));
      return settingObject({ host, key });
    },
    GetCount: ({ host }) => host.book.settings.size,
    GetItem: ({ host }, given) => {
      if (!has(host, given.text(0))) throw notFound();
      return settingObject({ host, key: given.text(0) });
    },
    GetItemOrNullObject: ({ host }, given) =>
      has(host, given.text(0)) ? settingObject({ host, key: given.text(0) }) : nothing,
  },
});

const settingObject: Maker<SettingHandle> = hostType('Setting', {
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ host, key }) => host.book.settings.get(key) ?? null },
  set: {
    Value: ({ host, key }, value) => {
      host.book.settings.set(key, value);
    },
  },
  call: {
    Delete: ({ host, key }) => {
      if (!host.book.settings.delete(key)) throw notFound();
    },
  },
});
