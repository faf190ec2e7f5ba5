/**
 * npm run bench -- [--date YYYY-MM-DD] [--runs 3] [--work out/bench] [--only merge,threeway,rules,growth] [--growth 0.1,1]
 * Measures the merge, the three-way merge and the rules against the peers, each in a process of its own, in turn, and writes
 * bench/RESULTS.md, where what stands between `<!-- by hand -->` and `<!-- end -->` is kept. Figures of one run compare with each other only.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withHandWritten } from '#bench/byHand';
import { accountedFor, built, type Contender, mergeContenders, ours, reference, stampedMerge } from '#bench/contenders';
import { generate } from '#bench/generate';
import { type Command, canMeasure, measure, median, type Run, summary } from '#bench/measure';
import { type Growth, type InProcess, type Measured, type Results, resultsPage } from '#bench/results';
import { stampedFiles } from '#bench/stamped';
import { projectRoot } from '#scripts/package/root';

const seed = 12;
const full = { agencies: 200, rows: 300, changed: 0.05 };

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Every contender once per round, so that what else the machine does hits all alike. */
function inTurn(contenders: readonly Contender[], rounds: number): Measured[] {
  const runs = new Map<string, Run[]>(contenders.map((contender) => [contender.name, []]));
  const failed = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      if (contender.absent !== undefined || failed.has(contender.name)) continue;
      const run = measure(contender.command);
      say(`${round + 1}/${rounds} ${contender.name}: ${run.wall.toFixed(1)} s, ${Math.round(run.peak)} MB`);
      if (run.status === null || !contender.done.includes(run.status)) {
        failed.set(contender.name, `exit ${run.status}: ${lastLine(run.stderr)}`);
      } else runs.get(contender.name)?.push(run);
    }
  }
  return contenders.map((contender) => {
    const trouble = contender.absent ?? failed.get(contender.name);
    return {
      name: contender.name,
      remark: contender.remark,
      command: shown(contender.command),
      ...(trouble === undefined
        ? { summary: summary(runs.get(contender.name) ?? []) }
        : { trouble: contender.absent === undefined ? `failed (${trouble})` : `absent (${trouble})` }),
    };
  });
}

function lastLine(text: string): string {
  return (text.trim().split('\n').pop() ?? '').slice(0, 160);
}

/** The command with long file lists shortened and the project's folder left out. */
function shown(command: Command): string {
  const root = `${projectRoot()}/`;
  const words = [command.run === process.execPath ? 'node' : command.run, ...command.args].map((word) =>
    word.replace(root, ''),
  );
  return words.length > 16 ? `${words.slice(0, 14).join(' ')} … (${words.length} words)` : words.join(' ');
}

/** A child that measures itself and answers with one JSON line. */
/**
 * Node gives V8 four threads for compiling, whatever the machine has. With fewer processors than that they take the time of the thread that is
 * measured, four milliseconds at a time: a first check then takes half as long again, and no two runs take the same. One processor is left to it.
 */
const undisturbed = [`--v8-pool-size=${Math.max(1, Math.min(4, availableParallelism() - 1))}`];

function inProcess(name: string, script: string, args: readonly string[], rounds: number): InProcess {
  const answers: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const run = measure({ run: process.execPath, args: [...undisturbed, '--expose-gc', built(script), ...args] });
    if (run.status !== 0) return { name, trouble: `failed (exit ${run.status}: ${lastLine(run.stderr)})` };
    answers.push(JSON.parse(run.stdout.trim().split('\n').pop() ?? '{}') as Record<string, number>);
    say(`${round + 1}/${rounds} ${name}: ${run.stdout.trim()}`);
  }
  const keys = Object.keys(answers[0] ?? {});
  return {
    name,
    values: Object.fromEntries(keys.map((key) => [key, median(answers.map((answer) => answer[key] ?? Number.NaN))])),
  };
}

const { values } = parseArgs({
  options: {
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    runs: { type: 'string', default: '3' },
    work: { type: 'string', default: join(projectRoot(), 'out/bench') },
    only: { type: 'string', default: 'merge,threeway,rules,growth' },
    growth: { type: 'string', default: '0.1,1' },
  },
});
if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
  say('npm run bench -- --date YYYY-MM-DD [--runs 3] [--only merge,threeway,rules,growth] [--growth 0.1,1]');
  process.exit(2);
}
if (!canMeasure()) {
  say(
    '/usr/bin/time (GNU time) is needed to measure processor time and memory of other processes: apt-get install time',
  );
  process.exit(2);
}
const rounds = Number(values.runs);
const parts = new Set(values.only.split(','));
const out = join(values.work, 'written');
mkdirSync(out, { recursive: true });

const results: { -readonly [Key in keyof Results]: Results[Key] } = { date: values.date, rounds, size: full, seed };
if (parts.has('merge')) {
  say('generating 200 workbooks × 300 rows × 15 columns');
  const set = generate(join(values.work, 'full'), { ...full, seed });
  results.cells = { progress: set.progressCells, definition: set.definitionCells };
  results.accounted = accountedFor(set, out);
  results.merge = inTurn(
    [...mergeContenders(set, out), stampedMerge(set, out, stampedFiles(set, { ...full, seed }))],
    rounds,
  );
}
if (parts.has('threeway')) {
  results.threeWay = [
    inProcess('Phụ lục', 'bench/ours/threeWay.js', ['5000', '0.03'], Math.max(5, rounds)),
    inProcess('daff 1.4.2', 'bench/peers/mergeDaff.js', ['5000', '0.03'], Math.max(5, rounds)),
  ];
}
if (parts.has('rules')) results.rules = inProcess('Phụ lục', 'bench/ours/rules.js', ['5000'], Math.max(5, rounds));
if (parts.has('growth')) {
  const growth: Growth[] = [];
  for (const factor of values.growth.split(',').map(Number)) {
    const size = { ...full, agencies: Math.round(full.agencies * factor), seed };
    const folder = join(values.work, `growth-${factor}`);
    say(`generating ${size.agencies} workbooks`);
    const set = generate(folder, size);
    growth.push({
      agencies: size.agencies,
      tasks: set.tasks,
      measured: inTurn(
        mergeContenders(set, out).filter(({ name }) => name === ours || name === reference),
        1,
      ),
    });
    rmSync(folder, { recursive: true, force: true });
  }
  results.growth = growth;
}
const page = join(projectRoot(), 'bench/RESULTS.md');
writeFileSync(page, withHandWritten(resultsPage(results), existsSync(page) ? readFileSync(page, 'utf8') : ''));
say(`written: ${page}`);
