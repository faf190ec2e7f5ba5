import { apiSets, reaches } from '#test/excel-host/host/apiSets';
import { Given } from '#test/excel-host/host/arguments';
import { eventMember } from '#test/excel-host/host/eventMembers';
import type { Host } from '#test/excel-host/host/host';
import { HostError } from '#test/excel-host/host/hostError';
import { type HostObject, isHostObject, type Nothing, nothing } from '#test/excel-host/host/hostObject';
import { workbookObject } from '#test/excel-host/members/workbook';

type ArgumentInfo = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };
type ObjectPath = {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};
type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
};
export type RequestBody = {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};
export type AnswerError = {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
};
export type AnswerBody = {
  /** The trace actions that were reached; the library registers old-fashioned handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Error: AnswerError | null;
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
};

const path = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const act = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Whether a request only lets go of references; the library sends one by itself after each `Excel.run`. */
export function isCleanup(body: RequestBody): boolean {
  return body.Actions.every(
    (action) => action.ActionType === act.instantiate || /^_Remove(?:All)?References?$/.test(action.Name ?? ''),
  );
}

/** Does what one request asks, in its order; what was done before an action that fails stays done, as in Excel. */
export function run(host: Host, body: RequestBody): AnswerBody {
  const batch = new Batch(host, body);
  const results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    host.stats.actions += 1;
    try {
      results.push({ ActionId: action.Id, Value: batch.perform(action) ?? null });
      if (action.ActionType === act.trace) TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const at = batch.whereabouts(action);
      host.stats.errors.push({ code: error.code, message: error.message, at });
      const HttpStatusCode = error.code === 'ItemNotFound' ? 404 : 400;
      return {
        Error: { Code: error.code, Message: error.message, Location: at, ActionIndex: index, HttpStatusCode },
        Results: results,
        TraceIds,
      };
    }
  }
  return { Error: null, Results: results, TraceIds };
}

class Batch {
  readonly #host: Host;
  readonly #body: RequestBody;
  readonly #objects = new Map<number, HostObject | Nothing>();

  constructor(host: Host, body: RequestBody) {
    this.#host = host;
    this.#body = body;
  }

  perform(action: Action): unknown {
    const object = action.ActionType === act.trace ? nothing : this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case act.trace:
        return null;
      case act.instantiate:
        return this.#identity(object, this.#body.AutoKeepReference === true);
      case act.query: {
        const { Select = [], Expand = [], Top, Skip = 0 } = action.QueryInfo ?? {};
        const wanted = [...Select, ...Expand.map((one) => `${one}/`)];
        return this.#query(object, wanted.length > 0 ? wanted : ['*'], { skip: Skip, top: Top });
      }
      case act.method:
        return this.#call(object, action);
      case act.set: {
        if (object === nothing) throw new HostError('InvalidOperation', 'The object is a null object.');
        const [value] = this.#given(action.ArgumentInfo);
        const set = this.#member(object, action.Name ?? '', object.setter(action.Name ?? ''));
        set(value);
        return null;
      }
      default:
        throw new HostError('NotImplemented', `The simulator has no action of type ${action.ActionType}.`);
    }
  }

  whereabouts(action: Action): string {
    const object = this.#objects.get(action.ObjectPathId);
    const type = object === undefined || object === nothing ? '' : `${object.type}.`;
    const name = action.Name || (this.#body.ObjectPaths[action.ObjectPathId]?.Name ?? '');
    return type + lower(name);
  }

  #call(object: HostObject | Nothing, action: Action): unknown {
    if (object === nothing) return null;
    const name = action.Name ?? '';
    if (name === '_KeepReference') return { _ReferenceId: this.#host.keep(object) };
    const call = this.#member(object, name, object.method(name));
    const answer = call(new Given(this.#given(action.ArgumentInfo)));
    return isHostObject(answer) || answer === nothing ? null : answer;
  }

  #object(id: number): HostObject | Nothing {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const made = this.#resolve(id);
    this.#objects.set(id, made);
    return made;
  }

  #resolve(id: number): HostObject | Nothing {
    const info = this.#body.ObjectPaths[id];
    if (!info) throw new HostError('InvalidObjectPath', `No object path ${id}.`);
    const name = info.Name ?? '';
    if (info.ObjectPathType === path.root) return workbookObject(this.#host);
    if (info.ObjectPathType === path.nothing) return nothing;
    if (info.ObjectPathType === path.reference) {
      const kept = this.#host.references.get(name);
      if (!kept) throw new HostError('InvalidReference', 'The object reference is no longer valid.');
      return kept;
    }
    const parent = this.#object(info.ParentObjectPathId ?? 0);
    if (parent === nothing) return nothing;
    if (info.ObjectPathType === path.property) return asObject(this.#member(parent, name, parent.getter(name))(), name);
    const method = info.ObjectPathType === path.indexer ? 'GetItem' : name;
    const call = this.#member(parent, method, parent.method(method));
    return asObject(call(new Given(this.#given(info.ArgumentInfo))), method);
  }

  #given(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const id = info?.ReferencedObjectPathIds?.[at];
      if (Array.isArray(id)) return id.map((one, i) => (one ? this.#object(Number(one)) : (value as unknown[])[i]));
      if (!id) return value;
      const object = this.#object(Number(id));
      return object === nothing ? undefined : object;
    });
  }

  /** The member, if this host has it; counts that it was used. */
  #member<T>(object: HostObject, wireName: string, member: T | undefined): T {
    const name = eventMember(wireName) ?? lower(wireName);
    const full = `${object.type}.${name}`;
    const { stats, api } = this.#host;
    stats.calls[full] = (stats.calls[full] ?? 0) + 1;
    if (!wireName.startsWith('_') || eventMember(wireName) !== undefined) {
      const declared = apiSets().get(object.type)?.get(name);
      if (!declared) {
        stats.unknown.push(full);
        throw new HostError('ApiNotFound', `The type declarations have no ${full}.`);
      }
      if (!isServed(declared.set, api, this.#host.platform)) {
        throw new HostError('ApiNotFound', `${full} needs ${declared.set}; this host has ExcelApi ${api}.`);
      }
    }
    if (member === undefined) {
      stats.unknown.push(full);
      throw new HostError('ApiNotFound', `The simulator has no ${full}.`);
    }
    return member;
  }

  #identity(object: HostObject | Nothing, keep: boolean): Record<string, unknown> | null {
    if (object === nothing) return null;
    const identity: Record<string, unknown> = {};
    if (object.id) identity.Id = object.id();
    if (keep && object.tracked) identity._ReferenceId = this.#host.keep(object);
    return identity;
  }

  #query(
    object: HostObject | Nothing,
    wanted: readonly string[],
    page: { skip: number; top: number | undefined },
  ): unknown {
    if (object === nothing) return null;
    const answer: Record<string, unknown> = this.#identity(object, false) ?? {};
    if (object.items) {
      const ofItems = wanted.map((one) => one.replace(/^items\//i, '')).filter((one) => !/^(count|items)$/i.test(one));
      if (wanted.some((one) => /^count$/i.test(one))) this.#read(object, 'Count', answer);
      const { skip, top } = page;
      const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
      answer._Items = items.map((item) => this.#query(item, ofItems, { skip: 0, top: undefined }));
      return answer;
    }
    const deeper = new Map<string, string[]>();
    for (const one of wanted) {
      const [first = '', ...rest] = one.replace(/\./g, '/').split('/');
      const name = upper(first);
      if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
      else if (first === '*') for (const scalar of this.#scalars(object)) this.#read(object, scalar, answer);
      else if (first !== '') this.#read(object, name, answer, deeper);
    }
    for (const [name, rest] of deeper) {
      const child = asObject(this.#member(object, name, object.getter(name))(), name);
      answer[name] = this.#query(
        child,
        rest.map((one) => (one === '' ? '*' : one)),
        { skip: 0, top: undefined },
      );
    }
    return answer;
  }

  #read(object: HostObject, name: string, into: Record<string, unknown>, deeper?: Map<string, string[]>): void {
    const value = this.#member(object, name, object.getter(name))();
    if (isHostObject(value) || value === nothing) deeper?.set(name, [...(deeper.get(name) ?? []), '*']);
    else into[name] = value;
  }

  /** What `load()` without names brings: every plain property this host has. */
  #scalars(object: HostObject): readonly string[] {
    const declared = apiSets().get(object.type);
    return object.readable.filter((name) => {
      const member = declared?.get(lower(name));
      return member?.kind === 'scalar' && isServed(member.set, this.#host.api, this.#host.platform);
    });
  }
}

function isServed(set: string, api: string, platform: string): boolean {
  const version = /^ExcelApi ([\d.]+)$/.exec(set)?.[1];
  if (version !== undefined) return reaches(api, version);
  return set === 'ExcelApiOnline 1.1' && platform === 'OfficeOnline';
}

function asObject(value: unknown, name: string): HostObject | Nothing {
  if (value === nothing || isHostObject(value)) return value;
  throw new Error(`${name} of the simulator answers no object`);
}

const lower = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
