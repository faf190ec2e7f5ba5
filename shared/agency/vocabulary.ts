import { markedKey } from '#shared/agency/marks';
import { wordKey } from '#shared/agency/words';

/** Phrases of responsibility cells, as word keys. */
export type PhraseNode = { readonly next: Map<string, PhraseNode>; ends: boolean };

function phrases(text: string): PhraseNode {
  const root: PhraseNode = { next: new Map(), ends: false };
  for (const line of text.split(';')) {
    let at = root;
    for (const word of line.trim().split(/\s+/)) {
      const key = wordKey(word);
      let next = at.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: false };
        at.next.set(key, next);
      }
      at = next;
    }
    at.ends = true;
  }
  return root;
}

/** First words of phrases with their diacritics, by key. */
function spellings(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of text.split(';')) {
    const first = line.trim().split(/\s+/)[0] ?? '';
    const key = wordKey(first);
    const marked = found.get(key) ?? new Set<string>();
    marked.add(markedKey(first));
    found.set(key, marked);
  }
  return found;
}

/** Number of words from `at` that form one of the phrases, 0 when none does; the longest counts. */
export function phraseLength(
  root: PhraseNode,
  words: readonly { readonly key: string; readonly gap: number }[],
  at: number,
  joins: (gap: number) => boolean = (gap) => gap === 0,
): number {
  let node = root;
  let longest = 0;
  for (let k = at; k < words.length; k += 1) {
    const word = words[k];
    if (!word || (k > at && !joins(word.gap))) break;
    const next = node.next.get(word.key);
    if (!next) break;
    node = next;
    if (node.ends) longest = k - at + 1;
  }
  return longest;
}

/** The parts of "Văn phòng HĐND và UBND xã". */
export const office = phrases('văn phòng; vp');
export const council = phrases('hđnd; hội đồng nhân dân');
export const committee = phrases('ubnd; ủy ban nhân dân');

/** Words that only tell the role or join two bodies. */
export const connectors =
  phrases(`hoặc; nay là; nay thuộc; trước đây là; chủ trì; đồng chủ trì; phối hợp; phối hợp với; phối hợp cùng; phối hợp chặt chẽ với; chủ trì phối hợp với;
  cùng; cùng với; với; là; làm; cơ quan chủ trì; đơn vị chủ trì; cơ quan phối hợp; đơn vị phối hợp; cơ quan chủ trì thực hiện;
  đơn vị chủ trì thực hiện; cơ quan đầu mối; đầu mối; là cơ quan đầu mối; là đơn vị đầu mối; cơ quan thường trực; là cơ quan thường trực;
  giao; giao cho; do; đề nghị; mời; chịu trách nhiệm; thực hiện; tham mưu; tham gia; phối hợp thực hiện; cơ quan tham mưu; đơn vị thực hiện;
  cơ quan thực hiện; đơn vị tham gia; gồm; bao gồm; trong đó; phân công; chủ trì thực hiện; cùng phối hợp; phối hợp tham gia; đv chủ trì; đv phối hợp; lực lượng;
  theo dõi; đôn đốc; báo cáo; tổng hợp; tổng hợp báo cáo; kiểm tra; giám sát; hướng dẫn; trình; làm chủ đầu tư; là chủ đầu tư; chủ đầu tư; triển khai;
  theo lĩnh vực; theo lĩnh vực phụ trách; theo lĩnh vực quản lý; theo chức năng; theo chức năng nhiệm vụ; theo nhiệm vụ; theo phân công; theo thẩm quyền;
  theo địa bàn; theo chức năng nhiệm vụ được giao; theo nhiệm vụ được giao; theo nhiệm vụ được phân công; theo quy định; theo đúng quy định;
  thường trực; ban thường trực; ban thường vụ; chỉ đạo; chỉ đạo thực hiện; chỉ đạo triển khai; xem xét; phê duyệt; thẩm định; cho ý kiến`);

/** Titles that stand before the body of which somebody is the head. */
export const titles =
  phrases(`giám đốc; phó giám đốc; giám đốc thường trực; phó giám đốc thường trực; phó giám đốc phụ trách; quyền giám đốc;
  tổng giám đốc; phó tổng giám đốc; gđ; pgđ; chủ tịch; phó chủ tịch; phó chủ tịch thường trực; phó chủ tịch phụ trách; quyền chủ tịch; ct; pct;
  chánh; phó chánh; quyền chánh; trưởng; phó trưởng; trưởng ban; phó trưởng ban; quyền trưởng ban; thủ trưởng; thủ trưởng cơ quan; lãnh đạo; người đứng đầu; bí thư;
  phó bí thư; phó bí thư thường trực; viện trưởng; phó viện trưởng; chánh án; phó chánh án; cục trưởng; phó cục trưởng; chi cục trưởng;
  phó chi cục trưởng; chỉ huy trưởng; phó chỉ huy trưởng; chính ủy; phó chính ủy; tư lệnh; hiệu trưởng; phó hiệu trưởng; tổng biên tập; phó tổng biên tập; chủ nhiệm;
  phó chủ nhiệm; bộ trưởng; thứ trưởng; tỉnh ủy viên; ủy viên ban thường vụ tỉnh ủy; ủy viên btv tỉnh ủy; ủy viên ubnd tỉnh; ủy viên; đại diện; đại diện lãnh đạo; tập thể lãnh đạo`);

/** "Đồng chí", "ông": a person's name follows. */
export const honorifics = phrases('đồng chí; đ c; đc; ông; bà');

/** Surnames, by which a person's name behind a body is told from a place's. */
export const surnames =
  phrases(`nguyễn; trần; lê; phạm; hoàng; huỳnh; phan; vũ; võ; đặng; bùi; đỗ; ngô; dương; lý; đinh; trương; trịnh; lương; lưu;
  mai; tạ; tô; châu; triệu; h'; k'; ksor; siu`);

/** First words of bodies: what begins with one of them is a body of its own, not the rest of the name before. */
const headPhrases = `sở; bộ; ban; viện; trung tâm; công ty; tổng công ty; tập đoàn; hội; hiệp hội; liên hiệp; liên đoàn; liên minh; ubnd; ub; ủy ban; hđnd;
  hội đồng; văn phòng; vp; phòng; chi cục; cục; tổng cục; trường; học viện; đại học; cao đẳng; quỹ; báo; đài; công an; ca; bệnh viện; ngân hàng; kho bạc; kbnn; nhnn; bhxh; bảo hiểm;
  đảng ủy; đảng bộ; huyện ủy; thành ủy; thị ủy; tỉnh ủy; tỉnh đoàn; thành đoàn; huyện đoàn; đoàn; huyện; thị xã; thành phố; xã; phường; đặc khu; thị trấn; doanh nghiệp; hợp tác xã; htx; tổ;
  nhà máy; khu; mặt trận; mttq; ubmttq; ubmttqvn; tòa án; tand; thanh tra; bql; chi nhánh; đơn vị; cơ quan; bch; bchqs; bcđ; lđlđ; vnpt; viettel; bưu điện; điện lực; thuế; hải quan; thống kê;
  vườn; hạt; trạm; bảo tàng; thư viện; nhà; câu lạc bộ; tổ chức; nhóm; các`;
export const heads = phrases(headPhrases);
/** The same words as typed, by key: "Viễn" is not "Viện". */
export const headSpellings = spellings(headPhrases);

/** Words behind a group that say where, not which. */
export const groupPlaces =
  phrases(`tỉnh; cấp tỉnh; của tỉnh; thuộc tỉnh; trong tỉnh; toàn tỉnh; ở tỉnh; trên địa bàn; trên địa bàn tỉnh; trên địa bàn toàn tỉnh; trong toàn tỉnh; thuộc ubnd tỉnh;
  thuộc ủy ban nhân dân tỉnh; trực thuộc ubnd tỉnh; trực thuộc ủy ban nhân dân tỉnh; trực thuộc tỉnh; trực thuộc; ở địa phương; trung ương; khác; đóng trên địa bàn; đóng trên địa bàn tỉnh; trong cả nước; có chức năng;
  mới; mới thành lập; sau sắp xếp; sau sáp nhập; hiện nay`);

/** "liên quan" leaves a group open (A4). */
export const opens = phrases(
  'liên quan; liên quan khác; liên quan trên địa bàn; liên quan trên địa bàn tỉnh; liên quan của tỉnh; liên quan thuộc tỉnh; liên quan trực tiếp',
);

/** Words behind a group that leave only some of it: "các xã vùng ven biển", "các trường khu vực miền núi". */
export const restricts = phrases(
  `vùng; thuộc vùng; ở vùng; ven; miền núi; biên giới; hải đảo; ngoài khơi; khu vực; thuộc khu vực; trọng điểm; đặc biệt khó khăn; nông thôn; đô thị;
  nơi; có; thuộc diện; thuộc phạm vi; dọc; lân cận; giáp ranh; còn lại; nêu trên; được chọn; được giao; được giao nhiệm vụ`,
);

/** What a remark begins with that names the body of today. */
export const becomes = phrases('nay là; hiện nay là; hiện là; nay thuộc; nay sáp nhập vào; nay hợp nhất thành');

/** Words behind a body that is no more: "Sở LĐTBXH trước đây", "huyện Ninh Hải cũ". */
export const formerly = phrases(
  'cũ; trước đây; trước kia; trước sáp nhập; trước khi sáp nhập; trước sắp xếp; trước khi sắp xếp',
);

/** Words that hang a unit on a body: "Chi cục Thủy lợi thuộc Sở …" is the unit. */
export const belongs = phrases('thuộc; trực thuộc; của');

/** Places below the province. */
export const places = phrases('huyện; thị xã; thành phố; xã; phường; đặc khu; thị trấn; tx; tp; quận');

/** Cells that say that nobody is meant. */
export const nothing = new Set(['', 'khong', 'khong co', 'x', 'o', '0']);

/** Marks that repeat the cell above; the table resolves them before this room sees the text. */
export const dittoMarks = new Set([
  'nt',
  'nhu tren',
  'n t',
  '//',
  '"',
  '″',
  '〃',
  "''",
  '“',
  '”',
  '-nt-',
  '- nt -',
  '-nhu tren-',
  '- nhu tren -',
  'nt nt',
]);
