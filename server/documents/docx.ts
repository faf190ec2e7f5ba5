import type { DocumentBlock } from '#server/documents/blocks';
import { tableSheets } from '#server/documents/tableSheets';
import { type WordBody, wordBody } from '#server/documents/wordBody';
import { wordNumbers } from '#server/documents/wordNumbers';
import { type Package, relationships } from '#server/xlsx/guard/package';
import { readXmlEvents } from '#server/xlsx/guard/xmlEvents';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import { packGrid } from '#server/xlsx/pack/packGrid';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { activeContent, inOrder } from '#server/xlsx/read/activeContent';
import { packageProperties } from '#server/xlsx/read/properties';
import { Refused } from '#server/xlsx/refused';

/** Lines at the top of a document that can bear its secrecy mark. */
const topLines = 60;

/**
 * The tables of a Word document (`.docx`, `.docm`) as sheets (T8). `from` is behind the same guard as every package: sizes, names,
 * checksums, no document types. Nothing is run nor fetched; macros and objects are named.
 */
export async function packDocx(from: Package, main: string, pack: PackWriter): Promise<AboutWorkbook> {
  const parts = relationships(from, main);
  const xmlOf = (type: string) => {
    const part = parts.find((found) => found.type === type && !found.external)?.target;
    return part === undefined ? undefined : from.xml(part);
  };
  const body = await bodyOf(from, main, wordNumbers(xmlOf('numbering'), xmlOf('styles')));
  const margins = [...body.aside, ...linesOf(body.blocks).slice(0, topLines)];
  const edges = new Set(
    parts.flatMap(({ type, target, external }) =>
      !external && (type === 'header' || type === 'footer') && from.entry(target) ? [target] : [],
    ),
  );
  for (const part of edges) {
    const { blocks, aside } = await bodyOf(from, part, wordNumbers(undefined, undefined));
    margins.push(...aside, ...linesOf(blocks));
  }
  for (const grid of tableSheets(body.blocks)) packGrid(grid, pack);
  const settings = parts.find(({ type, external }) => type === 'settings' && !external)?.target;
  const linked = [...parts, ...(settings === undefined ? [] : relationships(from, settings))];
  const active = new Set(activeContent(from));
  // A template, a picture, an object elsewhere would be fetched on opening; an address in the text only when somebody clicks.
  if (linked.some(({ type, external }) => external && type !== 'hyperlink')) active.add('external_links');
  return { names: [], ...packageProperties(from), active: inOrder(active), margins };
}

async function bodyOf(from: Package, part: string, numbers: Parameters<typeof wordBody>[0]): Promise<WordBody> {
  const pieces = from.pieces(part);
  if (!pieces) throw new Refused('damaged', { part });
  const body = wordBody(numbers);
  await readXmlEvents(pieces, part, body);
  return body;
}

function linesOf(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.slice(0, topLines).flatMap((row) => row.map(({ text }) => text)),
  );
}
