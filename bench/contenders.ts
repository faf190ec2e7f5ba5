import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchSet } from '#bench/generate';
import type { Command } from '#bench/measure';
import { projectRoot } from '#scripts/package/root';

/** Somebody who does the job; `absent` says why it cannot run on this machine. */
export type Contender = {
  readonly name: string;
  readonly command: Command;
  /** Exit codes that mean the work was done; ours says 1 where something is left to settle. */
  readonly done: readonly number[];
  readonly absent?: string;
  readonly remark: string;
};

export const reference = 'pandas + xlsxwriter';
export const ours = 'Phụ lục, không kèm Nguồn số liệu';
export const oursWithProvenance = 'Phụ lục, kèm Nguồn số liệu';
export const oursStamped = 'Phụ lục, tệp đã phát hành (có dấu)';

const python = '/usr/bin/python3';

export function built(path: string): string {
  return join(projectRoot(), 'dist', path);
}

/** Our merge and the peers on one set of workbooks. */
export function mergeContenders(set: BenchSet, out: string): Contender[] {
  const returned = join(set.folder, 'returned');
  const script = join(projectRoot(), 'bench/peers/merge_pandas.py');
  const pandas = (engine: string): Contender => ({
    name: `pandas + ${engine}`,
    command: { run: python, args: [script, set.base, returned, join(out, `pandas-${engine}.xlsx`), engine] },
    done: [0],
    ...absentPython(['pandas', engine, 'openpyxl']),
    remark: 'read, left join, counts, write; no formats',
  });
  const library = (reader: string, writer: string, remark: string): Contender => ({
    name: `${reader} → ${writer}`,
    command: {
      run: process.execPath,
      args: [
        built('bench/peers/mergeLibraries.js'),
        reader,
        writer,
        set.base,
        returned,
        join(out, `${reader}-${writer}.xlsx`),
      ],
    },
    done: [0],
    remark,
  });
  return [
    ourMerge(set, out, false),
    ourMerge(set, out, true),
    pandas('xlsxwriter'),
    pandas('openpyxl'),
    library('exceljs', 'exceljs', 'readFile, Workbook; formatted'),
    library('exceljs', 'exceljs-stream', 'readFile, stream writer; formatted'),
    library('sheetjs', 'exceljs-stream', 'SheetJS dense, stream writer; formatted'),
    library('sheetjs', 'sheetjs', 'SheetJS both ways; no formats'),
  ];
}

/** Our merge of the same reports in workbooks we issued; `files` is why there are none where they could not be made. */
export function stampedMerge(set: BenchSet, out: string, files: readonly string[] | string): Contender {
  const plain = ourMerge({ ...set, files: typeof files === 'string' ? [] : files }, out, false);
  return {
    ...plain,
    name: oursStamped,
    remark:
      'the same reports in workbooks our command issued: contributions too (twice the rows), 20 columns, stamp, base values, formulas',
    ...(typeof files === 'string' ? { absent: files } : {}),
  };
}

function ourMerge(set: BenchSet, out: string, provenance: boolean): Contender {
  return {
    name: provenance ? oursWithProvenance : ours,
    command: {
      run: process.execPath,
      args: [
        built('server/cli/main.js'),
        'merge',
        '--base',
        set.base,
        '--registry',
        set.registry,
        '--as-of',
        '2025-06-14',
        '--out',
        join(out, provenance ? 'ours-provenance.xlsx' : 'ours.xlsx'),
        ...(provenance ? [] : ['--no-provenance']),
        ...set.files,
      ],
    },
    done: [0, 1],
    remark: provenance
      ? 'the same with a row per taken, proposed or conflicting value'
      : 'who may write what, conflicts, receipts, all sheets; formatted',
  };
}

/** The sums of our receipts on a set, from one run that is not timed: whether the work was done at all. */
export function accountedFor(set: BenchSet, out: string): Readonly<Record<string, number>> | string {
  const { command } = ourMerge(set, out, false);
  const run = spawnSync(command.run, [...command.args, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0 && run.status !== 1) return `exit ${run.status}: ${run.stderr.trim().split('\n').pop() ?? ''}`;
  const { receipts } = JSON.parse(run.stdout) as {
    readonly receipts: readonly { readonly cells: Record<string, number> }[];
  };
  const sums: Record<string, number> = {};
  for (const { cells } of receipts) {
    for (const [outcome, count] of Object.entries(cells)) sums[outcome] = (sums[outcome] ?? 0) + count;
  }
  return sums;
}

function absentPython(modules: readonly string[]): { readonly absent?: string } {
  const probe = spawnSync(python, ['-c', `import ${modules.join(', ')}`], { encoding: 'utf8' });
  if (probe.error) return { absent: `${python} is not installed` };
  if (probe.status === 0) return {};
  return { absent: (probe.stderr.trim().split('\n').pop() ?? 'modules missing').trim() };
}
