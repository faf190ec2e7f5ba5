import { isDay } from '#shared/period/calendar';
import { flatten, type NamedDocument } from '#shared/status/documents';

/** An event an output asks for: its kind, how many times, and what it is held for where the output says so. */
export type AskedEvent = {
  readonly kind: string;
  readonly count: number;
  readonly acts: ReadonlySet<string>;
  /** "cấp tỉnh", "năm 2026": which of several it is. */
  readonly which: ReadonlyMap<string, string>;
};

/** That the event took place, as the words of a report say it; `on` is its last day, null where none is named by the as-of date. */
export type HeldEvent = { readonly on: string | null };

const TRAINING = '(?:tap huan|boi duong|dao tao|huan luyen)';
/** Names of events in plain letters, those of one kind together; what a name begins with comes before its beginning. */
const kinds: readonly (readonly [kind: string, names: string])[] = [
  ['training', `(?:lop|khoa|hoi nghi|chuong trinh|dot)(?: hoc| on)? ${TRAINING}|lop|${TRAINING}`],
  ['conference', 'hoi nghi'],
  ['workshop', 'hoi thao'],
  ['contest', 'hoi thi|cuoc thi|ky thi|thi'],
  ['fair', 'hoi cho|phien cho'],
  ['festival', 'ngay hoi|le hoi|lien hoan|festival'],
  ['ceremony', 'le(?! (?:phi|hoi)\\b)'],
  ['talk', 'toa dam'],
  ['forum', 'dien dan'],
  ['exhibition', 'trien lam'],
  ['congress', 'dai hoi'],
  ['press', 'hop bao'],
  ['drill', 'dien tap'],
  ['dialogue', 'doi thoai'],
  ['meeting', 'hop|ky hop'],
  ['sports', 'giai (?:chay|the thao|bong|dua|viet da)'],
];
const EVENT = kinds.map(([, names]) => `(${names})`).join('|');
const UNIT = '(?:buoi |cuoc |dot |phien |su kien )?';
/** An event as something is said of it: how many (of how many), then its name. */
const NAMED = `(?:(\\d{1,3})(?:\\s*/\\s*(\\d{1,3}))?(?: \\([^)]*\\))? |mot )?${UNIT}(?:${EVENT})\\b`;
const ASKED = new RegExp(
  `^[-+*•\\s]*(?:to chuc (?:thanh cong )?)?(?:it nhat |toi thieu )?(?:(\\d{1,3})(?: \\([^)]*\\))? )?${UNIT}(?:${EVENT})\\b`,
);
/** How such an output begins; {@link ASKED} is long and takes its time to be made ready, and most outputs are documents. */
const MAY_BEGIN =
  /^[^a-z]*(?:[a-z ]{2,20}\) )?(?:to chuc|it nhat|toi thieu|buoi|cuoc|dot|phien|su kien|lop|khoa|hoi |chuong trinh|tap huan|boi duong|dao tao|huan luyen|ky |thi\b|ngay hoi|le\b|lien hoan|festival|toa dam|dien |trien lam|dai hoi|hop\b|doi thoai|giai )/;
/** More than one result, or one again and again: a day of it does not show that all is done. */
const MORE =
  /[;\n+]|\/ ?(?:nam|quy|thang)\b|\b(?:moi|hang|hang nam|dinh ky|thuong xuyen)\b|(?:,|\bva\b) *(?:\d+ )?(?:(?:ban hanh|xay dung|trinh|co|to chuc) )?(?:bao cao|ke hoach|quyet dinh|tai lieu|ky yeu|hoi nghi|hoi thao|lop)\b/;

/** What an event is held for. */
const ACTS =
  /\b(?:tong ket|so ket|trien khai|quan triet|xuc tien|lay y kien|gop y|chuan bi|thong nhat|phat dong|khai mac|be mac|khoi dong|cong bo|ra mat|trao giai|khai truong|khanh thanh|khoi cong|ky ket|tham dinh|doi thoai|giao ban|so khao|chung khao|so tuyen|vong loai|ban ket|chung ket|tong duyet|so duyet|phan bien|ra quan|tuyen duong|ton vinh|khai giang|be giang|boc tham|hop bao|dong tho|thong xe|ban giao|cap co so)\b/g;
/** Which one of several it is. */
const WHICH = /\b(cap|lan thu|dot|nam|quy|khoa|giai doan) ([a-z0-9-]+)\b/g;
/** What comes before the event itself. */
const BEFOREHAND: ReadonlySet<string> = new Set(
  'lay y kien,gop y,chuan bi,thong nhat,phat dong,khai mac,khoi dong,so khao,so tuyen,vong loai,ban ket,tong duyet,so duyet,boc tham,hop bao,cap co so'.split(
    ',',
  ),
);
/** Ceremonies whose name is also what is done at them: "Lễ khai trương" was when something "đã khai trương". */
const CEREMONIES =
  'khai truong|khanh thanh|khoi cong|ky ket|ra mat|cong bo|trao giai|phat dong|khai giang|be giang|dong tho|thong xe|khai mac|be mac|ban giao';

const WITH = '(?:chu tri|chu dong|kip thoi|tham muu|phoi hop|cung|lien ket|chi dao)\\b[^;:]{0,120}?';
/** "Đã (phối hợp với …) tổ chức Hội nghị", "Tổ chức xong lớp tập huấn", "Hội nghị … đã diễn ra". */
const DID = new RegExp(
  `\\b(?:da (${WITH} )?to chuc(?: xong| thanh cong| duoc| hoan thanh)*|(?:to chuc (?:xong|thanh cong)|hoan thanh (?:viec )?to chuc|to chuc hoan thanh)) ${NAMED}`,
);
const WAS = new RegExp(
  `(?:^|, )(?:den nay |hien nay )?${NAMED}([^;,]{0,150}?) da (?:duoc )?(?:to chuc|dien ra|ket thuc|be mac|hoan thanh)\\b`,
);
/** Where the report says "done" beside it, the bare words are enough: "Tổ chức Hội nghị ngày …". */
const BARE = new RegExp(`(?:^[-+*\\s]*|, |: )(?:to chuc (?:thanh cong )?)?${NAMED}`);
const PLANNED =
  /\b(?:se|du kien|chua|khong|hoan|huy|lui|sap|phan dau|chuan bi|dang|ke hoach|du toan|de xuat|de nghi|xin|trinh|ban hanh|xay dung|moi|tiep tuc)\b/;

const DAY =
  /(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4}|\d{2})(?![\d/])|\b(?:ngay|sang|chieu|toi|den|va) (\d{1,2})\/(\d{1,2})(?![/\d])/g;
/** Days of documents, of what is celebrated, and of orders. */
const OF_ANOTHER =
  /(?:\/[a-z0-9&./-]*[a-z][a-z0-9&./-]*|\b(?:cong van|ke hoach|bao cao|quyet dinh|thong bao|to trinh|giay moi|van ban|ky niem|chao mung|huong ung|theo|truoc|han))[\s,)]*(?:cua [a-z ]{2,30})?(?:ngay )?$/;

/** What may stand before a day with which a statement begins: "Từ ngày 24 đến ngày 26/02/2026, Sở đã tổ chức …". */
const BEGINNING =
  /(?:^|, )(?:(?:tu|den|va|trong|vao|cac|hai|sang|chieu|toi|ngay|\d{1,2}(?:\/\d{1,2})?|[-–])[ ,]*){0,8}$/;

const asked = new Map<string, AskedEvent | null>();
const REMEMBER_AT_MOST = 5_000;

/** The one event an output asks for in its first words ("01 lớp tập huấn", "Hội nghị tổng kết"); null for other outputs. */
export function eventAsked(output: string): AskedEvent | null {
  const known = asked.get(output);
  if (known !== undefined) return known;
  const flat = spaced(output);
  const match = MAY_BEGIN.test(flat) ? ASKED.exec(flat) : null;
  const event =
    match === null || MORE.test(flat.slice(match[0].length))
      ? null
      : { kind: kindOf(match, 2), count: Number(match[1] ?? 1), acts: actsIn(flat), which: whichIn(flat) };
  if (asked.size >= REMEMBER_AT_MOST) asked.clear();
  asked.set(output, event);
  return event;
}

/**
 * Whether a report says that the event took place, and on which day by `asOf`. A planned day, a step towards it ("họp chuẩn bị Hội nghị"),
 * fewer of them than asked for and the day of another event count for nothing. `done`: the report says elsewhere that the work is done.
 *
 * Example: "Đã tổ chức Hội nghị ngày 12/02/2026" → `{on: '2026-02-12'}`; "Sẽ tổ chức Hội nghị ngày 20/3/2026" → null.
 */
export function heldIn(told: string, event: AskedEvent, asOf: string, done: boolean): HeldEvent | null {
  let held: HeldEvent | null = null;
  for (const statement of spaced(told).split(/ ?[;\n] ?|\.(?= |$)/)) {
    const at = heldAt(statement, event, done);
    if (at === null) continue;
    const on = dayOf(statement, at, asOf);
    if (on !== null && on > asOf) return null;
    if (held?.on == null || (on !== null && on > held.on)) held = { on };
  }
  return held;
}

/** Documents that come of an event; a plan of it, an invitation or what set it up came before. */
export function provesEvent({ kind, text, intended, date }: NamedDocument, asOf: string): boolean {
  if (intended || (date !== null && date > asOf)) return false;
  const flat = spaced(text);
  switch (kind) {
    case 'bao cao':
    case 'bien ban':
    case 'ket luan':
      return !/\b(?:chuan bi|de xuat|tien do)\b/.test(flat);
    case 'ke hoach':
    case 'to trinh':
    case 'giay moi':
      return false;
    default:
      return /\b(?:ket qua|ket luan|trao giai|cong nhan|khen thuong|be mac)\b/.test(flat);
  }
}

function spaced(text: string): string {
  return flatten(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Where in a statement the event is said to have been held. */
function heldAt(statement: string, event: AskedEvent, done: boolean): number | null {
  if (event.kind === 'ceremony') {
    const named = new RegExp(`\\b(?:da|duoc) (?:duoc |to chuc )?(?:le )?(${CEREMONIES})\\b`).exec(statement);
    if (named !== null && event.acts.has(named[1] ?? '') && !planned(statement, named.index)) return named.index;
  }
  const did = DID.exec(statement);
  if (did !== null && !PLANNED.test(did[1] ?? '') && isAsked(did, 2, statement, event)) return did.index;
  const was = WAS.exec(statement) ?? (done ? BARE.exec(statement) : null);
  return was !== null && isAsked(was, 1, statement, event) ? was.index : null;
}

function planned(statement: string, at: number): boolean {
  return PLANNED.test(statement.slice(statement.lastIndexOf(',', at) + 1, at));
}

/** Whether what is said to have been held is what was asked for: its kind, as many of them, for the same purpose. */
function isAsked(match: RegExpExecArray, first: number, statement: string, event: AskedEvent): boolean {
  const [count, whole] = [match[first], match[first + 1]];
  if (kindOf(match, first + 2) !== event.kind || planned(statement, match.index)) return false;
  if (whole !== undefined && Number(count) < Number(whole)) return false;
  if (Number(count ?? 1) < event.count) return false;
  const said = /^[^,(]*/.exec(statement.slice(match.index))?.[0] ?? '';
  for (const [mark, one] of whichIn(said)) if ((event.which.get(mark) ?? one) !== one) return false;
  const acts = actsIn(said);
  if ([...acts].some((act) => BEFOREHAND.has(act) && !event.acts.has(act))) return false;
  return acts.size === 0 || event.acts.size === 0 || [...acts].some((act) => event.acts.has(act));
}

function kindOf(match: RegExpExecArray, first: number): string {
  return kinds.find((_, index) => match[first + index] !== undefined)?.[0] ?? '';
}

function actsIn(flat: string): ReadonlySet<string> {
  return new Set(flat.match(ACTS) ?? []);
}

function whichIn(flat: string): ReadonlyMap<string, string> {
  return new Map([...flat.replace(DAY, ' ').matchAll(WHICH)].map(([, mark = '', one = '']) => [mark, one]));
}

/** Last day of the event: behind its name, else where the statement begins with it. */
function dayOf(statement: string, at: number, asOf: string): string | null {
  const tail = statement.slice(at);
  const days = daysIn(/^[\s\S]*?(?=\b(?:se|du kien|chua|sap|phan dau|tiep tuc|dang)\b|$)/.exec(tail)?.[0] ?? '', asOf);
  const head = days.length > 0 ? days : daysIn(statement.slice(0, at), asOf, BEGINNING);
  return head.sort().at(-1) ?? null;
}

function daysIn(flat: string, asOf: string, behind?: RegExp): string[] {
  const days: string[] = [];
  for (const match of flat.matchAll(DAY)) {
    const before = flat.slice(0, match.index);
    if (OF_ANOTHER.test(before) || behind?.test(before) === false) continue;
    const [, day, month, typed, bareDay, bareMonth] = match;
    const year = typed === undefined ? asOf.slice(0, 4) : typed.length === 2 ? `20${typed}` : typed;
    const read = `${year}-${(month ?? bareMonth ?? '').padStart(2, '0')}-${(day ?? bareDay ?? '').padStart(2, '0')}`;
    if (isDay(read)) days.push(read);
  }
  return days;
}
