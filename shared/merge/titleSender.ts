import type { AgencyIndex } from '#shared/agency/resolve';
import { resolveAgencies } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import type { Grid } from '#shared/sheet/grid';
import { cleanText, fold } from '#shared/text/fold';

/** Words before the name of whoever reports. */
const labelled =
  /^(?:ten )?(?:don vi|co quan|dia phuong)(?: thuc hien)?(?: bao cao| gui(?: bao cao)?| lap(?: bieu| bao cao)?)?\s*:\s*(?=\S)/;
const covering = /\bbao cao(?: so [^ ]+)?(?: ngay [\d/. -]+| ngay .{1,40}?)? cua /;

/**
 * The body the lines above a table speak for. A line that is nothing but the name of a body is letterhead, and the lowest speaks ("UBND
 * TỈNH … / SỞ Y TẾ" → Sở Y tế); a line that says it ("Đơn vị báo cáo: …", "Sở Y tế: báo cáo …", "kèm theo Báo cáo số … của …") goes
 * before. `ignored` are bodies a title names without speaking for them: the issuing authority. Null when no line speaks.
 */
export function titleSender(
  index: AgencyIndex,
  lines: readonly string[],
  asOf: string,
  ignored: ReadonlySet<string>,
): string | null {
  let letterhead: string | null = null;
  let said: string | null = null;
  for (const line of lines) {
    const stated = statedIn(index, line, asOf);
    const named = stated ?? bodyAlone(index, line, asOf);
    if (named === null || ignored.has(named)) continue;
    if (stated === null) letterhead = named;
    else said ??= named;
  }
  return said ?? letterhead;
}

/** Whether a line above a table does nothing but name a body, or say that it reports. */
export function speaksFor(index: AgencyIndex, line: string, asOf: string): boolean {
  return (statedIn(index, line, asOf) ?? bodyAlone(index, line, asOf)) !== null;
}

/** Texts of the cells above a header row, top down, one a line; a cell of several lines gives several. */
export function linesAbove(sheet: Grid | undefined, from: number, to: number): readonly string[] {
  const lines: string[] = [];
  for (const row of sheet?.rows ?? []) {
    if (row.index < from || row.index >= to) continue;
    for (const cell of row.cells) {
      if (cell === undefined || typeof cell.value !== 'string') continue;
      for (const line of cell.value.split(/[\r\n]+/)) if (line.trim() !== '') lines.push(cleanText(line));
    }
  }
  return lines;
}

function statedIn(index: AgencyIndex, line: string, asOf: string): string | null {
  const plain = fold(line);
  const label = labelled.exec(plain);
  // Folding keeps one letter for one letter of a clean text, so positions hold in both.
  if (label && plain.length === line.length) return bodyAlone(index, line.slice(label[0].length), asOf);
  const before = /^(.{3,120}?)\s*[:–-]\s*bao cao\b/.exec(plain);
  if (before?.[1] && plain.length === line.length) return bodyAlone(index, line.slice(0, before[1].length), asOf);
  const attached = covering.exec(plain);
  if (attached && plain.length === line.length) {
    return bodyAlone(index, line.slice(attached.index + attached[0].length).replace(/[)\].,;]+$/, ''), asOf);
  }
  return null;
}

/** The body a text names, if it names one body and nothing else. */
function bodyAlone(index: AgencyIndex, text: string, asOf: string): string | null {
  const { refs } = resolveAgencies(index, text, asOf);
  const [ref] = refs;
  if (refs.length !== 1 || ref === undefined || ref.kind !== 'agency' || ref.id === null) return null;
  const rest = letters(text) - letters(ref.text);
  // "… TỈNH ĐẮK NÔNG" may follow a name that does not hold it.
  const suffix = index.province === undefined ? 0 : letters(`tinh ${index.province}`);
  return rest <= suffix ? bodyOf(index.byId, ref.id, asOf) : null;
}

function letters(text: string): number {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '').length;
}
