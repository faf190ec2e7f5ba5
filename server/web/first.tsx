import { type PlaceOfPeriod, placesOfPeriod } from '#web/addresses';

/** Rows of the tracker that come with its outline: what a window shows before anybody scrolls. */
export const firstRows = 16;

/** Of each place of a period the file its page is in, and what it asks for first, below the address of the period. */
const places: Readonly<Record<PlaceOfPeriod, { readonly file: string; readonly asks?: string }>> = {
  overview: { file: 'overview/OverviewPage.tsx', asks: 'overview' },
  changes: { file: 'overview/ChangesPage.tsx' },
  tracker: { file: 'tracker/TrackerPage.tsx', asks: `outline?rows=${firstRows}` },
  intake: { file: 'intake/IntakePage.tsx' },
  open: { file: 'open/OpenPage.tsx', asks: 'matters' },
  send: { file: 'upload/UploadPage.tsx' },
  fill: { file: 'fill/FillPage.tsx' },
  receipts: { file: 'own/ReceiptsPage.tsx' },
  replies: { file: 'own/RepliesPage.tsx' },
  issued: { file: 'own/IssuedPage.tsx' },
};

/** What Vite says of one built file. */
export type BuiltFile = { readonly file: string; readonly imports?: readonly string[] | undefined };

/**
 * What the document of each place may name beforehand, so that a browser fetches it while it still reads the frame's scripts: the last part
 * of the address, the scripts beyond the frame's, and what is asked for first. `built` is Vite's list of what was built, by source file.
 */
export function firstNeeds(built: Readonly<Record<string, BuiltFile>>) {
  const ofFrame = filesOfFrame(built);
  return Object.entries(placesOfPeriod).map(([place, segment]) => {
    const { file, asks } = places[place as PlaceOfPeriod];
    return {
      segment,
      scripts: [...filesOf(built, file, new Set())].filter((one) => !ofFrame.has(one)),
      asks: asks ?? null,
    };
  });
}

/** The scripts every page needs. */
export function filesOfFrame(built: Readonly<Record<string, BuiltFile>>): ReadonlySet<string> {
  return filesOf(built, 'index.html', new Set());
}

function filesOf(built: Readonly<Record<string, BuiltFile>>, source: string, seen: Set<string>): ReadonlySet<string> {
  const one = built[source];
  if (one === undefined) throw new Error(`${source} was not built`);
  if (seen.has(one.file)) return seen;
  seen.add(one.file);
  for (const next of one.imports ?? []) filesOf(built, next, seen);
  return seen;
}
