import { cpus, loadavg, release, totalmem } from 'node:os';
import { ours, oursWithProvenance, reference } from '#bench/contenders';
import type { Summary } from '#bench/measure';

export type Measured = {
  readonly name: string;
  readonly remark: string;
  readonly command: string;
  readonly summary?: Summary;
  readonly trouble?: string;
};

export type InProcess = {
  readonly name: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly trouble?: string;
};

export type Growth = { readonly agencies: number; readonly tasks: number; readonly measured: readonly Measured[] };

export type Results = {
  readonly date: string;
  readonly rounds: number;
  readonly seed: number;
  readonly size: { readonly agencies: number; readonly rows: number; readonly changed: number };
  readonly cells?: { readonly progress: number; readonly definition: number };
  /** Sums of our receipts, or why there are none. */
  readonly accounted?: Readonly<Record<string, number>> | string;
  readonly merge?: readonly Measured[];
  readonly threeWay?: readonly InProcess[];
  readonly rules?: InProcess;
  readonly growth?: readonly Growth[];
};

type Target = { readonly what: string; readonly aim: string; readonly got: string; readonly kept: boolean | null };

/** The page a reader sees: what was measured, how, and whether each target is kept; what could not be measured is said. */
export function resultsPage(results: Results): string {
  const { size } = results;
  return `${[
    '# Measured',
    '',
    `${results.date}. ${machine()}. Medians of ${results.rounds} ${results.rounds === 1 ? 'run' : 'runs'} in turn, each a process of its own with start-up included (GNU time: wall, user + system, largest resident set of one process). Ratios compare figures of this run only.`,
    '',
    `Data: \`bench/generate.ts\`, seed ${results.seed}: a programme of ${size.agencies * size.rows} tasks, ${size.agencies} agencies, a returned workbook each of ${size.rows} rows × 15 columns, ${size.changed * 100} % of the cells changed${results.cells ? ` (${results.cells.progress} progress cells filled, ${results.cells.definition} definition cells altered)` : ''}. Repeat: \`npm run bench -- --date YYYY-MM-DD\`.`,
    '',
    '## Targets',
    '',
    '| what | target | measured | |',
    '|---|---|---|---|',
    ...targets(results).map((target) => `| ${target.what} | ${target.aim} | ${target.got} | ${verdict(target.kept)} |`),
    '',
    ...mergeTable(results.merge, results.accounted),
    ...threeWayTable(results.threeWay),
    ...rulesTable(results.rules),
    ...growthTable(results.growth),
  ].join('\n')}\n`;
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}; load average at the end ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} (each run itself makes about 1)`;
}

function verdict(kept: boolean | null): string {
  return kept === null ? 'not measured' : kept ? 'kept' : '**falls short**';
}

function targets(results: Results): Target[] {
  const of = (name: string): Summary | undefined => results.merge?.find((entry) => entry.name === name)?.summary;
  const mine = of(ours);
  const withProvenance = of(oursWithProvenance);
  const peer = of(reference);
  const ratio = mine && peer ? mine.wall / peer.wall : null;
  const mineThree = results.threeWay?.[0]?.values;
  const daff = results.threeWay?.[1]?.values;
  const three =
    mineThree?.milliseconds !== undefined && daff?.milliseconds !== undefined
      ? mineThree.milliseconds / daff.milliseconds
      : null;
  const same = mineThree && daff ? mineThree.conflicts === daff.conflicts : null;
  const cold = results.rules?.values?.coldMs ?? null;
  const row = results.rules?.values?.oneRowMs ?? null;
  return [
    {
      what: 'whole merge, wall, against pandas + xlsxwriter',
      aim: '≤ 0.45 ×',
      got: ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
      kept: ratio === null ? null : ratio <= 0.45,
    },
    {
      what: 'whole merge, peak without the provenance sheet',
      aim: '≤ 450 MB',
      got: mine
        ? `${Math.round(mine.peak)} MB${withProvenance ? ` (with it ${Math.round(withProvenance.peak)} MB)` : ''}`
        : '–',
      kept: mine ? mine.peak <= 450 : null,
    },
    {
      what: 'three-way merge 5,000 × 15, against daff',
      aim: '≤ 0.25 ×, same conflicts',
      got: three === null ? '–' : `${three.toFixed(2)} ×, conflicts ${same ? 'the same' : 'differ'}`,
      kept: three === null ? null : three <= 0.25 && same === true,
    },
    {
      what: 'all rules, 5,000 rows, cold',
      aim: '≤ 60 ms',
      got: cold === null ? '–' : `${cold.toFixed(1)} ms`,
      kept: cold === null ? null : cold <= 60,
    },
    {
      what: 'all rules, one edited row',
      aim: '≤ 1 ms',
      got: row === null ? '–' : `${row.toFixed(2)} ms`,
      kept: row === null ? null : row <= 1,
    },
  ];
}

function mergeTable(merge: readonly Measured[] | undefined, accounted: Results['accounted']): string[] {
  if (!merge) return [];
  const peer = merge.find((entry) => entry.name === reference)?.summary;
  return [
    '## The whole merge',
    '',
    '| who | wall s | CPU s | peak MB | wall ÷ pandas + xlsxwriter | CPU ÷ | does |',
    '|---|---|---|---|---|---|---|',
    ...merge.map(({ name, remark, summary: got, trouble }) =>
      got
        ? `| ${name} | ${got.wall.toFixed(2)} | ${got.cpu.toFixed(2)} | ${Math.round(got.peak)} | ${peer ? (got.wall / peer.wall).toFixed(2) : '–'} | ${peer ? (got.cpu / peer.cpu).toFixed(2) : '–'} | ${remark} |`
        : `| ${name} | ${trouble ?? 'not run'} | | | | | ${remark} |`,
    ),
    '',
    `Our receipts over all files: ${accountedWords(accounted)}.`,
    '',
    'Commands:',
    '',
    ...merge.map((entry) => `- ${entry.name}: \`${entry.command}\``),
    '',
  ];
}

function threeWayTable(threeWay: readonly InProcess[] | undefined): string[] {
  if (!threeWay) return [];
  return [
    '## Three-way merge, 5,000 × 15, 3 % of the cells changed on each side',
    '',
    '| who | ms, first call in a fresh process | conflicts | conflicts counted apart |',
    '|---|---|---|---|',
    ...threeWay.map(({ name, values, trouble }) =>
      values
        ? `| ${name} | ${values.milliseconds?.toFixed(1) ?? '–'} | ${values.conflicts ?? '–'} | ${values.expected ?? '–'} |`
        : `| ${name} | ${trouble ?? 'not run'} | | |`,
    ),
    '',
  ];
}

function rulesTable(rules: InProcess | undefined): string[] {
  if (!rules) return [];
  const entries = Object.entries(rules.values ?? {}).map(([key, value]) => `${key} ${Math.round(value * 100) / 100}`);
  return [
    '## Rules',
    '',
    "One agency's report of 5,000 rows × 15 columns, seven rows in ten reported on, six of these in a hundred typed without care; the tables, the programme and the registry are ready before the clock starts. Status, percentage, dates and bodies of the other rows agree. Until 22 November 2026 they were drawn without regard to one another (9,314 findings); figures from before then are of that table. The printed appendix of Đắk Nông, which a province signed, has 41 findings on 48 rows.",
    '',
    rules.trouble ?? entries.join(' · '),
    '',
  ];
}

function growthTable(growth: readonly Growth[] | undefined): string[] {
  if (!growth) return [];
  return [
    '## Growth (one run each)',
    '',
    '| tasks | files | who | wall s | CPU s | peak MB | ms per task |',
    '|---|---|---|---|---|---|---|',
    ...growth.flatMap(({ tasks, agencies, measured }) =>
      measured.map(({ name, summary: got, trouble }) =>
        got
          ? `| ${tasks} | ${agencies} | ${name} | ${got.wall.toFixed(2)} | ${got.cpu.toFixed(2)} | ${Math.round(got.peak)} | ${((got.cpu * 1000) / tasks).toFixed(3)} |`
          : `| ${tasks} | ${agencies} | ${name} | ${trouble ?? 'not run'} | | | |`,
      ),
    ),
    '',
  ];
}

function accountedWords(accounted: Results['accounted']): string {
  if (accounted === undefined || typeof accounted === 'string') return accounted ?? 'not asked';
  return Object.entries(accounted)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');
}
