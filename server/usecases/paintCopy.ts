import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import { freshWorkbook, tooLongCell } from '#server/xlsx/paint/freshWorkbook';
import { isPatchable, paintInWorker } from '#server/xlsx/paint/paintInWorker';
import type { AgencyIndex } from '#shared/agency/resolve';
import { isChoiceName, paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import { planPaint } from '#shared/colour/paintPlan';
import type { Told } from '#shared/colour/rowColours';
import type { FileRefusal } from '#shared/message/refusal';
import { periodOf } from '#shared/period/reporting';
import type { Finding } from '#shared/rules/rule';
import { statusInTables } from '#shared/status/statusInTables';
import { assignments } from '#shared/task/assign';
import type { Programme } from '#shared/task/programme';
import { readStamps } from '#shared/wire/readStamp';

/** What a copy is coloured by: a file as it was read, the programmes in it, and what the rules find. */
export type Judged = {
  readonly opened: OpenedFile;
  readonly programmes: readonly Programme[];
  readonly agencies: AgencyIndex;
  readonly findings: readonly Finding[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Colours count to this day for good; else to whatever day the copy is looked at. */
  readonly fixed: boolean;
  /** The file carries choices the pane put in: they stay, with the words of today. */
  readonly choices: boolean;
  /** Reporting period as `2015-11`; the month of the day where nobody names one. */
  readonly period?: string;
};

export type ColouredCopy = {
  readonly bytes: Uint8Array;
  /** Patched: every part of the package but those concerned is byte for byte the file's own. */
  readonly how: 'patched' | 'new_workbook';
  /** How its name is to end: Excel opens no workbook with macros under another. */
  readonly extension: string;
  readonly rules: number;
  /** Classes of the rows by task, as the colours show them. */
  readonly told: readonly Told[];
  /** A digital signature came along that no longer fits. */
  readonly signed: boolean;
};

/**
 * A coloured copy of a file (§13, S5): the same colours and marks as the pane puts into the open workbook. A workbook of the Office format
 * is patched; what came in any other format becomes a new workbook of its cells.
 */
export async function colouredCopy(bytes: Uint8Array, judged: Judged): Promise<ColouredCopy | RefusedFile> {
  const { opened, programmes, agencies, findings, asOf, fixed, choices } = judged;
  const period = judged.period ?? periodOf(asOf)?.id ?? asOf.slice(0, 7);
  const { workbook, recognition, file, hash } = opened;
  const from = { tables: recognition.tables, file, hash, savedAt: workbook.savedAt ?? null };
  const status = statusInTables(from, programmes, { agencies, asOf, period });
  const told = programmes.flatMap(({ tasks }) =>
    tasks.flatMap((task): readonly Told[] => {
      const one = status.get(task.id);
      return one === undefined ? [] : [{ task, status: one }];
    }),
  );
  const patched = isPatchable(bytes);
  const plan = planPaint(
    {
      // A file's protection keeps its cells as they are; colours change none.
      workbook: { sheets: workbook.sheets, protectedSheets: new Set() },
      recognition,
      // A new workbook is born without the colours ours have.
      stamp: patched ? (readStamps(workbook)[0]?.stamp ?? null) : null,
      asOf,
      agencies,
      assignments: choices
        ? programmes.flatMap((programme) => assignments(programme, agencies, asOf, { groups: true }))
        : [],
    },
    { told, findings, asOf: fixed ? asOf : null, choices },
  );
  const source = patched ? { bytes, paint: plan } : await fresh(opened, plan);
  if ('refusal' in source) return refusedAs(opened, source.refusal);
  const painted = await paintInWorker({ ...source, asOf });
  if (!painted.ok) return refusedAs(opened, painted.refusal);
  const { ok: _, ...done } = painted;
  return { ...done, how: patched ? 'patched' : 'new_workbook', told };
}

/** The cells of a file of another format as a new workbook, and the colours under the names its sheets have there. */
async function fresh(
  { workbook, recognition }: OpenedFile,
  plan: Paint,
): Promise<{ readonly bytes: Uint8Array; readonly paint: Paint } | { readonly refusal: FileRefusal }> {
  const long = tooLongCell(workbook.sheets);
  if (long !== undefined) return { refusal: { code: 'not_readable', params: { reason: `${long}: > 32767` } } };
  const { bytes, nameOf } = await freshWorkbook(workbook.sheets, workbook.names, recognition.tables);
  const named = (sheet: string): string => nameOf.get(sheet) ?? sheet;
  return { bytes, paint: { ...plan, blocks: plan.blocks.map((one) => ({ ...one, sheet: named(one.sheet) })) } };
}

export type BareReading = Pick<Judged, 'opened' | 'choices'>;

/** A file read as it is without colours of ours, of an earlier copy or of the pane: read anew only where it carries some. */
export async function withoutColours(
  bytes: Uint8Array,
  opened: OpenedFile,
  open: (bytes: Uint8Array) => Promise<OpenedFile | RefusedFile>,
): Promise<BareReading | RefusedFile> {
  const { sheets, names } = opened.workbook;
  if (!sheets.some(({ name }) => name === paintSheet) || !isPatchable(bytes)) return { opened, choices: false };
  const bare = await paintInWorker({ bytes, paint: null, asOf: '2000-01-01' });
  if (!bare.ok) return refusedAs(opened, bare.refusal);
  const again = await open(bare.bytes);
  return again.kind === 'refused' ? again : { opened: again, choices: names.some(({ name }) => isChoiceName(name)) };
}

function refusedAs({ given, file, hash }: OpenedFile, refusal: RefusedFile['refusal']): RefusedFile {
  return { kind: 'refused', given, file, hash, refusal };
}
