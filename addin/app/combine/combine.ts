import { isCopyOf, type Joined, type JoinedCell, type JoinedDispute, joinCopies } from '#addin/app/combine/join';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { cellContent } from '#addin/app/pull/content';
import type { CellWrite } from '#addin/port/workbookPort';
import { combineWords } from '#addin/text/combine';
import { troubleWords } from '#addin/text/trouble';
import type { Words } from '#shared/rules/rule';
import type { Workbook } from '#shared/sheet/grid';

/** A file the person chose, and what came of opening it. */
export type ChosenFile = {
  readonly id: string;
  readonly file: string;
  readonly state:
    | { readonly kind: 'reading' }
    | { readonly kind: 'read'; readonly workbook: Workbook; readonly hash: string }
    | { readonly kind: 'refused'; readonly why: Words };
};

export type CombineState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no_plan' }
  | { readonly kind: 'joined'; readonly joined: Joined };

export type CombineSlice = {
  /** False where this device cannot read files. */
  readonly able: boolean;
  readonly files: Observable<readonly ChosenFile[]>;
  readonly state: Observable<CombineState>;
  readonly add: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<void>;
  readonly remove: (id: string) => void;
  /** Ids of cells that are not to be written; wishes are left out until ticked. */
  readonly left: Observable<ReadonlySet<string>>;
  readonly toggle: (id: string) => void;
  /** Side chosen of a dispute, by the dispute's id. */
  readonly chosen: Observable<ReadonlyMap<string, number>>;
  readonly choose: (id: string, side: number) => void;
  /** What would be written now. */
  readonly toWrite: () => readonly JoinedCell[];
  readonly write: () => Promise<void>;
  readonly undo: Observable<(() => Promise<void>) | null>;
};

/** What the pane opens at most; larger files go to the service. */
const fileLimit = 20 * 1024 * 1024;
/** After the last edit. */
const pause = 800;

export function makeCombineSlice(base: PaneBase): CombineSlice {
  const { context } = base;
  const files = cell<readonly ChosenFile[]>([]);
  const state = cell<CombineState>({ kind: 'empty' });
  const left = cell<ReadonlySet<string>>(new Set());
  const chosen = cell<ReadonlyMap<string, number>>(new Map());
  const undo = cell<(() => Promise<void>) | null>(null);

  const join = (): void => {
    const book = base.book.read();
    const copies = files
      .read()
      .flatMap(({ file, state: read }) =>
        read.kind === 'read' ? [{ file, hash: read.hash, workbook: read.workbook }] : [],
      );
    if (book.kind !== 'ready' || copies.length === 0) {
      state.set({ kind: 'empty' });
      return;
    }
    state.set(joinCopies(book.book, copies, base.wishes.read().layout));
  };
  const put = (id: string, next: ChosenFile['state']): void =>
    files.change((all) => all.map((one) => (one.id === id ? { ...one, state: next } : one)));

  const open = async (bytes: Uint8Array, file: string): Promise<ChosenFile['state']> => {
    const book = base.book.read();
    if (context.books === undefined || book.kind !== 'ready') return { kind: 'refused', why: combineWords.unable };
    if (bytes.length > fileLimit) return { kind: 'refused', why: combineWords.tooLarge };
    const hash = await context.hash(bytes);
    if (files.read().some(({ state: known }) => known.kind === 'read' && known.hash === hash))
      return { kind: 'refused', why: combineWords.twice };
    const read = await context.books.read(bytes);
    if (!read.ok)
      return { kind: 'refused', why: read.reason === 'encrypted' ? combineWords.encrypted : combineWords.unreadable };
    const whose = isCopyOf(book.book, { file, hash, workbook: read.workbook });
    if (whose !== 'yes') return { kind: 'refused', why: combineWords[whose] };
    return { kind: 'read', workbook: read.workbook, hash };
  };

  const toWrite = (): readonly JoinedCell[] => {
    const now = state.read();
    if (now.kind !== 'joined') return [];
    const { takes, disputes, wishes } = now.joined;
    const ticked = takes.filter(({ id }) => !left.read().has(id));
    const wished = wishes.filter(({ id }) => left.read().has(wishId(id)));
    return [...ticked, ...wished, ...disputes.flatMap((dispute) => settled(dispute, chosen.read().get(dispute.id)))];
  };

  const write = async (): Promise<void> => {
    const cells = toWrite();
    if (cells.length === 0) return;
    const written = await context.host.write(
      cells.map(
        ({ sheet, row, column, field, theirs, shown, format }): CellWrite => ({
          sheet,
          row,
          column,
          content: cellContent(field, theirs, format),
          expect: shown,
        }),
      ),
    );
    if (!written.ok) {
      base.notice.set({ kind: 'trouble', ...troubleWords(written.trouble) });
      return;
    }
    const { before, changed } = written.value;
    const back = async (): Promise<void> => {
      undo.set(null);
      const undone = await context.host.write(before);
      if (!undone.ok) base.notice.set({ kind: 'trouble', ...troubleWords(undone.trouble) });
      else base.notice.set({ kind: 'done', ...combineWords.undone });
      await base.reread();
      join();
    };
    undo.set(back);
    base.notice.set({
      kind: 'done',
      ...combineWords.written(written.value.written, changed.length),
      action: { ...combineWords.undo, run: back },
    });
    await base.reread();
    join();
  };

  // What was joined is of the workbook as it stood; it is joined anew whenever that changes.
  let putOff: (() => void) | null = null;
  let seen = base.book.read();
  base.book.subscribe(() => {
    const next = base.book.read();
    if (next.kind !== 'ready' || next === seen) return;
    seen = next;
    // Every edit changes the book, and each must be quick: joining waits until the person pauses.
    putOff?.();
    putOff = files.read().length === 0 ? null : context.later(pause, join);
  });

  return {
    able: context.books !== undefined,
    files,
    state,
    add: async (given) => {
      for (const { name, bytes } of given) {
        const id = context.newId();
        files.change((all) => [...all, { id, file: nameApart(name, all), state: { kind: 'reading' } }]);
        put(id, await open(bytes, name));
      }
      join();
    },
    remove: (id) => {
      files.change((all) => all.filter((one) => one.id !== id));
      join();
    },
    left,
    toggle: (id) => {
      left.change((all) => {
        const next = new Set(all);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    chosen,
    choose: (id, side) => chosen.change((all) => new Map(all).set(id, side)),
    toWrite,
    write,
    undo,
  };
}

/** Key of a wish in the set of ticks: unlike other cells it is out until it is ticked. */
export function wishId(id: string): string {
  return `wish ${id}`;
}

function settled(dispute: JoinedDispute, at: number | undefined): readonly JoinedCell[] {
  const side = at === undefined ? undefined : dispute.sides[at];
  if (side === undefined || side.value === dispute.mine) return [];
  const { sides: _sides, ...place } = dispute;
  return [{ ...place, theirs: side.value, file: side.file, from: side.cell }];
}

/** Two copies of one name are told apart in what is shown. */
function nameApart(name: string, known: readonly ChosenFile[]): string {
  const same = known.filter(({ file }) => file === name || file.startsWith(`${name} (`)).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}
