import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type PlaceOfPeriod, placesOfPeriod } from '#web/addresses';

type Lazy = LazyExoticComponent<ComponentType>;

/** Pages below `/ct/{programme}/{period}`; each comes when it is first looked at. A page reads what stands behind its name by `useParams`. */
export const periodPages: Readonly<Record<PlaceOfPeriod, Lazy>> = {
  overview: lazy(async () => ({ default: (await import('#web/overview/OverviewPage')).OverviewPage })),
  changes: lazy(async () => ({ default: (await import('#web/overview/ChangesPage')).ChangesPage })),
  tracker: lazy(async () => ({ default: (await import('#web/tracker/TrackerPage')).TrackerPage })),
  intake: lazy(async () => ({ default: (await import('#web/intake/IntakePage')).IntakePage })),
  open: lazy(async () => ({ default: (await import('#web/open/OpenPage')).OpenPage })),
  send: lazy(async () => ({ default: (await import('#web/upload/UploadPage')).UploadPage })),
  fill: lazy(async () => ({ default: (await import('#web/fill/FillPage')).FillPage })),
  receipts: lazy(async () => ({ default: (await import('#web/own/ReceiptsPage')).ReceiptsPage })),
  replies: lazy(async () => ({ default: (await import('#web/own/RepliesPage')).RepliesPage })),
  issued: lazy(async () => ({ default: (await import('#web/own/IssuedPage')).IssuedPage })),
};

/** `/ct/:programme/:period/tong-quan` and whatever stands behind it. */
export function patternOf(place: PlaceOfPeriod): string {
  return `/ct/:programme/:period/${placesOfPeriod[place]}/*?`;
}

/** Pages of the programme, of the instance, and help. */
export const otherPages: readonly { readonly pattern: string; readonly Page: Lazy }[] = [
  {
    pattern: '/chuong-trinh/*?',
    Page: lazy(async () => ({ default: (await import('#web/programme/ProgrammesPage')).ProgrammesPage })),
  },
  { pattern: '/quan-tri/*?', Page: lazy(async () => ({ default: (await import('#web/admin/AdminPage')).AdminPage })) },
  { pattern: '/huong-dan/*?', Page: lazy(async () => ({ default: (await import('#web/guide/GuidePage')).GuidePage })) },
];
