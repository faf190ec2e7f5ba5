import { z } from 'zod';
import { bytesOf, textOf } from '#addin/api/utf8';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { type Compared, compareWithProvince, type ProvinceCell } from '#addin/app/pull/compare';
import { cellContent } from '#addin/app/pull/content';
import { restamped } from '#addin/app/pull/restamp';
import { sentCells, sentLookUp } from '#addin/app/pull/sent';
import { sourceOf } from '#addin/app/pull/source';
import { parsed } from '#addin/app/settings/access';
import type { Connection } from '#addin/app/settings/connection';
import type { CellWrite, HostTrouble } from '#addin/port/workbookPort';
import { pullWords } from '#addin/text/pull';
import { troubleWords } from '#addin/text/trouble';
import type { ReceiptItem } from '#shared/report/receiptAccount';
import type { Words } from '#shared/rules/rule';
import type { Failed } from '#shared/wire/called';
import { type PullAnswer, pullAnswerSchema } from '#shared/wire/periodAnswer';

export type PullState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failed: Failed }
  | {
      readonly kind: 'ready';
      readonly answer: PullAnswer;
      /** When the province said it. */
      readonly at: string;
      /** From this device: the service is not reached, and nothing is written by it. */
      readonly kept: boolean;
      /** Null until the workbook was read. */
      readonly compared: Compared | null;
    };

export type PullSlice = {
  readonly state: Observable<PullState>;
  /** Ids of changes that are not to be written. */
  readonly left: Observable<ReadonlySet<string>>;
  readonly toggle: (id: string) => void;
  /** Where values come from, by cell key, as far as it was asked. */
  readonly sources: Observable<ReadonlyMap<string, Words>>;
  readonly pull: () => Promise<void>;
  /** Writes the ticked changes in one step that can be undone. */
  readonly write: () => Promise<void>;
  readonly undo: Observable<(() => Promise<void>) | null>;
};

const keptSchema = z.object({ answer: pullAnswerSchema, at: z.string(), sent: z.array(z.custom<ReceiptItem>()) });

/** Sources asked for at most: each is a call of its own. */
const asked = 30;
/** Opening a workbook comes first; the count beside the tab may wait. */
const soon = 1_500;
/** After the last edit. */
const pause = 800;

export function makePullSlice(base: PaneBase, connection: Connection): PullSlice {
  const { context } = base;
  const { service } = connection;
  const state = cell<PullState>({ kind: 'none' });
  const left = cell<ReadonlySet<string>>(new Set());
  const sources = cell<ReadonlyMap<string, Words>>(new Map());
  const undo = cell<(() => Promise<void>) | null>(null);
  let sent: readonly ReceiptItem[] = [];
  let latest = 0;

  const compared = (answer: PullAnswer): Compared | null => {
    const book = base.book.read();
    if (book.kind !== 'ready') return null;
    return compareWithProvince(book.book, answer, (meaning) => sentLookUp(sent, meaning));
  };
  const show = (answer: PullAnswer, at: string, kept: boolean): void => {
    state.set({ kind: 'ready', answer, at, kept, compared: compared(answer) });
  };
  const under = () => {
    const own = connection.own.read();
    const period = connection.period.read();
    return own.kind === 'ready' && period !== null ? { programme: own.own.programme.id, period } : null;
  };
  const fileId = (programme: string, period: string): string => `pull:${programme}:${period}`;

  const pull = async (): Promise<void> => {
    const where = under();
    if (where === null) return;
    const { programme, period } = where;
    latest += 1;
    const mine = latest;
    if (state.read().kind !== 'ready') state.set({ kind: 'asking' });
    const [answer, cells] = await Promise.all([
      service.pull({ programme, period: period.id }),
      sentCells(service, period),
    ]);
    if (mine !== latest) return;
    const id = fileId(programme, period.id);
    if (answer.kind === 'ok') {
      sent = cells;
      const at = context.now();
      await context.files.keep(id, bytesOf(JSON.stringify({ answer: answer.value, at, sent: cells })));
      show(answer.value, at, false);
      await askSources();
      return;
    }
    const bytes = await context.files.read(id);
    const before = bytes === null ? null : parsed(textOf(bytes), keptSchema);
    if (mine !== latest) return;
    if (before === null) {
      state.set({ kind: 'failed', failed: answer });
      return;
    }
    sent = before.sent;
    show(before.answer, before.at, true);
  };

  const askSources = async (): Promise<void> => {
    const now = state.read();
    const where = under();
    if (now.kind !== 'ready' || now.compared === null || where === null) return;
    const { takes, told } = now.compared;
    const keys = [...new Set([...takes, ...told].map(({ key }) => key))].filter((key) => !sources.read().has(key));
    for (const key of keys.slice(0, asked)) {
      const answer = await service.history(where.programme, key);
      if (answer.kind !== 'ok') return;
      const source = sourceOf(answer.value);
      if (source !== null) sources.change((all) => new Map(all).set(key, source));
    }
  };

  const write = async (): Promise<void> => {
    const now = state.read();
    const book = base.book.read();
    if (now.kind !== 'ready' || now.kept || now.compared === null || book.kind !== 'ready') return;
    const { takes, bases } = now.compared;
    const chosen = takes.filter(({ id }) => !left.read().has(id));
    if (chosen.length === 0) return;
    const written = await context.host.write(chosen.map(writeOf));
    if (!written.ok) {
      fail(base, written.trouble);
      return;
    }
    const before: CellWrite[] = [...written.value.before];
    const missed = new Set(written.value.changed.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
    // What was written and what agreed already is what the next report is compared with; what was left alone keeps its old base.
    const taken = new Set(chosen.map(({ id }) => id).filter((id) => !missed.has(id)));
    const stamp = now.answer.workbook?.stamp;
    const hidden =
      stamp === undefined
        ? []
        : restamped(
            book.book,
            stamp,
            bases.filter(({ cell: id }) => id === '' || taken.has(id)),
          );
    const restamp = hidden.length === 0 ? null : await context.host.write(hidden);
    if (restamp?.ok === true) before.push(...restamp.value.before);
    const back = async (): Promise<void> => {
      undo.set(null);
      const undone = await context.host.write(before);
      if (!undone.ok) fail(base, undone.trouble);
      else base.notice.set({ kind: 'done', ...pullWords.undone(undone.value.written, undone.value.changed.length) });
      await base.reread();
      compareAgain();
    };
    undo.set(back);
    const unstamped = restamp === null || !restamp.ok;
    base.notice.set({
      kind: 'done',
      ...pullWords.written(written.value.written, written.value.changed.length, unstamped),
      action: { ...pullWords.undo, run: back },
    });
    await base.reread();
    compareAgain();
  };

  const compareAgain = (): void => {
    putOff?.();
    putOff = null;
    const now = state.read();
    if (now.kind === 'ready') show(now.answer, now.at, now.kept);
  };
  let putOff: (() => void) | null = null;
  let book = base.book.read();
  base.book.subscribe(() => {
    const next = base.book.read();
    if (next === book) return;
    book = next;
    // Every edit changes the book, and each must be quick: comparing waits until the person pauses.
    putOff?.();
    putOff = next.kind === 'ready' ? context.later(pause, compareAgain) : null;
  });
  // Another period, another report handed in: the province's state is another one.
  let callOff: (() => void) | null = null;
  connection.period.subscribe(() => {
    callOff?.();
    callOff = connection.period.read() === null ? null : context.later(soon, () => void pull());
  });

  return {
    state,
    left,
    toggle: (id) => {
      left.change((all) => {
        const next = new Set(all);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    sources,
    pull,
    write,
    undo,
  };
}

function writeOf({ sheet, row, column, field, theirs, shown, format }: ProvinceCell): CellWrite {
  return { sheet, row, column, content: cellContent(field, theirs, format), expect: shown };
}

function fail(base: PaneBase, trouble: HostTrouble): void {
  base.notice.set({ kind: 'trouble', ...troubleWords(trouble) });
}
