import { claimsDone, notBegunHeads, readClaim, saysNothingNew } from '#shared/status/claim';

/** What an agency may say of a task, and what that means to whoever reads English; the list advises, another wording is read too. */
const choices: readonly (readonly [text: string, english: string])[] = [
  ['Chưa triển khai', 'Not started'],
  ['Chưa đến thời điểm thực hiện', 'Not due to start'],
  ['Đang thực hiện', 'Under way'],
  ['Đã trình, chờ phê duyệt', 'Submitted, awaiting approval'],
  ['Hoàn thành', 'Done'],
  ['Thực hiện thường xuyên', 'Continuous'],
  ['Không phát sinh trong kỳ', 'Nothing to report'],
  ['Đề nghị gia hạn', 'Extension asked for'],
  ['Đề nghị tạm dừng', 'Suspension asked for'],
  ['Đề nghị không tiếp tục thực hiện', 'Discontinuation asked for'],
];

/** What is written in a workbook and kept, whatever language is read. */
export const statusChoices: readonly string[] = choices.map(([text]) => text);

/** `Hoàn thành` is `Done`; null for a wording that is not of the list. */
export function statusInEnglish(text: string): string | null {
  return choices.find(([choice]) => choice === text.trim())?.[1] ?? null;
}

/** Wordings people type instead; a formula knows them by looking them up, what is not among them is left to the province. */
const otherWordings: readonly string[] = [
  'Chưa thực hiện',
  'Chưa bắt đầu',
  'Chưa làm',
  'Chưa',
  'Chưa đến hạn',
  'Chưa đến thời điểm',
  'Đang triển khai',
  'Đang triển khai thực hiện',
  'Đang làm',
  'Đang xây dựng',
  'Đang soạn thảo',
  'Đang lấy ý kiến',
  'Đang hoàn thiện',
  'Đang tham mưu',
  'Đang chuẩn bị',
  'Đang trình',
  'Đang thực hiện, trong hạn',
  'Đang thực hiện (trong hạn)',
  'Đang thực hiện đúng tiến độ',
  'Trong hạn',
  'Đúng tiến độ',
  'Chậm tiến độ',
  'Quá hạn',
  'Đang thực hiện, quá hạn',
  'Sắp đến hạn',
  'Chưa hoàn thành',
  'Chưa hoàn thành (trong hạn)',
  'Chưa hoàn thành (quá hạn)',
  'Chưa hoàn thành, quá hạn',
  'Cơ bản hoàn thành',
  'Hoàn thành một phần',
  'Đã trình',
  'Đã trình ký',
  'Đã trình duyệt',
  'Đã trình UBND tỉnh',
  'Đã trình phê duyệt',
  'Đã gửi thẩm định',
  'Chờ phê duyệt',
  'Chờ duyệt',
  'Chờ thẩm định',
  'Chờ ban hành',
  'Đã hoàn thành',
  'Đã xong',
  'Xong',
  'Hoàn tất',
  'Đã hoàn tất',
  'Đã thực hiện',
  'Đã ban hành',
  'Đã thực hiện xong',
  'Hoàn thành đúng hạn',
  'Hoàn thành trước hạn',
  'Hoàn thành quá hạn',
  'Hoàn thành trễ hạn',
  'Hoàn thành chậm',
  'Đã hoàn thành đúng hạn',
  'Đã hoàn thành quá hạn',
  'HT',
  'HTĐH',
  'HTQH',
  'Thường xuyên',
  'Thực hiện định kỳ',
  'Không phát sinh',
  'Xin gia hạn',
  'Tạm dừng',
  'Không thực hiện',
  'Không tiếp tục thực hiện',
  'Hủy',
];

/** What a status does to the class, as the formulas number it; `unlisted` is a wording only the province can read. */
export const claimCodes = { none: 0, notStarted: 1, other: 2, done: 3, nothingNew: 4, unlisted: 9 } as const;
export type ClaimCode = (typeof claimCodes)[keyof typeof claimCodes];

export function claimCode(text: string): ClaimCode {
  if (saysNothingNew(text)) return claimCodes.nothingNew;
  const claim = readClaim(text);
  if (claimsDone(claim)) return claimCodes.done;
  // "Đạt 100%" tells by its figure; no formula weighs it against the percent column.
  if (claim === null || claim === 'unknown') return text.includes('%') ? claimCodes.unlisted : claimCodes.none;
  return claim === 'not_started' ? claimCodes.notStarted : claimCodes.other;
}

/** Status wordings a formula knows, the choices of the list first. */
export const statusWordings: readonly string[] = [...statusChoices, ...otherWordings];

/** First words of a progress text that say no more and no less than "done"; what follows them is a stop. */
export const doneWordings: readonly string[] = ['', 'đã ', 'đến nay đã '].flatMap((before) =>
  ['hoàn thành', 'hoàn tất', 'thực hiện xong', 'triển khai xong', 'xong'].flatMap((done) =>
    ['', ' nhiệm vụ', ' công việc', ' nội dung', ' nhiệm vụ được giao', ' 100%', ' đúng hạn', ' theo kế hoạch'].map(
      (after) => before + done + after,
    ),
  ),
);

/** Stands before a text where its first words are looked for. */
export const headMark = '|';

/** Other words by which a progress text may say so: a day behind the first words, a thing put to use. */
export const doneOtherwise: readonly string[] = [
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'đưa vào khai thác',
  'đưa vào hoạt động',
  'toàn bộ khối lượng',
  '100% khối lượng',
  '100% chỉ tiêu',
  '100% kế hoạch',
  '100% mục tiêu',
  ...['', 'đã ', 'đến nay đã '].flatMap((before) =>
    ['hoàn thành', 'hoàn tất', 'thực hiện xong', 'xong'].flatMap((done) =>
      [' ngày', ' tháng', ' quý', ' vào', ' từ', ' trong', ' ('].map((next) => headMark + before + done + next),
    ),
  ),
];

/** First words of a progress text that says that nothing was begun. */
export const idleHeads: readonly string[] = notBegunHeads.map((head) => headMark + head);

/** Words that speak of something to come: a day of completion beside them is not yet a completion. */
export const intentionWords: readonly string[] = [
  'sẽ',
  'dự kiến',
  'phấn đấu',
  'chuẩn bị',
  'tiếp tục',
  'sắp',
  ...[
    'trình',
    'hoàn thiện',
    'xây dựng',
    'soạn thảo',
    'lấy ý kiến',
    'tham mưu',
    'dự thảo',
    'triển khai',
    'thực hiện',
    'thẩm định',
    'chờ',
    'tổng hợp',
    'hoàn tất',
    'hoàn chỉnh',
    'xin ý kiến',
  ].map((what) => `đang ${what}`),
];

/** Words by which a text may name a submission; with a figure beside them the province looks for its day. */
export const submissionWords: readonly string[] = [
  'tờ trình',
  'ttr',
  'đã trình',
  'có trình',
  'đã gửi trình',
  'đã gửi hồ sơ trình',
  'đã nộp hồ sơ trình',
  'đã ký trình',
  'đã tham mưu',
];

const kinds: readonly (readonly [string, string])[] = [
  ['quyết định', 'qđ'],
  ['nghị quyết', 'nq'],
  ['kế hoạch', 'kh'],
  ['công văn', 'cv'],
  ['báo cáo', 'bc'],
  ['chỉ thị', 'ct'],
  ['thông báo', 'tb'],
  ['chương trình', 'ctr'],
  ['hướng dẫn', 'hd'],
  ['văn bản', 'vb'],
  ['đề án', 'đa'],
  ['kết luận', 'kl'],
  ['thông tư', 'tt'],
  ['nghị định', 'nđ'],
  ['biên bản', 'bb'],
  ['công điện', 'cđ'],
  ['phương án', 'pa'],
  ['tờ trình', 'ttr'],
];
const unsigned = ['quy chế', 'quy định', 'quy trình', 'dự án', 'đề cương', 'luật', 'pháp lệnh', 'hợp đồng', 'danh mục'];

/** How a document is named with its number or day: `/qđ`, `quyết định số`, `kế hoạch ngày`. */
export const documentSigns: readonly string[] = [
  ...kinds.flatMap(([word, sign]) => [`/${sign}`, `${sign} số`, `${word} số`, `${word} ngày`]),
  ...unsigned.flatMap((word) => [`${word} số`, `${word} ngày`]),
];

/** Words by which a progress text says that such a document has come out; with the document itself it may begin ({@link headMark}). */
export const issuedWords: readonly string[] = [
  ...kinds
    .flat()
    .concat(unsigned)
    .flatMap((name) => ['', '- '].map((sign) => headMark + sign + name)),
  'ban hành',
  'phê duyệt',
  'thông qua',
  'ký',
  'công bố',
  'hoàn thành',
  'đã có',
  'được có',
];
