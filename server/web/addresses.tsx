/** Parts of an address below a programme and a period. */
export const placesOfPeriod = {
  overview: 'tong-quan',
  changes: 'thay-doi',
  tracker: 'bang-theo-doi',
  intake: 'tiep-nhan',
  open: 'chua-thong-nhat',
  send: 'gui-bao-cao',
  fill: 'dien-truc-tiep',
  receipts: 'phieu',
  replies: 'phan-hoi',
  issued: 'tep-duoc-giao',
} as const;

export type PlaceOfPeriod = keyof typeof placesOfPeriod;

/** Pages a person comes to without a programme in hand. */
export const places = {
  start: '/',
  programmes: '/chuong-trinh',
  load: '/chuong-trinh/nap',
  admin: '/quan-tri',
  guide: '/huong-dan',
} as const;

/** `/ct/{programme}/{period}/bang-theo-doi/…`: every state worth coming back to has an address of its own. */
export function addressOf(programme: string, period: string, place: PlaceOfPeriod, ...rest: readonly string[]): string {
  return ['/ct', ...[programme, period, placesOfPeriod[place], ...rest].map(encodeURIComponent)].join('/');
}

/** The programme itself: revisions, registry, authority, cycles, issue. */
export function programmeAddress(programme: string, ...rest: readonly string[]): string {
  return [places.programmes, ...[programme, ...rest].map(encodeURIComponent)].join('/');
}
