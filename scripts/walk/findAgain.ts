import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { plain, type WalkedCell, walkCells } from '#scripts/walk/readCells';

/** What the merge command answered with --json, as far as the walk needs it. */
export type MergeAnswer = {
  readonly receipts: readonly {
    readonly file: string;
    readonly sameAs?: string;
    readonly refusal?: unknown;
    readonly items: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly path: string;
      readonly outcome: string;
      readonly theirs: string;
    }[];
  }[];
  readonly conflicts: readonly { readonly sides: readonly Place[] }[];
  readonly proposals: readonly Place[];
};

type Place = { readonly file: string; readonly sheet: string; readonly cell: string };

export type Lost = WalkedCell & { readonly file: string; readonly why: string };

export type Walked = {
  /** Submitted values by where each was found. */
  readonly found: Readonly<Record<string, number>>;
  readonly lost: readonly Lost[];
};

/**
 * Finds every submitted value again: unchanged ones in the programme or the tracker, taken ones in the tracker under their task, the others
 * in the list of conflicts, proposals, refusals, waiting or own columns. What is nowhere is lost.
 */
export function findAgain(base: string, tracker: string, answer: MergeAnswer, files: readonly string[]): Walked {
  const found: Record<string, number> = {};
  const lost: Lost[] = [];
  const known = new Set([...walkCells(base).map((cell) => plain(cell.text)), ...dittoMarks]);
  const book = trackerTexts(tracker);
  const conflicts = new Set(answer.conflicts.flatMap((conflict) => conflict.sides.map(placeKey)));
  const proposals = new Set(answer.proposals.map(placeKey));
  for (const path of files) {
    const receipt = answer.receipts.find((entry) => entry.file === path || entry.file === basename(path));
    if (!receipt) {
      lost.push({ file: path, sheet: '', address: '', header: '', text: '', why: 'the file has no receipt' });
      continue;
    }
    if (receipt.refusal !== undefined || receipt.sameAs !== undefined) {
      const word = receipt.sameAs === undefined ? 'file refused' : 'file repeated';
      found[word] = (found[word] ?? 0) + 1;
      continue;
    }
    const items = new Map(receipt.items.map((item) => [`${item.sheet}!${item.cell}`, item]));
    for (const cell of walkCells(path)) {
      const item = items.get(`${cell.sheet}!${cell.address}`);
      const where =
        item === undefined
          ? unchanged(cell, known, book)
          : placed(cell, item, receipt.file, book, conflicts, proposals);
      if (where === null)
        lost.push({
          ...cell,
          file: path,
          why:
            item === undefined ? 'in no receipt, programme or tracker' : `said to be ${item.outcome}, not found there`,
        });
      else found[where] = (found[where] ?? 0) + 1;
    }
  }
  return { found, lost };
}

const dittoMarks = ['nt', 'nhu tren', '-nt-', '"'];

function placeKey(place: Place): string {
  return `${basename(place.file)}|${place.sheet}|${place.cell}`;
}

function unchanged(cell: WalkedCell, known: ReadonlySet<string>, book: TrackerTexts): string | null {
  return spellings(cell).some((text) => known.has(text) || book.all.has(text)) || isOrdinal(cell) ? 'unchanged' : null;
}

/** A new number of a known row counts as the old one. */
function isOrdinal(cell: WalkedCell): boolean {
  return cell.header === 'tt' || cell.header === 'stt';
}

function placed(
  cell: WalkedCell,
  item: MergeAnswer['receipts'][number]['items'][number],
  file: string,
  book: TrackerTexts,
  conflicts: ReadonlySet<string>,
  proposals: ReadonlySet<string>,
): string | null {
  const place = placeKey({ file, sheet: cell.sheet, cell: cell.address });
  const texts = spellings(cell);
  if (!texts.includes(plain(item.theirs)) && plain(item.theirs) !== plain(cell.text)) return null;
  switch (item.outcome) {
    case 'taken':
      if (texts.some((text) => book.byPath.get(item.path)?.has(text))) return 'tracker, under its task';
      return texts.some((text) => book.all.has(text)) ? 'tracker, elsewhere' : null;
    case 'conflict':
      return conflicts.has(place) && texts.some((text) => book.all.has(text)) ? 'conflict' : null;
    case 'proposed':
      return proposals.has(place) && texts.some((text) => book.all.has(text)) ? 'proposal' : null;
    case 'extra':
      return texts.some((text) => book.all.has(text)) ? 'own column' : null;
    case 'refused':
    case 'waiting':
      return item.outcome;
    default:
      return null;
  }
}

/** The ways one value may be written: as shown, a date as day/month/year, a share as percent. */
function spellings(cell: WalkedCell): string[] {
  const texts = [plain(cell.text)];
  if (cell.number !== undefined) {
    texts.push(String(cell.number), `${cell.number} %`, `${cell.number}%`, String(Math.round(cell.number * 100)));
    if (cell.number > 20_000 && cell.number < 80_000) {
      const day = new Date(Math.round((cell.number - 25_569) * 86_400_000));
      const two = (value: number): string => String(value).padStart(2, '0');
      texts.push(`${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`);
    }
  }
  return texts;
}

type TrackerTexts = { readonly all: ReadonlySet<string>; readonly byPath: ReadonlyMap<string, ReadonlySet<string>> };

/** Every text of the tracker, and those of the summary sheet by the task they stand under. */
export function trackerTexts(file: string): TrackerTexts {
  const workbook = sheetjs.read(readFileSync(file), { cellNF: true });
  const all = new Set<string>();
  const byPath = new Map<string, Set<string>>();
  for (const [index, name] of workbook.SheetNames.entries()) {
    const rows = sheetjs.utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, {
      header: 1,
      raw: true,
      defval: '',
    });
    let section = '';
    let current: Set<string> | null = null;
    for (const row of rows) {
      const texts = row.map((value) => plain(String(value)));
      const ordinal = texts[0] ?? '';
      if (/^[ivxl]+$/.test(ordinal)) section = ordinal.toUpperCase();
      else if (/^\d+(\.\d+)*$/.test(ordinal) && index === 0) {
        current = new Set();
        byPath.set(section === '' ? ordinal : `${section}.${ordinal}`, current);
      }
      for (const text of texts) {
        if (text === '') continue;
        all.add(text);
        current?.add(text);
      }
      for (const value of row) {
        if (typeof value !== 'number' || value <= 20_000 || value >= 80_000) continue;
        for (const text of spellings({ sheet: '', address: '', header: '', text: String(value), number: value })) {
          all.add(text);
          current?.add(text);
        }
      }
    }
  }
  return { all, byPath };
}
