import { markedKey } from '#shared/agency/marks';
import { GAP, readWords, type Word } from '#shared/agency/words';

/** A class of bodies named by nouns: "các sở, ban, ngành" is one unit whatever nouns are listed. */
export type BodyClass =
  | '<so>'
  | '<bo>'
  | '<tinh>'
  | '<huyen>'
  | '<xa>'
  | '<dia-phuong>'
  | '<doan-the>'
  | '<don-vi>'
  | '<doanh-nghiep>'
  | '<truong>'
  | '<bao-chi>';

/** What names are matched by: a folded word, one letter of an abbreviation, or a class of bodies. */
export type Unit = {
  readonly key: string;
  readonly cls: BodyClass | null;
  /** Index of the first and last word. */
  readonly first: number;
  readonly last: number;
  /** Gap before the unit; 0 between letters of one abbreviation. */
  readonly gap: number;
  /** True on the last unit of a word: a name can end only there. */
  readonly endsWord: boolean;
};

/** Nouns by class, longest first where one begins another. `joins`: takes part only beside another noun of the class. */
const nouns: readonly { readonly words: readonly string[]; readonly cls: BodyClass; readonly joins?: true }[] = [
  ...(
    [
      ['co quan chuyen mon', '<so>'],
      ['co quan thuoc chinh phu', '<bo>'],
      ['co quan ngang bo', '<bo>'],
      ['to chuc chinh tri xa hoi', '<doan-the>'],
      ['doan the chinh tri xa hoi', '<doan-the>'],
      ['to chuc doan the', '<doan-the>'],
      ['hoi doan the', '<doan-the>'],
      ['hoi quan chung', '<doan-the>'],
      ['doan the', '<doan-the>'],
      ['co quan thong tin dai chung', '<bao-chi>'],
      ['co quan truyen thong', '<bao-chi>'],
      ['co quan thong tan bao chi', '<bao-chi>'],
      ['co quan bao chi', '<bao-chi>'],
      ['co so giao duc dai hoc', '<truong>'],
      ['truong dai hoc', '<truong>'],
      ['truong cao dang', '<truong>'],
      ['vien nghien cuu', '<truong>'],
      ['hoc vien', '<truong>'],
      ['dai hoc', '<truong>'],
      ['cao dang', '<truong>'],
      ['truong', '<truong>'],
      ['vien', '<truong>'],
      ['cong dong doanh nghiep', '<doanh-nghiep>'],
      ['doanh nghiep', '<doanh-nghiep>'],
      ['dia phuong', '<dia-phuong>'],
      ['co quan', '<don-vi>'],
      ['don vi', '<don-vi>'],
      ['to chuc', '<don-vi>'],
      ['ca nhan', '<don-vi>'],
      ['thi xa', '<huyen>'],
      ['thanh pho', '<huyen>'],
      ['huyen', '<huyen>'],
      ['thi tran', '<xa>'],
      ['dac khu', '<xa>'],
      ['phuong', '<xa>'],
      ['xa', '<xa>'],
      ['so', '<so>'],
      ['nganh', '<so>'],
      ['bo', '<bo>'],
    ] as const
  ).map(([words, cls]) => ({ words: words.split(' '), cls })),
  { words: ['ban'], cls: '<so>', joins: true },
  { words: ['quan'], cls: '<huyen>', joins: true },
  { words: ['hop', 'tac', 'xa'], cls: '<doanh-nghiep>', joins: true },
  { words: ['hoi'], cls: '<doan-the>', joins: true },
  { words: ['mat', 'tran', 'to', 'quoc'], cls: '<doan-the>', joins: true },
  { words: ['mat', 'tran'], cls: '<doan-the>', joins: true },
  { words: ['to', 'chuc', 'hoi'], cls: '<doan-the>', joins: true },
];

const nounsByFirst = new Map<string, typeof nouns>();
for (const noun of nouns) {
  const first = noun.words[0] ?? '';
  nounsByFirst.set(first, [...(nounsByFirst.get(first) ?? []), noun]);
}
for (const [first, list] of nounsByFirst) {
  nounsByFirst.set(
    first,
    [...list].sort((a, b) => b.words.length - a.words.length),
  );
}

/** What may follow a class without making it part of a longer name. */
const afterClass = [
  'lien quan',
  'cap tinh',
  'trung uong',
  'chu tri',
  'phoi hop',
  'tham gia',
  'tham muu',
  'duoc giao',
  'truc thuoc',
  'cua',
  'thuoc',
  'tren',
  'trong',
  'khac',
  'o',
  'cung',
  'nay',
  'vung',
  'ven',
  'mien nui',
  'bien gioi',
  'hai dao',
  'khu vuc',
  'trong diem',
  'dac biet kho khan',
  'theo linh vuc',
  'theo chuc nang',
  'theo nhiem vu',
  'theo phan cong',
  'theo tham quyen',
  'theo dia ban',
].map((phrase) => phrase.split(' '));
/** The same, by their marks and in small letters alone: "các xã có rừng", "các xã Cổ Loa, Đông Anh", "sở nội vụ" and "nơi có dự án". */
const afterClassAsTyped: ReadonlySet<string> = new Set(
  ['nơi', 'có', 'dọc', 'lân', 'giáp', 'còn', 'nêu', 'được', 'cũ', 'trước', 'mới', 'sau', 'hiện'].map(markedKey),
);
/** A class of place is also named behind a body ("UBND huyện", "Công an xã"); the others stand alone. */
const PLACES: ReadonlySet<BodyClass> = new Set(['<huyen>', '<xa>']);
/** Words before a class that are titles, not part of a name ("Thủ trưởng sở, ngành"). */
const TITLE_ENDS = new Set(['dao', 'truong', 'voi', 'tri', 'hop', 'cap', 'gom', 'giua']);

type Atom = { readonly cls: BodyClass; readonly length: number; readonly joins: boolean };

function atomAt(words: readonly Word[], at: number, within: BodyClass | null): Atom | null {
  const word = words[at];
  if (!word) return null;
  // "cấp huyện" is the class itself; "các tỉnh, thành phố" are provinces.
  if (word.key === 'cap' && words[at + 1]?.gap === 0) {
    const inner = atomAt(words, at + 1, within);
    return inner && PLACES.has(inner.cls) ? { ...inner, length: inner.length + 1 } : null;
  }
  if (word.key === 'tinh' && word.gap & GAP.every) return { cls: '<tinh>', length: 1, joins: false };
  for (const noun of nounsByFirst.get(word.key) ?? []) {
    if (noun.words.every((key, k) => words[at + k]?.key === key && (k === 0 || tied(words[at + k])))) {
      let cls = noun.cls;
      if (within === '<bo>' && cls === '<so>') cls = '<bo>';
      if (within === '<tinh>' && noun.words[0] === 'thanh') cls = '<tinh>';
      return { cls, length: noun.words.length, joins: noun.joins === true };
    }
  }
  return null;
}

/** Inside one noun only spaces, a dash or an ignored conjunction stand ("chính trị - xã hội"). */
function tied(word: Word | undefined): boolean {
  return word !== undefined && (word.gap & ~(GAP.dash | GAP.newline | GAP.and)) === 0;
}

function endsClass(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.gap !== 0) return true;
  if (word.key === 'tinh') {
    const after = words[at + 1];
    return !(after && after.gap === 0 && (after.key === 'ui' || after.key === 'uy' || after.key === 'doan'));
  }
  if (!word.capital && afterClassAsTyped.has(markedKey(text.slice(word.start, word.end)))) return true;
  return afterClass.some((phrase) => phrase.every((key, k) => words[at + k]?.key === key));
}

/** Number of words from `at` that name one class, 0 when they do not. */
function classAt(
  text: string,
  words: readonly Word[],
  at: number,
  afterClass: boolean,
): { cls: BodyClass; length: number } | null {
  const first = atomAt(words, at, null);
  if (!first) return null;
  const start = words[at];
  const before = words[at - 1];
  const alone = at === 0 || afterClass || start === undefined || start.gap !== 0 || TITLE_ENDS.has(before?.key ?? '');
  if (!alone && !PLACES.has(first.cls)) return null;
  const every = start !== undefined && (start.gap & GAP.every) !== 0;
  const lengths: { length: number; firm: boolean }[] = [];
  let length = 0;
  let firm = false;
  let atoms = 0;
  let atom: Atom | null = first;
  while (atom && atom.cls === first.cls) {
    length += atom.length;
    atoms += 1;
    // "Viện Nghiên cứu …" is a name; "các viện", "viện, trường" are classes.
    firm ||= !atom.joins && (first.cls !== '<truong>' || every || atoms > 1);
    lengths.push({ length, firm });
    const next: Word | undefined = words[at + length];
    if (!next || next.gap & (GAP.semicolon | GAP.colon | GAP.open | GAP.close | GAP.bullet)) break;
    atom = atomAt(words, at + length, first.cls);
  }
  // The last noun may begin a name ("huyện, thị xã Gia Nghĩa"): give nouns back until the class ends cleanly.
  for (let k = lengths.length - 1; k >= 0; k -= 1) {
    const run = lengths[k];
    if (
      run?.firm &&
      (endsClass(text, words, at + run.length) || nextIsClass(text, words, at + run.length, first.cls))
    ) {
      return { cls: first.cls, length: run.length };
    }
  }
  return null;
}

/** "các sở ngành địa phương": another class follows without a separator. */
function nextIsClass(text: string, words: readonly Word[], at: number, cls: BodyClass): boolean {
  const atom = atomAt(words, at, null);
  return atom !== null && atom.cls !== cls && !atom.joins && endsClass(text, words, at + atom.length);
}

const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|kr|gl|bl|br|pr|pl|dr|cr|gr|fr|kl|[b-df-hj-np-tv-xz])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnptkrl])?$/;
const LETTERS = /^[a-z]+$/;

const abbreviations = new Map<string, boolean>();
const REMEMBER_AT_MOST = 20_000;

/** An abbreviation is matched letter by letter, so that `KH&CN`, `KHCN` and `KH-CN` are one; a syllable stays whole. */
export function isAbbreviation(key: string): boolean {
  if (key.length < 2) return false;
  const known = abbreviations.get(key);
  if (known !== undefined) return known;
  const found = LETTERS.test(key) && !SYLLABLE.test(key);
  if (abbreviations.size >= REMEMBER_AT_MOST) abbreviations.clear();
  abbreviations.set(key, found);
  return found;
}

/** Units of a cell or of a registered name. Example: `Các sở, ban, ngành liên quan` → `<so> lien quan`. */
export function readUnits(text: string): {
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  readonly tail: number;
} {
  const { words, tail } = readWords(text);
  const units: Unit[] = [];
  let afterClass = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const run = classAt(text, words, at, afterClass);
    if (run) {
      const last = at + run.length - 1;
      units.push({ key: run.cls, cls: run.cls, first: at, last, gap: word.gap, endsWord: true });
      at = last;
      afterClass = true;
      continue;
    }
    afterClass = false;
    if (isAbbreviation(word.key)) {
      for (let k = 0; k < word.key.length; k += 1) {
        units.push({
          key: word.key.charAt(k),
          cls: null,
          first: at,
          last: at,
          gap: k === 0 ? word.gap : 0,
          endsWord: k === word.key.length - 1,
        });
      }
    } else {
      units.push({ key: word.key, cls: null, first: at, last: at, gap: word.gap, endsWord: true });
    }
  }
  return { words, units, tail };
}
