import type { Meaning, PeriodSymbol } from '#shared/period/read/symbol';

/**
 * The words of period texts. A new spelling is one entry here. Phrases are lower case with full diacritics, syllables parted by one
 * space; the longest phrase wins. `/` parts alternatives inside a phrase: `trở/quay đi` is two phrases.
 */
type Entry = readonly [symbol: PeriodSymbol, phrases: readonly string[], value?: number];

const numbers = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'.split('|');
const englishMonths =
  'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december'.split(
    '|',
  );

const entries: readonly Entry[] = [
  ['day', ['ngày']],
  ['week', ['tuần', 'tuần lễ']],
  ['month', ['tháng', 'thg', 'th', 't']],
  ['quarter', ['quý', 'quí', 'q']],
  ['half', ['h']],
  ['nine_months', ['m']],
  ['year', ['năm']],
  ['school_year', ['năm học', 'niên học', 'niên khóa', 'niên khoá']],
  ['working_day', ['ngày làm việc']],

  ...numbers.map((name, i): Entry => ['number', [name], i + 1]),
  ['number', ['nhất'], 1],
  ['number', ['tư'], 4],
  ['number', ['bẩy'], 7],
  ['month_name', ['giêng'], 1],
  ['month_name', ['chạp'], 12],
  ...englishMonths.map((names, i): Entry => ['month_name', names.split(' '), i + 1]),
  ['ordinal', ['thứ']],
  ['sunday', ['chủ nhật', 'chúa nhật', 'cn']],
  ['early_day', ['mùng', 'mồng']],

  ['part', ['đầu', 'đầu tiên'], 1],
  ['part', ['giữa'], 2],
  ['part', ['cuối', 'cuối cùng'], 3],
  ['half_part', ['nửa đầu'], 1],
  ['half_part', ['nửa cuối', 'nửa sau'], 2],
  ['half_of', ['nửa']],
  ['ten_days', ['thượng tuần'], 1],
  ['ten_days', ['trung tuần'], 2],
  ['ten_days', ['hạ tuần'], 3],

  ['before', ['trước', 'trước thời điểm', 'trước mốc', 'đến trước', 'tới trước', 'sớm hơn', '<']],
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
    ['thường xuyên', 'thường xuyên liên tục', 'liên tục', 'lâu dài', 'thường trực', 'xuyên suốt', 'quanh năm'],
  ],
  ['ad_hoc', ['đột xuất', 'bất thường']],
  ['times', ['lần']],
  ['yearly', ['thường niên']],
  ['stage', ['đầu/giữa/cuối kỳ/kì']],

  ['and', ['và', '&', '+', 'cùng', 'lẫn']],
  ['or', ['hoặc', 'hay', 'hoặc là', 'và hoặc']],
  ['but', ['nhưng', 'song', 'nhưng mà', 'và']],
  ['of', ['của', 'thuộc']],

  [
    'fill',
    [
      'vào',
      'trong',
      'tại',
      'lúc',
      'là',
      'các',
      'những',
      'khoảng',
      'vào khoảng',
      'vào lúc',
      'trong vòng',
      'trong khoảng',
      'cả',
      'toàn',
      'suốt',
      'trong suốt',
      'trong cả',
      'ngay',
      'ngay trong',
      'được',
      'cho',
      'đợt',
      'mốc',
    ],
  ],
  [
    'fill',
    [
      'thực hiện',
      'triển khai',
      'triển khai thực hiện',
      'tổ chức',
      'tổ chức thực hiện',
      'duy trì',
      'nhiệm vụ',
      'công việc',
      'dự kiến',
      'phấn đấu',
      'ước',
      'tiến hành',
      'tiếp tục',
      'rà soát',
      'phải',
      'cần',
      'toàn bộ',
      'điều chỉnh',
      'điều chỉnh thành',
      'lùi',
      'chuyển sang',
      'gia hạn',
      'chia',
      'làm',
      'thi công',
    ],
  ],
  [
    'fill',
    [
      'trình',
      'gửi',
      'nộp',
      'báo cáo',
      'tổng hợp',
      'ban hành',
      'phê duyệt',
      'thông qua',
      'công bố',
      'tham mưu',
      'tham mưu trình',
      'sơ kết',
      'tổng kết',
      'xây dựng',
      'lập',
      'đề xuất',
      'đánh giá',
      'kiểm tra',
      'về',
    ],
  ],
  [
    'fill',
    [
      'ubnd',
      'ubnd tỉnh',
      'hđnd',
      'hđnd tỉnh',
      'ủy/uỷ ban nhân dân',
      'ủy/uỷ ban nhân dân tỉnh',
      'hội đồng nhân dân',
      'hội đồng nhân dân tỉnh',
      'tỉnh ủy/uỷ',
      'ban thường vụ tỉnh ủy/uỷ',
      'btv tỉnh ủy/uỷ',
      'chính phủ',
      'thủ tướng chính phủ',
      'thủ tướng',
      'quốc hội',
      'cấp có thẩm quyền',
      'tỉnh',
    ],
  ],
  [
    'fill',
    [
      'hạn',
      'thời hạn',
      'thời gian',
      'thời điểm',
      'kỳ hạn',
      'hạn chót',
      'hạn cuối',
      'hạn cuối cùng',
      'hạn hoàn thành',
      'thời hạn/gian hoàn thành',
      'thời hạn/gian thực hiện',
      'thời gian triển khai',
      'thời gian kết thúc',
      'thời gian bắt đầu',
      'tiến độ',
      'tiến độ thực hiện',
      'lộ trình',
      'trong thời gian',
      'thời hạn/gian báo cáo',
      'thời hạn gửi báo cáo',
      'giai đoạn',
      'thời kỳ/kì',
      'nhiệm kỳ/kì',
      'kỳ',
      'đoạn',
      'ngày tháng',
      'thời lượng',
    ],
  ],
  ['begin', ['bắt đầu', 'khởi công', 'khởi động', 'khởi đầu', 'khởi đầu từ', 'ngày bắt đầu']],
  [
    'finish',
    [
      'hoàn thành',
      'hoàn tất',
      'hoàn thiện',
      'kết thúc',
      'xong',
      'nghiệm thu',
      'bàn giao',
      'hoàn thành xong',
      'thực hiện xong',
      'làm xong',
      'ngày hoàn thành',
      'ngày kết thúc',
      'đưa vào sử dụng',
      'hoàn thành đưa vào sử dụng',
      'cơ bản hoàn thành',
      'hoàn thành dứt điểm',
    ],
  ],
  ['hour', ['giờ', 'h', 'g']],
  ['minute', ['phút', 'ph', 'p']],
  ['zone', ['z', 'am', 'pm', 'sa', 'ch']],

  [
    'condition',
    [
      'theo',
      'khi',
      'ngay khi',
      'sau khi',
      'ngay sau khi',
      'ngay sau',
      'trước khi',
      'tùy/tuỳ',
      'tùy/tuỳ theo',
      'tùy/tuỳ thuộc',
      'căn cứ',
      'căn cứ theo',
      'phụ thuộc',
      'chờ',
      'đợi',
      'đồng thời',
      'song song',
      'cùng với',
      'cùng thời điểm',
      'nếu',
    ],
  ],
  [
    'condition',
    [
      'từ khi',
      'kể từ khi',
      'đến khi',
      'cho đến khi',
      'trong thời gian',
      'trong quá trình',
      'trong suốt quá trình',
      'trong suốt thời gian',
      'trong suốt',
      'tại kỳ họp',
      'kỳ họp',
      'tại phiên họp',
      'tại thời điểm',
    ],
  ],
  ['condition', ['kể từ thời điểm', 'từ thời điểm', 'ngay', 'đảm bảo', 'bảo đảm', 'đáp ứng'], 2],
  [
    'on_request',
    [
      'khi có yêu cầu',
      'khi được yêu cầu',
      'khi cần',
      'khi cần thiết',
      'theo yêu cầu',
      'khi có phát sinh',
      'khi phát sinh',
      'khi có chỉ đạo',
      'theo chỉ đạo',
    ],
  ],
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
