import { fold } from '#shared/text/fold';

/**
 * Fixed phrases that workbooks we issue put between or above the rows: heads of blocks and of column bands. They are frame,
 * never a section of the programme (T3, M8). `#shared/report` writes them from here, the table reader knows them from here.
 */
export const blockTitles = {
  lead: 'A. Nhiệm vụ đơn vị chủ trì',
  member: 'B. Nhiệm vụ giao chung cho nhóm cơ quan (phần của đơn vị)',
  coordinating: 'C. Nhiệm vụ đơn vị phối hợp',
  empty: 'Không có nhiệm vụ nào thuộc phần này',
} as const;

/** Heads over groups of columns: whose each group is. The two of the software mark owned columns. */
export const bandTitles = {
  programme: 'Chương trình',
  software: 'Phần mềm điền',
  agency: 'Đơn vị điền',
  derived: 'Phần mềm tính',
} as const;

/** What the guide of an issued workbook begins with. */
export const guideTitle = 'Hướng dẫn điền báo cáo';

/** What an issued workbook says above its table of how to fill it in. */
export const fillingLine =
  'Điền các ô nền trắng trong khung đậm. Ô nền xám là nội dung của Chương trình: sửa ở đó được ghi nhận là kiến nghị điều chỉnh. Không có gì mới thì chọn “Không phát sinh trong kỳ”. Cách điền: trang “Hướng dẫn”.';

/** Hidden id of a row of ours that is no line: block heads, ancestors shown a second time, lines of others under a task. */
export const frameLine = '#';

/** What a hidden id says of its task: `<task>.<role letter>` → the task; an id without role is the task itself. */
export function taskPart(line: string): string {
  const text = line.trim();
  const dot = text.lastIndexOf('.');
  return dot < 0 ? text : text.slice(0, dot);
}

/** Every phrase of ours that may stand in a row of its own. */
export const frameTitles: readonly string[] = [...Object.values(blockTitles), ...Object.values(bandTitles)];

const known = new Set(frameTitles.map(frameKey));

/** The block letter may be lost or another when a person rearranges blocks; what stands in brackets does not count. */
function frameKey(text: string): string {
  return fold(text)
    .replace(/^[a-z][.)]\s+/, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.:]+$/, '')
    .trim();
}

/** Whether a text is one of our own block or band heads. Example: `B. Nhiệm vụ đơn vị phối hợp:` yes, `A. Nhiệm vụ chung` no. */
export function isFrameTitle(text: string): boolean {
  return text.length < 120 && known.has(frameKey(text));
}

const fillingKey = fold(fillingLine);
/** Its first line, the day it counts to, the match code above and below the table, the legend. */
const ISSUED =
  /^.{3,120}: bao cao (?:thang|quy|nam|\d thang)[ \d/a-z]{0,25}$|^tinh han den ngay\b.{0,20}$|\bma doi chieu:? [0-9a-z]{4}-[0-9a-z]{4}(?:\.$|: ban giay va ban dien tu)|^dau va mau: √/;

/** Whether a line is one that issued workbooks bear above or below the table, left as it was. */
export function isIssuedLine(text: string): boolean {
  if (text.length > 600) return false;
  const key = fold(text);
  return key === fillingKey || ISSUED.test(key);
}

/** Whether a sheet that begins so is the guide of an issued workbook. */
export function isGuideTitle(text: string): boolean {
  return fold(text).startsWith(fold(guideTitle));
}

/** Whether a head over columns says that the software fills or computes them. */
export function isSoftwareBand(text: string): boolean {
  const key = frameKey(text);
  return key === frameKey(bandTitles.software) || key === frameKey(bandTitles.derived);
}
