import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencySheet, baseSheet, benchRegistry, makeProgramme } from '#bench/programme';
import { benchWorkbook } from '#bench/workbook';

export type BenchSize = {
  readonly agencies: number;
  readonly rows: number;
  readonly seed: number;
  readonly changed: number;
};

export type BenchSet = {
  readonly folder: string;
  readonly base: string;
  readonly registry: string;
  readonly files: readonly string[];
  readonly tasks: number;
  /** Cells filled or altered over all files, by whose they are. */
  readonly progressCells: number;
  readonly definitionCells: number;
};

/** Writes the appendix, the registry and the agencies' workbooks of a benchmark; the same size and seed give the same bytes. */
export function generate(folder: string, size: BenchSize): BenchSet {
  const programme = makeProgramme(size.seed, size.agencies, size.rows);
  const inbox = join(folder, 'returned');
  mkdirSync(inbox, { recursive: true });
  const base = join(folder, 'base.xlsx');
  writeFileSync(base, benchWorkbook(baseSheet(programme), '2024-06-11T02:00:00Z'));
  const registry = join(folder, 'agencies.json');
  writeFileSync(registry, JSON.stringify(benchRegistry(programme)));
  const files: string[] = [];
  let progressCells = 0;
  let definitionCells = 0;
  for (let agency = 0; agency < size.agencies; agency += 1) {
    const edits = agencySheet(programme, agency, size.seed, size.changed);
    const file = join(inbox, `xa-${String(agency + 1).padStart(4, '0')}.xlsx`);
    writeFileSync(file, benchWorkbook(edits.sheet, '2025-06-12T02:00:00Z'));
    files.push(file);
    progressCells += edits.progress;
    definitionCells += edits.definition;
  }
  const set: BenchSet = {
    folder,
    base,
    registry,
    files,
    tasks: size.agencies * size.rows,
    progressCells,
    definitionCells,
  };
  writeFileSync(join(folder, 'set.json'), JSON.stringify(set));
  return set;
}
