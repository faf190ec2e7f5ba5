import { type ComponentType, lazy, Suspense, useState } from 'react';
import { type PlaceOfPeriod, placesOfPeriod } from '#web/addresses';
import type { Asked } from '#web/api/asked';
import { Waiting } from '#web/frame/Answered';
import { pathsOf } from '#web/frame/here';

/** A page whose scripts come when it is first looked at; `load` fetches them before, `here` is the page once they are there. */
export type LatePage = {
  readonly Lazy: ComponentType;
  readonly load: () => Promise<ComponentType>;
  readonly here: () => ComponentType | undefined;
  /** Asks for what a page of a period asks for first. */
  readonly first: First;
};

/** `ask` fetches an answer and keeps it for the page. */
type First = (ask: <T>(asked: Asked<T>) => Promise<void>, periodPath: string) => Promise<void>;

function late(fetchPage: () => Promise<ComponentType>, first: First = async () => {}): LatePage {
  let here: ComponentType | undefined;
  const load = async (): Promise<ComponentType> => {
    here ??= await fetchPage();
    return here;
  };
  return { Lazy: lazy(async () => ({ default: await load() })), load, here: () => here, first };
}

/** What is here already is drawn at once: even for a fulfilled promise a word of waiting would be drawn first. */
export function ShownPage({ page }: { readonly page: LatePage }) {
  const [Page] = useState(() => page.here() ?? page.Lazy);
  return (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  );
}

/** Pages below `/ct/{programme}/{period}`; each comes when it is first looked at. A page reads what stands behind its name by `useParams`. */
export const periodPages: Readonly<Record<PlaceOfPeriod, LatePage>> = {
  overview: late(
    async () => (await import('#web/overview/OverviewPage')).OverviewPage,
    async (ask, periodPath) => ask((await import('#web/overview/overviewAsked')).overviewAsked(periodPath)),
  ),
  changes: late(async () => (await import('#web/overview/ChangesPage')).ChangesPage),
  tracker: late(
    async () => (await import('#web/tracker/TrackerPage')).TrackerPage,
    async (ask, periodPath) => ask((await import('#web/tracker/outlineAsked')).outlineAsked(periodPath)),
  ),
  intake: late(async () => (await import('#web/intake/IntakePage')).IntakePage),
  open: late(async () => (await import('#web/open/OpenPage')).OpenPage),
  send: late(async () => (await import('#web/upload/UploadPage')).UploadPage),
  fill: late(async () => (await import('#web/fill/FillPage')).FillPage),
  receipts: late(async () => (await import('#web/own/ReceiptsPage')).ReceiptsPage),
  replies: late(async () => (await import('#web/own/RepliesPage')).RepliesPage),
  issued: late(async () => (await import('#web/own/IssuedPage')).IssuedPage),
};

/** `/ct/:programme/:period/tong-quan` and whatever stands behind it. */
export function patternOf(place: PlaceOfPeriod): string {
  return `/ct/:programme/:period/${placesOfPeriod[place]}/*?`;
}

/** Pages of the programme, of the instance, and help. */
export const otherPages: readonly { readonly pattern: string; readonly page: LatePage }[] = [
  {
    pattern: '/chuong-trinh/*?',
    page: late(async () => (await import('#web/programme/ProgrammesPage')).ProgrammesPage),
  },
  { pattern: '/quan-tri/*?', page: late(async () => (await import('#web/admin/AdminPage')).AdminPage) },
  { pattern: '/huong-dan/*?', page: late(async () => (await import('#web/guide/GuidePage')).GuidePage) },
];

/**
 * Fetches the page an address leads to and, where the address names no more than the page, asks for what it shows first. Nothing where no
 * page is there.
 */
export async function fetchPageOf(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  ask: Parameters<First>[0],
): Promise<void> {
  const [, first, programme = '', period = '', place, ...rest] = pathname.split('/').map(decodeURIComponent);
  if (first !== 'ct') {
    await otherPages.find(({ pattern }) => pattern.startsWith(`/${first}/`))?.page.load();
    return;
  }
  const [known] = Object.entries(placesOfPeriod).filter(([, segment]) => segment === place);
  if (known === undefined) return;
  const page = periodPages[known[0] as PlaceOfPeriod];
  const bare = rest.length === 0 && search === '';
  await Promise.all([page.load(), bare ? page.first(ask, pathsOf(programme, period).periodPath) : undefined]);
}
