import type { Book } from '#addin/app/book/book';
import { type LiveBook, makeLiveBook } from '#addin/app/book/live';
import { type FixRow, fixRows, mendedRows, type Step, safeCells } from '#addin/app/check/fixes';
import { makeKeptAside } from '#addin/app/check/keptAside';
import {
  severities as allSeverities,
  type FindingList,
  type Grouping,
  type ListedFinding,
  listed,
  listOf,
} from '#addin/app/check/list';
import { makeMending } from '#addin/app/check/mend';
import { asideInSheet, isSamePlace, setAside } from '#addin/app/check/suppressions';
import { type Cell, cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import type { Place } from '#addin/port/workbookPort';
import { checkWords } from '#addin/text/check';
import { troubleWords } from '#addin/text/trouble';
import { type Checked, currentFindings, prepareCheck, recheckRows } from '#shared/rules/check';
import { mend } from '#shared/rules/mend';
import { mendable } from '#shared/rules/mendable';
import type { Finding, Repair, Severity } from '#shared/rules/rule';

export type Results = {
  readonly findings: readonly ListedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: readonly { readonly finding: Finding; readonly reason: string }[];
  /** How many findings anybody has, and how many the person's own body can mend; `mine` null where no body is known. */
  readonly all: number;
  readonly mine: number | null;
  /** Cells that can be put right without a change of meaning. */
  readonly repairable: number;
  readonly mergesUnknown: boolean;
  readonly tables: number;
};

export type View = {
  readonly grouping: Grouping;
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  /** Only what the person's own body can mend (R9), or all of it. */
  readonly scope: 'mine' | 'all';
};

export type CheckSlice = {
  readonly results: Observable<Results>;
  readonly view: Observable<View>;
  readonly list: Observable<FindingList>;
  readonly selected: Cell<string | null>;
  readonly busy: Observable<boolean>;
  /** What can be undone, the last step last. */
  readonly steps: Observable<readonly Step[]>;
  /** Whether edits are seen as they happen; else the person asks for a check. */
  readonly live: boolean;
  readonly remembers: boolean;

  readonly group: (grouping: Grouping) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly search: (text: string) => void;
  readonly show: (scope: View['scope']) => void;

  readonly goTo: (finding: Finding) => Promise<void>;
  /** Moves to the next finding in the list (the first after the last), selects it and goes to its cell. */
  readonly goToNext: () => Promise<void>;
  readonly fix: (finding: Finding) => Promise<void>;
  readonly preview: (findings: readonly ListedFinding[]) => readonly FixRow[];
  /** Every cell shown that can be put right without a change of meaning, each made whole: the cells `check --fix` gives for the same workbook. */
  readonly previewAll: () => readonly FixRow[];
  readonly fixAll: (repairs: readonly Repair[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly suppress: (finding: Finding, reason: string) => Promise<void>;
  readonly unsuppress: (finding: Finding) => Promise<void>;
  /** Reads the workbook and checks it whole. */
  readonly checkAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const nothing: Results = {
  findings: [],
  counts: { error: 0, warning: 0, notice: 0 },
  suppressed: [],
  all: 0,
  mine: null,
  repairable: 0,
  mergesUnknown: false,
  tables: 0,
};

/** Kiểm tra: the findings of the open workbook, kept as it is while people type, and what can be done about them. */
export function makeCheckSlice(base: PaneBase, liveBook: LiveBook = makeLiveBook(base)): CheckSlice {
  const { context } = base;
  const { host } = context;
  const results = cell<Results>(nothing);
  const view = cell<View>({ grouping: 'rule', severities: new Set(), search: '', scope: 'all' });
  const selected = cell<string | null>(null);
  const { busy, steps, alone, write, undo } = makeMending(base, liveBook);
  let checked: { readonly book: Book; readonly run: Checked } | null = null;
  // Until the person chooses, an agency's own issued workbook opens with what the agency can mend.
  let chosenScope: View['scope'] | null = null;

  const makeList = (): FindingList =>
    listOf(results.read().findings, { ...view.read(), language: context.language.read() });
  const list = cell<FindingList>(makeList());
  const relist = (): void => list.set(makeList());

  const aside = makeKeptAside(base, liveBook, {
    inWorkbook: () => (checked === null ? null : asideInSheet(checked.book.workbook)),
    changed: () => publish(),
  });
  const publish = (): void => {
    if (checked === null) return;
    const { book, run } = checked;
    const { findings, suppressed } = currentFindings({
      ...run,
      input: { ...run.input, suppressions: aside.now() },
    });
    const mine = book.agency === null ? null : mendable(findings, book.agency, book.assignments);
    const scope = chosenScope ?? (mine !== null && book.stamp !== null ? 'mine' : 'all');
    const shown = scope === 'mine' && mine !== null ? mine : findings;
    const counts = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of shown) counts[severity] += 1;
    results.set({
      findings: listed(shown),
      counts,
      suppressed,
      all: findings.length,
      mine: mine?.length ?? null,
      repairable: safeCells(shown),
      mergesUnknown: book.workbook.sheets.some(({ merges }) => merges === 'unknown'),
      tables: book.recognition.tables.length,
    });
    view.change((now) => (now.scope === scope ? now : { ...now, scope }));
    relist();
    keepSelection();
  };
  /** After a fix the finding is gone: the one that stands in its place is the next to look at. */
  let lastIndex = 0;
  const keepSelection = (): void => {
    const key = selected.read();
    if (key === null) return;
    const keys = flat(list.read());
    const at = keys.findIndex((one) => one.key === key);
    if (at >= 0) lastIndex = at;
    else selected.set(keys[Math.min(lastIndex, keys.length - 1)]?.key ?? null);
  };
  const checkWhole = (book: Book): void => {
    checked = { book, run: prepareCheck(checkInput(book)) };
    publish();
  };

  liveBook.onRenewed((book, changes) => {
    if (checked === null || changes === null || recheckRows(checked.run, changes).kind === 'structure_changed') {
      checkWhole(book);
      return;
    }
    checked = { book, run: checked.run };
    publish();
  });
  const bookChanged = (): void => {
    const state = base.book.read();
    if (state.kind === 'ready' && state.book !== checked?.book) checkWhole(state.book);
  };
  base.book.subscribe(bookChanged);
  context.language.subscribe(relist);
  selected.subscribe(() => {
    const at = flat(list.read()).findIndex(({ key }) => key === selected.read());
    if (at >= 0) lastIndex = at;
  });
  bookChanged();

  const look = (change: Partial<View>): void => {
    view.change((now) => ({ ...now, ...change }));
    relist();
  };
  const goToPlace = async ({ sheet, row, column }: Place): Promise<void> => {
    const done = await host.goTo({ sheet, row, column });
    if (!done.ok) base.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
  };

  return {
    results,
    view,
    list,
    selected,
    busy,
    steps,
    live: host.capabilities().live,
    remembers: host.capabilities().remembers,
    group: (grouping) => look({ grouping }),
    toggleSeverity: (severity) => {
      const now = new Set(view.read().severities);
      if (!now.delete(severity)) now.add(severity);
      look({ severities: now.size === allSeverities.length ? new Set() : now });
    },
    search: (search) => look({ search }),
    show: (scope) => {
      chosenScope = scope;
      publish();
    },
    goTo: (finding) => goToPlace(finding.at),
    goToNext: async () => {
      const keys = flat(list.read());
      const at = keys.findIndex(({ key }) => key === selected.read());
      const next = keys[at + 1] ?? keys[0];
      if (next === undefined) {
        base.notice.set({ kind: 'done', vi: checkWords.vi.nothing, en: checkWords.en.nothing });
        return;
      }
      selected.set(next.key);
      await goToPlace(next.finding.at);
    },
    fix: (finding) => (finding.repair === undefined ? Promise.resolve() : write([finding.repair])),
    preview: fixRows,
    previewAll: () => {
      if (checked === null) return [];
      const { workbook, agencies, asOf, agency } = checked.book;
      const { province } = agencies;
      const mended = mend(workbook, {
        registry: agencies.file,
        asOf,
        ...(province === undefined ? {} : { province }),
        layout: base.wishes.read().layout,
        suppressions: aside.now(),
        ...(view.read().scope === 'mine' && agency !== null ? { agency } : {}),
        conversions: false,
        dittos: false,
      });
      return mendedRows(mended.cells);
    },
    fixAll: write,
    undo,
    suppress: (finding, reason) => {
      const one = setAside(finding, reason.trim(), context.today());
      return aside.keep((now) => [...now.filter((other) => !isSamePlace(other, one)), one]);
    },
    unsuppress: (finding) => {
      const one = setAside(finding, '', '');
      return aside.keep((now) => now.filter((other) => !isSamePlace(other, one)));
    },
    checkAgain: async () => {
      if (base.book.read().kind !== 'ready') {
        await base.reread();
        return;
      }
      // What was read stays on the screen until the new reading is there.
      await alone(async () => {
        const trouble = await liveBook.refresh([
          { sheet: '', block: { top: 0, left: 0, bottom: 0, right: 0 }, structure: true },
        ]);
        if (trouble !== null) base.notice.set({ kind: 'trouble', ...troubleWords(trouble) });
      });
    },
    stop: () => liveBook.stop(),
  };
}

/** What the rules are run on: the same as the command gives them for a file, so that both find the same (R2). */
function checkInput(book: Book) {
  return {
    sheets: book.workbook.sheets,
    recognition: book.recognition,
    programmes: book.programmes,
    agencies: book.agencies,
    asOf: book.asOf,
  };
}

/** The findings of a list, one after the other as shown. */
export function flat(list: FindingList): readonly ListedFinding[] {
  return list.groups.flatMap(({ findings }) => findings);
}
