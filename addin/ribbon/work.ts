import type { CheckSlice } from '#addin/app/check/check';
import type { PaneBase } from '#addin/app/paneBase';
import type { RibbonAnswer, RibbonWork } from '#addin/ribbon/calls';
import { nextCell } from '#addin/ribbon/nextCell';
import { ribbonWords } from '#addin/text/ribbon';
import { troubleWords } from '#addin/text/trouble';

/** Colours as the ribbon needs them; what came of it stands in the pane's notice. */
export type RibbonColours = { readonly paint: () => Promise<void>; readonly remove: () => Promise<void> };

export type RibbonParts = {
  readonly base: PaneBase;
  readonly check: Pick<CheckSlice, 'checkAgain' | 'results'>;
  readonly colours: RibbonColours;
};

/** The use cases of the pane behind the buttons: the same ones, over the same state, as if done in the pane. */
export function ribbonWork({ base, check, colours }: RibbonParts): RibbonWork {
  const { host } = base.context;
  const noted = async (act: () => Promise<void>): Promise<RibbonAnswer | null> => {
    base.notice.set(null);
    await act();
    const notice = base.notice.read();
    return notice === null ? null : { kind: notice.kind, vi: notice.vi, en: notice.en };
  };
  const checked = async (): Promise<RibbonAnswer> => {
    const said = await noted(check.checkAgain);
    if (said?.kind === 'trouble') return said;
    const book = base.book.read();
    if (book.kind === 'failed') return { kind: 'trouble', ...troubleWords(book.trouble) };
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
    colour: async () => (await noted(colours.paint)) ?? done('coloured'),
    removeColour: async () => (await noted(colours.remove)) ?? done('removed'),
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
