import { asOfDay } from '#addin/app/book/asOf';
import type { PaneContext } from '#addin/app/paneContext';
import type { HostTrouble, OpenWorkbook } from '#addin/port/workbookPort';
import type { AgencyIndex } from '#shared/agency/resolve';
import { recognise } from '#shared/table/recognise';
import type { LayoutOverride, Recognition } from '#shared/table/table';
import { assignments } from '#shared/task/assign';
import type { Assignment, Programme } from '#shared/task/programme';
import { programmesIn } from '#shared/task/programmesIn';
import { readStamps } from '#shared/wire/readStamp';
import type { Stamp } from '#shared/wire/stamp';

/** The open workbook as it was read and understood, for every tab of the pane. */
export type Book = {
  readonly workbook: OpenWorkbook;
  readonly recognition: Recognition;
  /** The one with most tasks first; empty where the workbook holds no task table. */
  readonly programmes: readonly Programme[];
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD` everything is reckoned by: see {@link asOfDay}. */
  readonly asOf: string;
  readonly stamp: Stamp | null;
  /** Body the person works for: as signed in, else as the stamp says, else as chosen in the settings. */
  readonly agency: string | null;
  /** Who does what as of the day, over all programmes. */
  readonly assignments: readonly Assignment[];
};

export type BookState =
  | { readonly kind: 'reading'; readonly rows: number }
  | { readonly kind: 'ready'; readonly book: Book }
  | { readonly kind: 'failed'; readonly trouble: HostTrouble };

export type BookWishes = {
  readonly asOf: string | null;
  readonly agency: string | null;
  readonly province: string | null;
  readonly layout: readonly LayoutOverride[];
};

/** Reads the open workbook whole and understands it; the same path as a file on the service (R2). */
export async function openBook(
  context: PaneContext,
  wishes: () => BookWishes,
  told: (rows: number) => void,
): Promise<BookState> {
  const read = await context.host.read(told);
  if (!read.ok) return { kind: 'failed', trouble: read.trouble };
  // Asked after the reading: what the workbook remembers may have been recalled meanwhile.
  return { kind: 'ready', book: understand(context, read.value, wishes()) };
}

/** What the sheets say, as of the day and for the body wished. */
export function understand(context: PaneContext, workbook: OpenWorkbook, wishes: BookWishes): Book {
  const recognition = recognise(workbook, wishes.layout);
  const stamp = readStamps(workbook)[0]?.stamp ?? null;
  const asOf = asOfDay(wishes.asOf, stamp, context.today());
  const { programmes, agencies } = programmesIn(
    recognition.tables,
    context.registry.read(),
    asOf,
    wishes.province ?? undefined,
  );
  return {
    workbook,
    recognition,
    programmes,
    agencies,
    asOf,
    stamp,
    agency: wishes.agency ?? stamp?.agency ?? null,
    assignments: programmes.flatMap((programme) => assignments(programme, agencies, asOf, { groups: true })),
  };
}
