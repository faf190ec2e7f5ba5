import type { Given } from '#test/excel-host/host/arguments';

/** What the client library holds a proxy of: a range, a sheet, a rule. `members` do what the proxy is told to. */
export type HostObject = {
  /** Class in the type declarations. */
  readonly type: string;
  readonly self: unknown;
  readonly getter: (name: string) => (() => unknown) | undefined;
  readonly setter: (name: string) => ((value: unknown) => void) | undefined;
  readonly method: (name: string) => ((given: Given) => unknown) | undefined;
  readonly readable: readonly string[];
  /** Members of a collection. */
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly id: (() => unknown) | undefined;
  /** Whether the client keeps a reference to it from one request to the next (ranges). */
  readonly tracked: boolean;
};

/** What an `…OrNullObject` that finds nothing answers. */
export const nothing = Symbol('null object');
export type Nothing = typeof nothing;

/** Names are those on the wire (`GetRange`, `Values`). */
export type HostType<Self> = {
  readonly get?: Readonly<Record<string, (self: Self) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (self: Self, given: Given) => unknown>>;
  readonly items?: (self: Self) => readonly HostObject[];
  readonly id?: (self: Self) => unknown;
  readonly tracked?: boolean;
};

const served = new Map<string, Set<string>>();

/** Every class and member there is something behind, by the names on the wire. */
export const servedMembers: ReadonlyMap<string, ReadonlySet<string>> = served;

export type Maker<Self> = (self: Self) => HostObject;

/** Makes objects of one class. */
export function hostType<Self>(type: string, parts: HostType<Self>): Maker<Self> {
  const readable = Object.keys(parts.get ?? {});
  served.set(type, new Set([...readable, ...Object.keys(parts.set ?? {}), ...Object.keys(parts.call ?? {})]));
  const { id, items } = parts;
  return (self) => ({
    type,
    self,
    getter: (name) => bound(parts.get?.[name], self),
    setter: (name) => {
      const set = parts.set?.[name];
      return set && ((value) => set(self, value));
    },
    method: (name) => {
      const call = parts.call?.[name];
      return call && ((given) => call(self, given));
    },
    readable,
    items: items && (() => items(self)),
    id: bound(id, self),
    tracked: parts.tracked ?? false,
  });
}

function bound<Self>(get: ((self: Self) => unknown) | undefined, self: Self): (() => unknown) | undefined {
  return get && (() => get(self));
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'getter' in value && 'readable' in value;
}
