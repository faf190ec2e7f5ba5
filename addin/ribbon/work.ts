import type { CheckSlice } from '#addin/app/check/check';
import type { ColourSlice } from '#addin/app/colour/colour';
import type { PaneBase } from '#addin/app/paneBase';
import type { RibbonAnswer, RibbonWork } from '#addin/ribbon/calls';
import { nextCell } from '#addin/ribbon/nextCell';
import { ribbonWords } from '#addin/text/ribbon';
import { troubleWords } from '#addin/text/trouble';

export type RibbonParts = {
  readonly base: PaneBase;
  readonly check: Pick<CheckSlice, 'checkAgain' | 'results'>;
  readonly colour: Pick<ColourSlice, 'colour' | 'removeColour'>;
};

/** The use cases of the pane behind the buttons: the same ones, over the same state, as if done in the pane. */
export function ribbonWork({ base, check, colour }: RibbonParts): RibbonWork {
  const { host } = base.context;
  const noted = async (act: () => Promise<void>): Promise<RibbonAnswer | null> => {
    base.notice.set(null);
    await act();
    const notice = base.notice.read();
    return notice === null ? null : { kind: notice.kind, vi: notice.vi, en: notice.en };
  };
  /** Why the workbook could not be read, if it could not. */
  const notRead = (): RibbonAnswer | null => {
    const book = base.book.read();
    return book.kind === 'failed' ? { kind: 'trouble', ...troubleWords(book.trouble) } : null;
  };
  const checked = async (): Promise<RibbonAnswer> => {
    const said = await noted(check.checkAgain);
    if (said?.kind === 'trouble') return said;
    const unread = notRead();
    if (unread !== null) return unread;
    const { all, counts, tables } = check.results.read();
    if (tables === 0) return { kind: 'trouble', vi: ribbonWords.vi.noTable, en: ribbonWords.en.noTable };
    const { error, warning, notice } = counts;
    const shown = error + warning + notice;
    if (all === 0 || shown === 0) return { kind: 'done', vi: ribbonWords.vi.none, en: ribbonWords.en.none };
    return {
      kind: 'done',
      vi: ribbonWords.vi.found(shown, error, warning, notice),
      en: ribbonWords.en.found(shown, error, warning, notice),
    };
  };
  return {
    check: async () => {
      base.tab.set('check');
      return checked();
    },
    colour: async () => notRead() ?? (await noted(colour.colour)) ?? done('coloured'),
    removeColour: async () => (await noted(colour.removeColour)) ?? done('removed'),
    nextFinding: async () => {
      if (base.book.read().kind !== 'ready') {
        const first = await checked();
        if (first.kind === 'trouble') return first;
      }
      const book = base.book.read();
      const here = await host.selected();
      const sheets = book.kind === 'ready' ? book.book.workbook.sheets.map(({ name }) => name) : [];
      const places = check.results.read().findings.map(({ finding }) => finding.at);
      const next = nextCell(places, sheets, here.ok ? here.value : null);
      if (next === null) return { kind: 'done', vi: ribbonWords.vi.none, en: ribbonWords.en.none };
      const went = await host.goTo(next);
      return went.ok ? null : { kind: 'trouble', ...troubleWords(went.trouble) };
    },
  };
}

function done(what: 'coloured' | 'removed'): RibbonAnswer {
  return { kind: 'done', vi: ribbonWords.vi[what], en: ribbonWords.en[what] };
}
