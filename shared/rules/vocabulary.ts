import { fold } from '#shared/text/fold';

/** Words the rules look for, as patterns on folded text (`#shared/text/fold`). One place, so that rules do not contradict one another. */

const phrases = (words: readonly string[]) => new RegExp(`(?<![a-z0-9])(?:${words.join('|')})(?![a-z0-9])`);

const documents = [
  'quyet dinh',
  'nghi quyet',
  'ke hoach',
  'bao cao',
  'quy che',
  'quy dinh',
  'quy trinh',
  'quy hoach',
  'quy chuan',
  'tieu chuan',
  'de an',
  'du an',
  'to trinh',
  'cong van',
  'van ban',
  'ho so',
  'bien ban',
  'hop dong',
  'thong bao',
  'chuong trinh',
  'chi thi',
  'huong dan',
  'luat',
  'nghi dinh',
  'thong tu',
  'phuong an',
  'dieu le',
  'bo tieu chi',
  'chien luoc',
  'ket luan',
  'ban ghi nho',
  'thoa thuan',
  'de cuong',
  'du toan',
  'du thao',
  'so tay',
  'tai lieu',
  'danh muc',
  'giay chung nhan',
  'giay phep',
  'ban do',
  'do an',
  'danh sach',
  'cam nang',
  'kich ban',
];

/** The same by their initials, as a cell begins: "QĐ của UBND tỉnh". A lone letter pair means nothing. */
const initials =
  /^(?:cac |du thao )?(?:qd|nq|kh|bc|cv|vb|ttr|tb|ct|hd|bb|da|qc|gcn|hs)(?: (?:cua|ve|so|phe|ban|trinh|gui|ket|ubnd|hdnd|tu|so)(?![a-z])|[-/.])/;

/** Things besides documents that can be shown to exist. */
const products = [
  'hoi nghi',
  'hoi thao',
  'hoi cho',
  'lop',
  'khoa (?:dao tao|boi duong|tap huan)',
  'cuoc (?:thi|kiem tra|thanh tra)',
  'co so du lieu',
  'phan mem',
  'he thong',
  'cong thong tin',
  'trang thong tin',
  'nen tang',
  'ung dung',
  'mo hinh',
  'cong trinh',
  'tru so',
  'phong thi nghiem',
  'trang thiet bi',
  'tin,? bai',
  'phong su',
  'chuyen (?:muc|trang|de)',
  'duoc (?:ban hanh|phe duyet|thanh lap|nghiem thu|cong nhan|cap|ky ket|thong qua)',
];

/** A thing by its name at the beginning of an output or of a part of it; elsewhere the same words may mean something else ("lấy người dân làm trung tâm"). */
const things = [
  'an pham',
  'bai (?:bao|viet)',
  'ban (?:cam ket|dang ky|mo ta|sao|thiet ke|tin|tong hop|ve)',
  'bang (?:doc quyen|sang che|khen|tong hop|ke|theo doi)',
  'bo (?:chi so|cong cu|tai lieu|du lieu|nhan dien|mau|cau hoi|chuong trinh)',
  'camera',
  'chi dan dia ly',
  'chu ky so',
  'chung (?:nhan|chi|thu)',
  'clip',
  'cong (?:du lieu|dich vu|thanh toan|dao tao)',
  'dien dan',
  'doan (?:cong tac|kiem tra|thanh tra|giam sat|khao sat)',
  'duong (?:truyen|day nong)',
  'giai thuong',
  'giay',
  'kenh',
  'khong gian lam viec',
  'kho (?:du lieu|hoc lieu|luu tru)',
  'ket qua (?:khao sat|dieu tra|do kiem|kiem tra|phan tich|thu nghiem|danh gia)',
  'ky yeu',
  'le (?:phat dong|ky ket|cong bo|khai mac|khanh thanh|ra mat|trao)',
  'may (?:chu|tinh|moc|quet)',
  'ma (?:qr|so vung trong|dinh danh)',
  'ngay hoi',
  'nhan hieu',
  'pano',
  'phieu',
  'quyet toan',
  'san giao dich',
  'so (?:theo doi|do)',
  'tai khoan',
  'the (?:can cuoc|bao hiem|dinh danh)',
  'thiet (?:ke|bi)',
  'to (?:roi|gap|cong tac|cong nghe)',
  'tram',
  'trung tam',
  'tuan le',
  'video',
  'vuon uom',
  'y kien (?:tham dinh|gop y|bang van ban)',
];
const thing = new RegExp(`(?:${things.join('|')})(?![a-z0-9])`, 'y');

/** What may stand before the name of a thing: the beginning of an output or of a part of it, and a word or two. */
const BEFORE_THING = /(?:[,;.:+\n-]|^) ?(?:cac |nhung |mot so |xay dung |co )?/g;

/** Two patterns, one after the other: V8 takes ten times as long to make one ready that has many words behind words that may be left out. */
function namesThing(key: string): boolean {
  for (const { index, 0: before } of key.matchAll(BEFORE_THING)) {
    thing.lastIndex = index + before.length;
    if (thing.test(key)) return true;
  }
  return false;
}

/** What was done to a thing, by which its being done shows; and what must not be left: both can be looked up. */
const shown = phrases([
  '(?:duoc|da) (?:kien toan|cong bo|lap dat|nang cap|ban giao|van hanh|so hoa|ket noi|tich hop|to chuc|hoan thanh|xay dung xong|cap nhat|dang tai|khoi cong|khanh thanh|giai ngan|tham dinh|ky|quyet toan)',
  'nghiem thu',
  'dua vao (?:su dung|van hanh|khai thac|hoat dong)',
  'di vao hoat dong',
  'khong (?:de xay ra|con|phat sinh|de phat sinh)',
  'dat chuan',
]);

/** A document by its kind at the beginning of a cell: no name of a body begins so. */
const beginsAsDocument = new RegExp(
  `^(?:du thao |ban |cac |ho so )?(?:${documents.filter((word) => word !== 'luat').join('|')})(?![a-z0-9])`,
);

const bodyFirst = /^\s*(?:sở|ban|ubnd|ủy|uỷ|văn phòng|công an|các sở|nt|bộ)(?!\p{L})/iu;
/** The same as bodies are mostly written. The pattern above minds case in all alphabets, which takes long to make ready. */
const plainlyBody = /^(?:Sở|UBND|Ban|Văn phòng|Công an|Các Sở|Bộ|Nt|Ủy|Uỷ) /;

/** Whether a cell of bodies begins as a document does; asked in plain letters first, as nearly all cells begin as bodies do. */
export function startsAsDocument(text: string): boolean {
  return !plainlyBody.test(text) && beginsAsDocument.test(fold(text)) && !bodyFirst.test(text);
}

const documentOrProduct = new RegExp(`${phrases([...documents, ...products]).source}|\\d`);

/** Something whose completion can be shown, on an output's key: a document, a thing, a number, or what is done to them. */
function isProvable(key: string): boolean {
  return documentOrProduct.test(key) || initials.test(key) || namesThing(key) || shown.test(key);
}

/** What an output begins with that names a wish, a quality or the work itself: nothing there can be shown. */
const wishes = [
  // wishes
  'bao dam|cai thien|cung co|dam bao|dap ung|day (?:manh|nhanh)|doi moi|gop phan|han che|hinh thanh|hoan thien|huy dong|khac phuc|khai thac|khuyen khich',
  'mo rong|nang (?:cao|tam)|phat (?:huy|trien)|tang cuong|tao|thuc day|thu hut|tiep tuc|tung buoc|chu trong|quan tam|giam thieu|giu vung|no luc|phan dau',
  // the work itself
  'dao tao|ho tro|huong toi|nghien cuu|phoi hop|quan ly|ra soat|tham gia|tham muu|theo doi|thuc hien|to chuc|trien khai|tuyen truyen|van dong|don doc',
  // qualities and what has no edge
  'an (?:ninh|toan)|bien phap|chat luong|chinh (?:quyen|sach)|cong (?:dan|tac)|co che|chuyen bien|doi (?:ngu|song)|dong luc|dot pha|giai phap|ha tang|ket cau ha tang',
  'hieu (?:luc|qua)|hoat dong|kinh te|ky nang|loi the|moi truong|nang luc|nen kinh te|nguoi dan|nguon (?:luc|nhan luc)|nhan (?:luc|thuc)|niem tin|phong trao|quan he',
  'su(?! kien(?![a-z]))|thi truong|thuong hieu|tiem luc|tien do|tinh hinh|tinh|toc do|trach nhiem|trat tu|trinh do|uy tin|vai tro|van hoa|viec|xa hoi|y thuc|muc song|tiem nang|dong thuan',
];
/** Praise instead of a product, wherever it stands. */
const praise = [
  '(?:dung|dam bao|bao dam) (?:quy dinh|tien do|yeu cau|ke hoach|muc tieu)|(?:dat|theo|dap ung) (?:yeu cau|hieu qua|muc tieu|ke hoach|chi dao|quy dinh)|phu hop|kip thoi|thuan loi',
  'hieu qua|tot(?: hon)?|hien dai|dong bo|ben vung|on dinh|tich cuc|ro (?:ret|net)|thong suot|chat che|nhanh chong|day du|thiet thuc|vung manh|trong sach|dong thuan|hai long',
  '(?:duoc|ngay cang) (?:nang cao|cai thien|tang cuong|phat trien|day manh|dam bao|bao dam|cung co|hoan thien|quan tam|mo rong|phat huy)',
];
const praised = phrases(praise);
/** Several of something, nobody says how many: "Các công nghệ mới được chuyển giao". */
const severalThings = /^(?:[-+•] ?)?(?:cac|nhung|mot so|nhieu) /;
const wish = new RegExp(`(?:${wishes.join('|')})(?![a-z0-9])`, 'y');
const BEFORE_WISH = /^((?:[-+•] ?)?)(?:co |su (?!kien)|viec )?/;

/** Whether an output begins with a wish, behind a bullet and perhaps "việc" or "sự"; as for things, one pattern after the other. */
function beginsWithWish(key: string): boolean {
  const before = BEFORE_WISH.exec(key);
  return before !== null && (isWishAt(key, before[0].length) || isWishAt(key, before[1]?.length ?? 0));
}

function isWishAt(key: string, at: number): boolean {
  wish.lastIndex = at;
  return wish.test(key);
}

const isVague = (key: string) => severalThings.test(key) || beginsWithWish(key) || praised.test(key);

/** An output that names a wish or a quality and nothing that can be shown. Words nobody foresaw are given the benefit of the doubt. */
export function isUnverifiable(key: string): boolean {
  return isVague(key) && !isProvable(key.replace(MEASURED_BY, ' '));
}

/** "Đúng quy định", "theo kế hoạch": a document the work keeps to is not its output. */
const MEASURED_BY =
  /(?<![a-z])(?:dung|theo|bao dam|dam bao|phu hop(?: voi)?)(?: cac)? (?:quy dinh|ke hoach|chuong trinh|quy trinh|luat|quy hoach|huong dan)(?![a-z])/g;

/** Kinds of documents that somebody issues: the issuer belongs to the output (rõ thẩm quyền). */
export const issuedDocument = phrases(['quyet dinh', 'nghi quyet', 'chi thi', 'quy che', 'ke hoach']);

/** "Dự thảo" in any letters. */
export const SPEAKS_OF_DRAFT = /[dD][ựỰ] [tT][hH][ảẢ][oO]/;

/** Documents that one body prepares and another decides on. */
export const decidedDocument = /(?<![a-z])(de an|nghi quyet|quy che|quy hoach|chuong trinh|chien luoc)(?![a-z])/;

/** Bodies that issue. */
export const issuer = phrases([
  'ubnd',
  'uy ban nhan dan',
  'hdnd',
  'hoi dong nhan dan',
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'ban thuong vu',
  'ban can su',
  'dang uy',
  'ban chi dao',
  'chinh phu',
  'thu tuong',
  'chu tich',
  'giam doc',
  'thu truong',
  'bo',
  'so',
  'ban',
  'cuc',
  'chi cuc',
  'co quan',
  'cap co tham quyen',
  'don vi',
]);

/** Asking others for their opinion; digesting opinions ("tổng hợp ý kiến") is something else. */
export const consultation =
  /(?<![a-z])(?:lay|xin|tham khao|thu thap|trung cau) (?:[a-z]+ )?y kien|(?<![a-z])tham van(?![a-z])/;

/** Digesting what a consultation brought. */
export const digestion = /(?<![a-z])(?:tong hop|tiep thu|giai trinh|hoan thien|hoan chinh)(?![a-z])/;

/** Work that never ends by its nature. */
export const ongoing =
  /^(?:tiep tuc )?(?:day manh|tang cuong|thuong xuyen|duy tri|nang cao (?:hieu qua|chat luong|nhan thuc)|phat huy|quan tam)(?![a-z])/;

/** An output that only says the task will be done. */
const circular =
  /^(?:(?:bao cao )?(?:ket qua|viec|tinh hinh)(?: da)? )?(?:to chuc )?(?:thuc hien|trien khai|hoan thanh)(?: tot| xong| day du| viec)?(?: cac| nhung)? (?:nhiem vu|cong viec|noi dung)(?: (?:duoc|da|do|theo|tren|neu)(?![a-z])| (?:de ra|nay)|[ .;,]*$)/;

/** Whether an output, given as its key, only says that the task will be done. The words it ends in are looked for first: the pattern takes long to make ready. */
export function isCircular(key: string): boolean {
  return /nhiem vu|cong viec|noi dung/.test(key) && circular.test(key);
}

/** An indicator: something counted. */
export const indicator =
  /^(?:tong )?(?:so(?! (?:tay|lieu|hoa|do|theo doi|sach)(?![a-z]))|so luong|ty le|ti le|muc|muc do|thoi luong|kinh phi(?! duoc)|so kinh phi|dien tich|doanh thu|gia tri|tong so)(?: [a-z]|$)/;

/** Coordination written into a lead cell. */
const coordinationWord = /(?<![a-z])(?:phoi hop|ph\/h|tham gia)(?![a-z])/;

/** Asking for more time. */
export const extensionAsked =
  /(?<![a-z])(?:xin|de nghi|de xuat|kien nghi)(?: cho)?(?: duoc)? (?:gia han|lui|keo dai|dieu chinh (?:thoi (?:gian|han)|tien do))/;

/** Whether a cell speaks of coordination; asked in plain letters first. */
export function mentionsCoordination(text: string): boolean {
  return /[pP]h|[tT]ham|PH/.test(text) && coordinationWord.test(fold(text));
}

/** Whether an output, given as its key, gives one of the output rules something to look at closely. */
export function isVagueOutput(key: string): boolean {
  if (isUnverifiable(key) || isCircular(key) || indicator.test(key)) return true;
  const match = issuedDocument.exec(key);
  return match !== null && !issuer.test(key.slice(match.index + match[0].length));
}
