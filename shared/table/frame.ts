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

/** Whether a head over columns says that the software fills or computes them. */
export function isSoftwareBand(text: string): boolean {
  const key = frameKey(text);
  return key === frameKey(bandTitles.software) || key === frameKey(bandTitles.derived);
}
