import { fold } from '#shared/text/fold';

/** What a typed status claims, whatever the dates say. The class is derived from facts (S1); a claim is one of them. */
export type StatusClaim =
  | 'done'
  | 'done_on_time'
  | 'done_late'
  | 'submitted'
  | 'in_time'
  | 'under_way'
  | 'due_soon'
  | 'overdue'
  | 'not_started'
  | 'continuous'
  | 'suspended'
  | 'cancelled'
  | 'unknown';

const LATE =
  '(?:qua han|tre han|cham|muon|tre|khong dung han|sau han|qua thoi han|khong (?:dung|dat|kip|dam bao|bao dam) tien do)';
const ON_TIME =
  '(?:dung han|trong han|truoc han|som han|som|dung tien do|vuot tien do|truoc thoi han|dung thoi han|kip thoi|dam bao tien do)';
const DONE = '(?:hoan thanh|hoan tat|ht|xong|ket thuc|thuc hien xong|trien khai xong|lam xong|giai quyet xong)';

/**
 * Read in this order on folded text: what is denied, intended or only partly true comes before what is claimed, since "chưa hoàn thành",
 * "sắp hoàn thành" and "hoàn thành 70 %" all hold the word "hoàn thành".
 */
const patterns: readonly (readonly [RegExp, StatusClaim])[] = [
  [/^(?:htdh|ht dung han)$/, 'done_on_time'],
  [/^(?:htqh|ht qua han)$/, 'done_late'],
  [
    /\b(?:tam dung|tam hoan|de nghi dung|xin dung|xin gia han|de nghi gia han|dieu chinh thoi gian|chuyen sang (?:nam|quy|ky)|chuyen (?:nam|ky)|lui (?:thoi gian|tien do|han|sang|den)|hoan (?:sang|den)|tam ngung|ngung thuc hien)\b/,
    'suspended',
  ],
  [
    /\b(?:khong (?:tiep tuc )?(?:thuc hien|trien khai)(?! duoc| dung| kip| xong)|huy bo|huy nhiem vu|bai bo|rut khoi|rut ra khoi|dung thuc hien|khong con phu hop|dua ra khoi)\b|^(?:da )?huy$/,
    'cancelled',
  ],
  [/\bsap (?:den han|toi han|qua han|het han)\b|\bgan den han\b/, 'due_soon'],
  [
    /\b(?:chua|khong) (?:den|toi) (?:thoi diem|han|ky|thoi gian|thoi han|luc|moc)\b|\bchua (?:thuc hien|trien khai|th|tk|bat dau|lam|tien hanh|khoi dong|xay dung|tham muu)\b(?! xong)|^chua(?: co)?$|^chua (?:den|toi)$/,
    'not_started',
  ],
  [
    new RegExp(`\\b(?:chua|khong) (?:duoc )?${DONE}\\b.*\\b${LATE}\\b|\\b${LATE}\\b.*\\b(?:chua|khong) ${DONE}\\b`),
    'overdue',
  ],
  [new RegExp(`\\b(?:chua|khong) (?:duoc )?${DONE}\\b.*\\b(?:trong han|con han|chua den han)\\b`), 'in_time'],
  [new RegExp(`\\b(?:chua|khong) (?:the )?(?:duoc )?${DONE}\\b`), 'under_way'],
  // Below “Đã hoàn thành (Có/Không)”.
  [/^khong(?: dat)?$/, 'under_way'],
  [/^chua (?:duoc )?(?:phe duyet|ban hanh|thong qua|nghiem thu|ban giao|dat|co (?:ket qua|san pham))\b/, 'under_way'],
  [
    new RegExp(
      `\\b(?:se|du kien|phan dau|dang|sap|gan|co ban|chuan bi|can|phai|tiep tuc|gan nhu|hau nhu|mot phan|tung phan)\\b[^.;]{0,40}\\b${DONE}\\b`,
    ),
    'under_way',
  ],
  [
    new RegExp(`\\b${DONE}\\b[^.;]{0,24}\\b(?:du thao|buoc|giai doan|mot phan|phan|co ban|\\d{1,2}(?:[.,]\\d+)?\\s*%)`),
    'under_way',
  ],
  [new RegExp(`\\b${DONE}\\b[^.;]{0,30}\\b${LATE}\\b`), 'done_late'],
  [new RegExp(`\\b${DONE}\\b[^.;]{0,30}\\b${ON_TIME}\\b`), 'done_on_time'],
  [
    /\b(?:da trinh|da gui tham dinh|cho phe duyet|cho duyet|cho ban hanh|cho y kien phe duyet|dang cho phe duyet|dang cho duyet|trinh phe duyet|da trinh ky|da trinh duyet|cho ky|cho tham dinh)\b/,
    'submitted',
  ],
  [/\b(?:dang|chua)\b.*\b(?:qua han|cham|tre han)\b/, 'overdue'],
  [/\bdang\b.*\b(?:sap den han|sap qua han)\b/, 'due_soon'],
  [
    /\b(?:trong han|con han|dung tien do|dam bao tien do|theo lo trinh|theo tien do|theo ke hoach|bao dam tien do)\b/,
    'in_time',
  ],
  [
    new RegExp(
      `^(?:da |duoc |da duoc )?${DONE}\\b|^(?:da )?(?:dat|co)$|^(?:da (?:thuc hien|trien khai|dat|co|lam|hoan thien))\\b|^(?:da |duoc |da duoc )(?:ban hanh|phe duyet|thong qua|nghiem thu|ban giao|cong bo|dua vao (?:su dung|van hanh|hoat dong))\\b|^(?:done|completed|v|x)$`,
    ),
    'done',
  ],
  [
    /\b(?:qua han|cham tien do|tre han|ton dong|cham|tre tien do|qua thoi han|khong (?:dung|dat|kip|dam bao|bao dam) tien do)\b/,
    'overdue',
  ],
  [
    /\b(?:dang|tiep tuc|trien khai|thuc hien|soan thao|xay dung|lay y kien|hoan thien|chuan bi|tham muu)\b.*/,
    'under_way',
  ],
  [/\b(?:thuong xuyen|dinh ky|lien tuc|hang nam|hang thang|hang quy)\b/, 'continuous'],
];

/** The words most cells hold, as a list of choices offers them: what the patterns below them say too, without asking each. */
const usual: ReadonlyMap<string, StatusClaim> = new Map([
  ['hoan thanh', 'done'],
  ['da hoan thanh', 'done'],
  ['hoan thanh dung han', 'done_on_time'],
  ['hoan thanh truoc han', 'done_on_time'],
  ['hoan thanh qua han', 'done_late'],
  ['da trinh', 'submitted'],
  ['dang thuc hien', 'under_way'],
  ['dang trien khai', 'under_way'],
  ['chua hoan thanh', 'under_way'],
  ['dang thuc hien trong han', 'in_time'],
  ['trong han', 'in_time'],
  ['dang thuc hien qua han', 'overdue'],
  ['qua han', 'overdue'],
  ['chua trien khai', 'not_started'],
  ['chua thuc hien', 'not_started'],
  ['chua den han', 'not_started'],
  ['thuong xuyen', 'continuous'],
  ['tam dung', 'suspended'],
  ['khong thuc hien', 'cancelled'],
]);

/** A share in place of a word: “40%”, “Đạt 100 %”. */
const SHARE = /^(?:dat |duoc |khoang |hoan thanh )?(\d{1,3}(?:[.,]\d{1,2})?) ?%$/;

function shareClaim(share: number): StatusClaim {
  if (share > 100) return 'unknown';
  return share === 100 ? 'done' : share === 0 ? 'not_started' : 'under_way';
}

const CONTINUOUS =
  /^(?:thuc hien |duy tri |trien khai |dang thuc hien |bao cao )?(?:thuong xuyen|dinh ky|lien tuc|hang (?:nam|quy|thang|tuan|ngay))\b/;
const known = new Map<string, StatusClaim | null>();

/**
 * What a status cell claims; null when it is empty. Texts nobody foresaw are `unknown`, never guessed. Example: `Chưa hoàn thành (trong
 * hạn)` → in_time; `Cơ bản hoàn thành` → under_way; `HTĐH` → done_on_time.
 *
 * Source: S1; notes on the words provinces use for done × in time.
 */
export function readClaim(text: string): StatusClaim | null {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const read = readNow(text);
  if (known.size > 5_000) known.clear();
  known.set(text, read);
  return read;
}

/** A sign before the words (“✅ Hoàn thành”, “● Quá hạn”) says nothing they do not. */
const SIGNS = /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])|\p{So}\ufe0f?(?=\s*$)/gu;
/** Where there can be none: letters of all alphabets are costly to ask for. */
const NO_SIGNS = /^[a-z0-9][\0-\x7f]*$/;

/** A longer text is a report, not a status. */
const LONGEST = 1_000;

function readNow(text: string): StatusClaim | null {
  if (text.length > LONGEST) return 'unknown';
  const folded = fold(text);
  const words = (NO_SIGNS.test(folded) ? folded : folded.replace(SIGNS, ' '))
    .replace(/[()[\]:;"'“”*]+/g, ' ')
    .replace(/[-–—/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,]+|[\s.,!]+$/g, '');
  if (words === '') return null;
  const offered = usual.get(words);
  if (offered !== undefined) return offered;
  if (CONTINUOUS.test(words)) return 'continuous';
  const share = SHARE.exec(words)?.[1];
  if (share !== undefined) return shareClaim(Number(share.replace(',', '.')));
  for (const [pattern, claim] of patterns) if (pattern.test(words)) return claim;
  return 'unknown';
}

/** A status that says only that there is nothing new ("Không phát sinh trong kỳ"): what was said before goes on holding. */
export function saysNothingNew(text: string): boolean {
  return /^khong (?:co )?phat sinh\b/.test(fold(text));
}

/** Claims that say the work is done. */
export function claimsDone(claim: StatusClaim | null): boolean {
  return claim === 'done' || claim === 'done_on_time' || claim === 'done_late';
}

/** A thing that was accepted and is in use is done; in use for a trial it is not. */
const IN_USE =
  '(?:duoc )?(?:nghiem thu|ban giao|hoan thanh)(?:,? (?:va )?(?:nghiem thu|ban giao))?,? (?:va )?(?:da )?dua vao (?:su dung|van hanh|khai thac|hoat dong)(?: chinh thuc)?(?! thu)';
const TOLD_DONE = new RegExp(
  `^(?:da |den nay da )?(?:(?:hoan thanh|hoan tat|xong|thuc hien xong|trien khai xong)(?: (?:nhiem vu|cong viec|noi dung|viec|toan bo|day du|100 ?%(?: (?:khoi luong|chi tieu|ke hoach|muc tieu))?|toan bo khoi luong|dung han|truoc han|qua han|theo ke hoach|theo yeu cau|de ra|nhiem vu duoc giao|duoc giao))*|${IN_USE})\\s*(?:$|[.;,:(–-])`,
);

/** True where the progress text itself says no more and no less than "done", in its first words ("Đã hoàn thành; …"). */
export function toldDone(text: string): boolean {
  return TOLD_DONE.test(fold(text).replace(/^[-–+*\s]+/, ''));
}

const DONE_THEN =
  /^[-–+*\s]*(?:đã |đến nay đã )?(?:hoàn thành|hoàn tất|xong|thực hiện xong|(?:được )?(?:nghiệm thu|bàn giao|hoàn thành)(?:,? (?:và )?(?:nghiệm thu|bàn giao))?,? (?:và )?(?:đã )?đưa vào (?:sử dụng|vận hành|khai thác|hoạt động)(?: chính thức)?)(?: nhiệm vụ)?[ (]+((?:vào |từ |trong )?(?:(?:ngày|tháng|quý) [\divx]|\d{1,2}\/(?:\d{1,2}\/)?\d{4}\b)[^.;,)\n(]*)(?:[.;,)\n]|$)/;

/**
 * The time behind the first words of a report that says done: "Hoàn thành (ngày 28/02/2026)" → "ngày 28/02/2026"; null where none stands. A share is
 * none: "Hoàn thành 3/5".
 */
export function behindDone(text: string): string | null {
  if (text.length < 8 || text.length > LONGEST) return null;
  // Stops inside a day end no statement.
  const said = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\d)\.(?=\d)/g, '$1/');
  return DONE_THEN.exec(said)?.[1]?.replace(/^(?:vào|từ|trong) /, '') ?? null;
}

/** First words of a report that nothing was begun, and what behind them says that something was. */
export const notBegunHeads: readonly string[] = [
  '',
  '- ',
  'hiện ',
  'hiện nay ',
  'đến nay ',
  'đơn vị ',
  'tạm thời ',
].flatMap((before) =>
  [
    'chưa triển khai',
    'chưa thực hiện',
    'chưa bắt đầu',
    'chưa tiến hành',
    'chưa khởi công',
    'chưa đến thời',
    'chưa đến hạn',
    'chưa tới hạn',
    'chưa tới thời',
    'chưa đến kỳ',
    'chưa phát sinh',
  ].map((head) => before + head),
);
export const begunWords: readonly string[] = [
  'đã ',
  ' xong',
  ' đầy đủ',
  ' đồng bộ',
  ' hết',
  ', đang',
  '; đang',
  '. đang',
];

/** True where the progress text says in its first words that nothing was begun ("Chưa triển khai do chưa có kinh phí"), and no more. */
export function toldNotBegun(text: string): boolean {
  const said = text.normalize('NFC').trim().toLowerCase();
  return notBegunHeads.some((head) => said.startsWith(head)) && !begunWords.some((word) => said.includes(word));
}
