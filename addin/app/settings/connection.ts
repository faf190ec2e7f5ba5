import { z } from 'zod';
import { makeClient } from '#addin/api/client';
import { makeService, type Service } from '#addin/api/service';
import { understand } from '#addin/app/book/book';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { type Access, keepAccess, keptAccess, parsed } from '#addin/app/settings/access';
import { type ProgrammeHead, programmeFor } from '#addin/app/settings/programmeFor';
import { keptRegistry } from '#addin/app/settings/registry';
import type { Answer, Failed } from '#shared/wire/called';
import { type OwnAnswer, ownAnswerSchema } from '#shared/wire/ownAnswer';

export type OwnPeriod = OwnAnswer['periods'][number];

/** What the service says to whoever is signed in about the programme of the open workbook. */
export type OwnState =
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'asking' }
  /** Several programmes, and the workbook does not say which it is. */
  | { readonly kind: 'which'; readonly programmes: readonly ProgrammeHead[] }
  /** `kept`: from this device, as the service was not reached. `at`: when the service said it. */
  | { readonly kind: 'ready'; readonly own: OwnAnswer; readonly at: string; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly failed: Failed };

/** The way to the province's service: who is signed in, for which programme and period. All tabs that talk to it share this one. */
export type Connection = {
  readonly service: Service;
  readonly access: Observable<Access | null>;
  readonly own: Observable<OwnState>;
  /** The period reported on: the stamp's where it is open, else the only open one, else as chosen. */
  readonly period: Observable<OwnPeriod | null>;
  readonly signIn: (code: string, name: string) => Promise<Answer<Access>>;
  /** Revokes the token where the service is reached; on this device it is gone in any case. */
  readonly signOut: () => Promise<void>;
  readonly chooseProgramme: (programme: string) => Promise<void>;
  readonly choosePeriod: (period: string) => void;
  /** Asks the service anew. */
  readonly refresh: () => Promise<void>;
};

const programmeKey = 'programme';

export function makeConnection(base: PaneBase): Connection {
  const { context } = base;
  const access = cell<Access | null>(keptAccess(context));
  const own = cell<OwnState>(access.read() === null ? { kind: 'signed_out' } : { kind: 'asking' });
  const period = cell<OwnPeriod | null>(null);
  const service = makeService(makeClient(context, () => access.read()?.token ?? null));
  let chosenProgramme: string | null = null;
  let chosenPeriod: string | null = null;
  // Of askings that overlap only the last one counts.
  let latest = 0;

  const setPeriod = (): void => {
    const state = own.read();
    if (state.kind !== 'ready') {
      period.set(null);
      return;
    }
    const book = base.book.read();
    const stamp = book.kind === 'ready' ? book.book.stamp : null;
    period.set(periodFor(state.own, chosenPeriod, stamp?.programme === state.own.programme.id ? stamp.period : null));
  };
  const forget = (): void => {
    keepAccess(context, null);
    access.set(null);
    own.set({ kind: 'signed_out' });
    period.set(null);
  };
  const speakFor = (answer: OwnAnswer): void => {
    const agency = period.read()?.agency?.id ?? answer.agency?.id ?? null;
    const { province } = answer.programme;
    base.wishes.change((wishes) =>
      agency === wishes.agency && province === wishes.province
        ? wishes
        : { ...wishes, agency: agency ?? wishes.agency, province: province ?? wishes.province },
    );
  };
  const fail = (failed: Failed, programme: string | null): void => {
    if (failed.kind === 'signed_out') {
      forget();
      return;
    }
    const kept = programme === null ? null : keptOwn(base, programme);
    own.set(kept === null ? { kind: 'failed', failed } : { kind: 'ready', ...kept, kept: true });
    setPeriod();
  };

  const refresh = async (): Promise<void> => {
    if (access.read() === null) return;
    latest += 1;
    const mine = latest;
    const overtaken = (): boolean => mine !== latest || access.read() === null;
    if (own.read().kind === 'failed') own.set({ kind: 'asking' });
    const remembered = chosenProgramme ?? (await recalled(base, programmeKey));
    const found = await programmeFor(base, service, remembered);
    if (overtaken()) return;
    if (found.kind === 'failed') {
      fail(found.failed, found.guess);
      return;
    }
    if (found.kind === 'which') {
      own.set(found);
      return;
    }
    const answer = await service.mine(found.programme);
    if (overtaken()) return;
    if (answer.kind !== 'ok') {
      fail(answer, found.programme);
      return;
    }
    const at = context.now();
    context.vault.write(ownKey(base, found.programme), JSON.stringify({ own: answer.value, at }));
    own.set({ kind: 'ready', own: answer.value, at, kept: false });
    setPeriod();
    speakFor(answer.value);
    const registry = await keptRegistry(context, answer.value.registry, () => service.registry(found.programme));
    if (overtaken()) return;
    if (registry !== null && registry !== context.registry.read()) context.registry.set(registry);
    understandAnew(base);
  };

  // A workbook that was read anew may be another programme's; what it is understood as does not matter here.
  let seen = '';
  base.book.subscribe(() => {
    const state = base.book.read();
    if (state.kind !== 'ready') return;
    const { stamp, programmes } = state.book;
    const now = [stamp?.programme, stamp?.period, ...programmes.map(({ id }) => id)].join(' ');
    if (now === seen) return;
    seen = now;
    void refresh();
  });
  context.online.subscribe(() => {
    if (context.online.read()) void refresh();
  });

  return {
    service,
    access,
    own,
    period,
    refresh,
    signIn: async (code, name) => {
      const token = await service.exchangeCode(code, name);
      if (token.kind !== 'ok') return token;
      const { account, expiresAt } = token.value;
      access.set({ token: token.value.token, expiresAt, name: account.name, role: account.role, agency: null });
      const me = await service.me();
      const signedIn: Access = {
        token: token.value.token,
        expiresAt,
        name: account.name,
        role: account.role,
        agency: me.kind === 'ok' ? me.value.agency : null,
      };
      keepAccess(context, signedIn);
      access.set(signedIn);
      own.set({ kind: 'asking' });
      await refresh();
      return { kind: 'ok', status: token.status, value: signedIn };
    },
    signOut: async () => {
      await service.signOut();
      forget();
    },
    chooseProgramme: async (programme) => {
      chosenProgramme = programme;
      await context.host.remember(programmeKey, programme);
      await refresh();
    },
    choosePeriod: (id) => {
      chosenPeriod = id;
      setPeriod();
    },
  };
}

/** The workbook as it was read, understood with what is wished and known now. */
export function understandAnew(base: PaneBase): void {
  const state = base.book.read();
  if (state.kind !== 'ready') return;
  base.book.set({ kind: 'ready', book: understand(base.context, state.book.workbook, base.wishes.read()) });
}

function periodFor({ periods }: OwnAnswer, chosen: string | null, stamped: string | null): OwnPeriod | null {
  const open = periods.filter(({ state }) => state === 'open');
  const named = (id: string | null) => open.find((period) => period.id === id);
  return named(chosen) ?? named(stamped) ?? (open.length === 1 ? (open[0] ?? null) : null);
}

async function recalled({ context }: PaneBase, key: string): Promise<string | null> {
  const done = await context.host.recall(key);
  return done.ok ? done.value : null;
}

function ownKey({ context }: PaneBase, programme: string): string {
  return `own:${context.server.read()}:${programme}`;
}

function keptOwn(base: PaneBase, programme: string): { readonly own: OwnAnswer; readonly at: string } | null {
  return parsed(base.context.vault.read(ownKey(base, programme)), keptOwnSchema);
}

const keptOwnSchema = z.object({ own: ownAnswerSchema, at: z.string() });
