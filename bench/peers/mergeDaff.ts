/** daff's three-way merge of the tables of threeWayTables.ts, keyed by ordinal. usage: node mergeDaff.js ROWS EDITED */
import { createRequire } from 'node:module';
import { threeWayHeader, threeWayTables } from '#bench/threeWayTables';

type DaffTable = { readonly height: number };
type Daff = {
  readonly CompareFlags: new () => { addPrimaryKey: (column: string) => void };
  readonly TableView: new (rows: readonly (readonly string[])[]) => DaffTable;
  readonly Merger: new (
    base: DaffTable,
    local: DaffTable,
    remote: DaffTable,
    flags: unknown,
  ) => { apply: () => number };
};

const daff = createRequire(import.meta.url)('daff') as Daff;
const [rows = '5000', edited = '0.03'] = process.argv.slice(2);
const tables = threeWayTables(Number(rows), Number(edited));
const view = (body: readonly (readonly string[])[]): DaffTable =>
  new daff.TableView([[...threeWayHeader], ...body.map((row) => [...row])]);
const flags = new daff.CompareFlags();
flags.addPrimaryKey('ordinal');
globalThis.gc?.();
const started = performance.now();
const conflicts = new daff.Merger(view(tables.base), view(tables.left), view(tables.right), flags).apply();
console.log(JSON.stringify({ milliseconds: performance.now() - started, conflicts, expected: tables.conflicts }));
