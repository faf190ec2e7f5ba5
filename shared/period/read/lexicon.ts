import type { LexiconEntry, Meaning } from '#shared/period/read/symbol';
import { wordsWithoutTime } from '#shared/period/read/wordsWithoutTime';

const numbers = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'.split('|');
const englishMonths =
  'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december'.split(
    '|',
  );

/**
 * The words of period texts. A new spelling is one entry here. Phrases are lower case with full diacritics, syllables parted by one
 * space; the longest phrase wins. `/` parts alternatives inside a phrase: `trở/quay đi` is two phrases.
 */
const entries: readonly LexiconEntry[] = [
  ['day', ['ngày']],
  ['week', ['tuần', 'tuần lễ']],
  ['month', ['tháng', 'thg', 'th', 't']],
  ['quarter', ['quý', 'quí', 'q']],
  ['half', ['h']],
  ['nine_months', ['m']],
  ['year', ['năm', 'năm tài chính', 'năm ngân sách', 'năm kế hoạch', 'năm công tác']],
  ['school_year', ['năm học', 'niên học', 'niên khóa', 'niên khoá']],
  ['working_day', ['ngày làm việc']],

  ...numbers.map((name, i): LexiconEntry => ['number', [name], i + 1]),
  ['number', ['nhất'], 1],
  ['number', ['tư'], 4],
  ['number', ['bẩy'], 7],
  ['month_name', ['giêng'], 1],
  ['month_name', ['chạp'], 12],
  ...englishMonths.map((names, i): LexiconEntry => ['month_name', names.split(' '), i + 1]),
  ['ordinal', ['thứ']],
  ['sunday', ['chủ nhật', 'chúa nhật', 'cn']],
  ['early_day', ['mùng', 'mồng']],

  ['part', ['đầu', 'đầu tiên', 'early', 'beginning of', 'start of'], 1],
  ['part', ['giữa', 'mid'], 2],
  ['part', ['cuối', 'cuối cùng', 'late', 'end of'], 3],
  ['part', ['những/các ngày đầu'], 1],
  ['part', ['những/các ngày giữa'], 2],
  ['part', ['những/các ngày cuối'], 3],
  ['half_part', ['nửa đầu'], 1],
  ['half_part', ['nửa cuối', 'nửa sau'], 2],
  ['half_of', ['nửa']],
  ['ten_days', ['thượng tuần'], 1],
  ['ten_days', ['trung tuần'], 2],
  ['ten_days', ['hạ tuần'], 3],

  ['until', ['trước hoặc trong', 'trước hoặc đúng', 'trước và trong']],
  ['before', ['trước', 'trước thời điểm', 'trước mốc', 'đến trước', 'tới trước', 'sớm hơn', 'trc', '<']],
  [
    'until',
    [
      'đến',
      'tới',
      'hết',
      'đến/tới hết',
      'cho đến/tới',
      'cho đến/tới hết',
      'tính đến/tới',
      'tính đến hết',
      'kéo dài đến/tới',
      '≤',
      '<=',
    ],
  ],
  [
    'until',
    ['chậm/muộn nhất', 'chậm/muộn nhất là', 'chậm/muộn nhất đến/tới/vào', 'trễ nhất', 'trễ nhất là', 'lâu nhất'],
  ],
  [
    'until',
    [
      'không quá',
      'không chậm/muộn/trễ quá',
      'không chậm/muộn/trễ hơn',
      'không được quá',
      'không vượt quá',
      'không để quá',
      'tối đa đến',
      'tối đa',
    ],
  ],
  ['until', ['by', 'by the', 'no/not later than', 'until']],
  ['until', ['trước khi hết', 'trước khi kết thúc', 'kết thúc trước khi hết']],
  ['from', ['từ', 'kể từ', 'tính từ', 'bắt đầu từ', 'bắt đầu kể từ', '≥', '>=']],
  ['after', ['sau', 'từ sau', 'kể từ sau', 'ngay sau', '>']],
  [
    'onward',
    [
      'trở đi',
      'trở về sau',
      'về sau',
      'và tiếp theo',
      'và sau đó',
      'và về sau',
      'và tiếp tục',
      'và tiếp tục thực hiện',
      'và duy trì',
      'và giai đoạn tiếp theo',
      'và giai đoạn sau',
    ],
  ],
  [
    'onward',
    ['/và /cho các/những năm/quý/tháng/kỳ/giai_đoạn tiếp_theo/sau/tới/kế_tiếp/sau_đó/tiếp_sau/sau_này/về_sau'],
  ],
  [
    'onward',
    ['và tiếp_tục/tiếp_tục_thực_hiện/tiếp_tục_duy_trì các/những năm tiếp_theo/sau/tới', 'và /các năm tiếp/sau'],
  ],
  ['now', ['nay', 'hiện nay', 'bây giờ', 'thời điểm hiện nay']],
  [
    'trigger',
    [
      'ngày ký',
      'ngày ký ban hành',
      'ngày ban hành',
      'ngày ký quyết định',
      'ngày có hiệu lực',
      'ngày được phê duyệt',
      'ngày phê duyệt',
      'khi ban hành',
      'lúc ban hành',
    ],
  ],
  ['vision', ['định hướng', 'tầm nhìn', 'và định hướng', 'và tầm nhìn', 'có tính đến', 'hướng tới', 'hướng đến']],
  ['next', ['sau', 'tới', 'tiếp theo', 'kế tiếp', 'liền kề', 'liền sau', 'tiếp']],
  [
    'no_term',
    [
      'không có thời hạn',
      'không thời hạn',
      'không xác định thời hạn',
      'không quy/qui định thời hạn',
      'không quy/qui định',
      'vô thời hạn',
      'không hạn định',
      'không giới hạn thời gian',
      'không kỳ hạn',
      'không có hạn',
    ],
  ],

  ['every', ['hằng', 'hàng', 'mỗi', 'từng']],
  ['periodic', ['định kỳ/kì', 'theo định kỳ/kì']],
  [
    'continuous',
    [
      'thường xuyên',
      'tx',
      'thường xuyên liên tục',
      'liên tục',
      'lâu dài',
      'thường trực',
      'xuyên suốt',
      'quanh năm',
      'ongoing',
      'continuous',
    ],
  ],
  ['ad_hoc', ['đột xuất', 'bất thường']],
  ['times', ['lần']],
  ['yearly', ['thường niên', 'annually']],
  ['stage', ['đầu/giữa/cuối kỳ/kì']],

  ['and', ['và', '&', '+', 'cùng', 'lẫn']],
  ['or', ['hoặc', 'hay', 'hoặc là', 'và hoặc']],
  ['but', ['nhưng', 'song', 'nhưng mà', 'và']],
  ['of', ['của', 'thuộc']],

  ...wordsWithoutTime,
  ['several_readings', ['có nhiều cách hiểu']],
];

/** Every phrase with all its meanings. */
export const phrases: ReadonlyMap<string, readonly Meaning[]> = collect();

function collect(): ReadonlyMap<string, readonly Meaning[]> {
  const all = new Map<string, Meaning[]>();
  for (const [symbol, patterns, value = 0] of entries) {
    for (const pattern of patterns) {
      for (const phrase of expand(pattern)) {
        const meanings = all.get(phrase) ?? [];
        if (!meanings.some((each) => each.symbol === symbol)) meanings.push({ symbol, value });
        all.set(phrase, meanings);
      }
    }
  }
  return all;
}

function expand(pattern: string): readonly string[] {
  let phrases = [''];
  for (const slot of pattern.split(' ')) {
    const choices = slot.split('/').map((choice) => choice.replaceAll('_', ' '));
    phrases = phrases.flatMap((start) => choices.map((choice) => `${start} ${choice}`.trim()));
  }
  return phrases;
}
