import { readFile } from 'node:fs/promises';
import { openBytes, openFile, type RefusedFile, submissionForms } from '#server/usecases/openFile';
import { type ColouredCopy, colouredCopy, withoutColours } from '#server/usecases/paintCopy';
import { isPatchable, paintInWorker } from '#server/xlsx/paint/paintInWorker';
import type { RegistryFile } from '#shared/agency/registry';
import { check } from '#shared/rules/check';
import { mendable } from '#shared/rules/mendable';
import type { Severity } from '#shared/rules/rule';
import type { StatusClass } from '#shared/status/class';
import { tally } from '#shared/status/count';
import type { LayoutOverride } from '#shared/table/table';
import { assignments } from '#shared/task/assign';
import { programmesIn } from '#shared/task/programmesIn';
import { readSetAside } from '#shared/wire/setAside';

export type PaintWish = {
  readonly registry: RegistryFile;
  readonly province?: string;
  /** Choices a person made for how a table is read (T2). */
  readonly layout?: readonly LayoutOverride[];
  /** Only findings this agency can mend are marked (R9). */
  readonly agency?: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Colours count to the day for good, not to the day the copy is looked at. */
  readonly fixed: boolean;
};

export type ColouredFile = {
  readonly kind: 'coloured';
  readonly copy: ColouredCopy;
  /** Tasks and steps are counted apart (S3); `byClass` counts tasks and holds the classes that occur. */
  readonly tasks: number;
  readonly steps: number;
  readonly byClass: Readonly<Partial<Record<StatusClass, number>>>;
  /** Findings by severity, as marked; notices are not. */
  readonly counts: Readonly<Record<Severity, number>>;
};

/** A coloured copy of a file, judged as `check` and `read` judge it (§13). */
export async function paintFile(path: string, wish: PaintWish): Promise<ColouredFile | RefusedFile> {
  const { layout } = wish;
  const given = await openFile(path, submissionForms, layout);
  if (given.kind === 'refused') return given;
  const bytes = await readFile(path);
  const bare = await withoutColours(bytes, given, (own) => openBytes(own, given.file, layout, submissionForms));
  if ('kind' in bare) return bare;
  const { opened, choices } = bare;
  if (opened.recognition.tables.length === 0)
    return { ...opened, kind: 'refused', refusal: { code: 'no_table', params: { file: opened.file } } };
  const { asOf, fixed, agency } = wish;
  const { recognition, workbook } = opened;
  const { programmes, agencies } = programmesIn(recognition.tables, wish.registry, asOf, wish.province);
  const suppressions = readSetAside(workbook).list;
  const all = check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf, suppressions }).findings;
  const charged = () => programmes.flatMap((one) => assignments(one, agencies, asOf, { groups: true }));
  const findings = agency === undefined ? all : mendable(all, agency, charged());
  const copy = await colouredCopy(bytes, { opened, programmes, agencies, findings, asOf, fixed, choices });
  if ('kind' in copy) return copy;
  const of = (kind: string) => copy.told.flatMap(({ task, status }) => (task.kind === kind ? [status] : []));
  const { total, byClass } = tally(of('task'));
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const found = Object.entries(byClass).flatMap(([code, { count }]) => (count === 0 ? [] : [[code, count] as const]));
  return {
    kind: 'coloured',
    copy,
    tasks: total,
    steps: of('step').length,
    byClass: Object.fromEntries(found),
    counts,
  };
}

export type BareFile = {
  readonly kind: 'bare';
  readonly bytes: Uint8Array;
  readonly removed: number;
  /** Null: whatever the file's own name ends in. */
  readonly extension: string | null;
  readonly signed: boolean;
};

/** A copy of a workbook without colours of ours. In a format we do not put colours into there are none: the very bytes come back. */
export async function unpaintFile(path: string): Promise<BareFile | RefusedFile> {
  const opened = await openFile(path);
  if (opened.kind === 'refused') return opened;
  const bytes = await readFile(path);
  if (!isPatchable(bytes)) return { kind: 'bare', bytes, removed: 0, extension: null, signed: false };
  const bare = await paintInWorker({ bytes, paint: null, asOf: '2000-01-01' });
  if (!bare.ok) return { ...opened, kind: 'refused', refusal: bare.refusal };
  const { removed, extension } = bare;
  return { kind: 'bare', bytes: bare.bytes, removed, extension, signed: bare.signed && removed > 0 };
}
