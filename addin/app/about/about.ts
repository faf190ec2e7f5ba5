import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import type { Recorder } from '#addin/app/paneContext';
import type { Connection } from '#addin/app/settings/connection';
import { aboutChecks } from '#addin/text/about';
import type { Words } from '#shared/rules/rule';

/** One line of the self-check. `good`: null for what is only told. */
export type CheckLine = {
  readonly id: string;
  readonly name: Words;
  readonly value: Words;
  readonly good: boolean | null;
  /** What it means for the person, where something is missing. */
  readonly means: Words | null;
};

export type AboutSlice = {
  readonly lines: Observable<readonly CheckLine[]>;
  readonly checking: Observable<boolean>;
  /** Looks at host, device and service anew. */
  readonly check: () => Promise<void>;
  /** All of it as text, for whoever is asked for help. No content of any cell is in it. */
  readonly details: () => string;
  readonly recorder: Recorder | null;
};

export function makeAboutSlice(base: PaneBase, connection: Connection): AboutSlice {
  const { context } = base;
  const lines = cell<readonly CheckLine[]>([]);
  const checking = cell(false);

  const check = async (): Promise<void> => {
    checking.set(true);
    const [facts, health] = await Promise.all([context.host.facts(), connection.service.health()]);
    lines.set([
      told('version', context.version ?? '–'),
      told('host', `${facts.host} ${facts.version}, ${facts.platform}`),
      told('api', `ExcelApi ${facts.api}`),
      told('library', facts.library === '' ? '–' : facts.library),
      told('runtime', facts.sharedRuntime ? aboutChecks.shared : aboutChecks.separate),
      ...capabilityLines(base),
      line('server', context.server.read(), health.kind === 'ok'),
      accessLine(connection),
      registryLine(base, connection),
      line('storage', context.vault.lasting ? aboutChecks.lasting : aboutChecks.short, context.vault.lasting),
      line('files', context.books === undefined ? aboutChecks.no : aboutChecks.yes, context.books !== undefined),
    ]);
    checking.set(false);
  };

  return {
    lines,
    checking,
    check,
    details: () =>
      lines
        .read()
        .map(({ id, value, good }) => `${id}: ${value.en}${good === false ? ' (!)' : ''}`)
        .join('\n'),
    recorder: context.recorder ?? null,
  };
}

function told(id: keyof typeof aboutChecks.names, value: string | Words): CheckLine {
  return { id, name: aboutChecks.names[id], value: both(value), good: null, means: null };
}

function line(id: keyof typeof aboutChecks.names, value: string | Words, good: boolean): CheckLine {
  const means: Readonly<Record<string, Words | undefined>> = aboutChecks.missing;
  return { ...told(id, value), good, means: good ? null : (means[id] ?? null) };
}

function both(value: string | Words): Words {
  return typeof value === 'string' ? { vi: value, en: value } : value;
}

function capabilityLines({ context }: PaneBase): readonly CheckLine[] {
  const has = context.host.capabilities();
  const of = (id: keyof typeof aboutChecks.names, good: boolean): CheckLine =>
    line(id, good ? aboutChecks.yes : aboutChecks.no, good);
  return [
    of('live', has.live),
    of('colours', has.colours),
    of('lists', has.lists),
    of('merges', has.merges),
    of('hiddenRows', has.hiddenRows),
    of('wholeFile', has.wholeFile),
    of('undoes', has.undoes),
    of('remembers', has.remembers),
  ];
}

function accessLine({ access }: Connection): CheckLine {
  const now = access.read();
  const value = now === null ? aboutChecks.nobody : both(now.agency?.name ?? now.role);
  return line('access', value, now !== null);
}

function registryLine({ context }: PaneBase, { own }: Connection): CheckLine {
  const n = context.registry.read().agencies.length;
  const state = own.read();
  const fetched = state.kind === 'ready' && !state.kept;
  return told(
    'registry',
    fetched ? aboutChecks.provinceRegistry(n, state.own.registry.slice(0, 8)) : aboutChecks.ownRegistry(n),
  );
}
