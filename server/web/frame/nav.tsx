import type { FluentIcon } from '@fluentui/react-icons';
import {
  ArrowDownloadRegular,
  ArrowUploadRegular,
  BookRegular,
  ChatRegular,
  ClipboardTaskRegular,
  DocumentRegular,
  EditRegular,
  FlagRegular,
  MailInboxRegular,
  SettingsRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { addressOf, type PlaceOfPeriod, places, placesOfPeriod } from '#web/addresses';
import type { frameWords } from '#web/words/frame';

type Name = Exclude<
  {
    [K in keyof (typeof frameWords)['vi']]: (typeof frameWords)['vi'][K] extends string ? K : never;
  }[keyof (typeof frameWords)['vi']],
  undefined
>;

/** A page in the list at the side (below, on a phone). */
export type NavItem = {
  readonly name: Name;
  /** For the bar of a phone. */
  readonly short?: Name;
  readonly icon: FluentIcon;
  readonly place: PlaceOfPeriod | keyof typeof places;
  /** Stands in the bar of a phone; others are behind "Trang khác". */
  readonly bar: boolean;
};

const province: readonly NavItem[] = [
  { name: 'overview', icon: FlagRegular, place: 'overview', bar: true },
  { name: 'tracker', short: 'trackerShort', icon: TableRegular, place: 'tracker', bar: true },
  { name: 'intake', icon: MailInboxRegular, place: 'intake', bar: true },
  { name: 'open', short: 'openShort', icon: ChatRegular, place: 'open', bar: true },
  { name: 'programmes', icon: DocumentRegular, place: 'programmes', bar: false },
];
const admin: NavItem = { name: 'admin', icon: SettingsRegular, place: 'admin', bar: false };
const guide: NavItem = { name: 'guide', icon: BookRegular, place: 'guide', bar: false };
const reader: readonly NavItem[] = [
  { name: 'overview', icon: FlagRegular, place: 'overview', bar: true },
  { name: 'tracker', short: 'trackerShort', icon: TableRegular, place: 'tracker', bar: true },
  { name: 'intake', icon: MailInboxRegular, place: 'intake', bar: true },
];
const agency: readonly NavItem[] = [
  { name: 'send', icon: ArrowUploadRegular, place: 'send', bar: true },
  { name: 'fill', icon: EditRegular, place: 'fill', bar: true },
  { name: 'receipts', short: 'receiptsShort', icon: ClipboardTaskRegular, place: 'receipts', bar: true },
  { name: 'replies', short: 'repliesShort', icon: ChatRegular, place: 'replies', bar: true },
  { name: 'issued', icon: ArrowDownloadRegular, place: 'issued', bar: false },
  { name: 'tracker', short: 'trackerShort', icon: TableRegular, place: 'tracker', bar: false },
];

/** The pages of a role, in the order of its work. */
export function navOf(role: string | undefined): readonly NavItem[] {
  switch (role) {
    case 'administrator':
      return [...province, admin, guide];
    case 'consolidator':
      return [...province, guide];
    case 'reader':
      return [...reader, guide];
    case 'officer':
    case 'approver':
      return [...agency, guide];
    default:
      return [];
  }
}

/** Address of a page; null where it needs a period and there is none yet. */
export function addressOfItem({ place }: NavItem, programme: string | null, period: string | null): string | null {
  if (!(place in placesOfPeriod)) return places[place as keyof typeof places];
  if (programme === null || period === null) return null;
  return addressOf(programme, period, place as PlaceOfPeriod);
}

/** Where a role begins. */
export function firstPlace(role: string | undefined): PlaceOfPeriod {
  return role === 'officer' || role === 'approver' ? 'send' : 'overview';
}
