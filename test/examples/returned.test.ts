import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, openDesk } from '#scripts/examples/clerk';
import { issueOf } from '#scripts/examples/issue';
import { examplesReadme } from '#scripts/examples/readme';
import { madeHere, scenarios } from '#scripts/examples/scenarios';
import { saveBook } from '#scripts/package/book';
import { projectRoot } from '#scripts/package/root';
import { findAgain, type MergeAnswer, trackerTexts } from '#scripts/walk/findAgain';
import { plain, walkCells } from '#scripts/walk/readCells';
import { openFile } from '#server/usecases/openFile';
import { stateSheet } from '#shared/report/names';
import { parseState } from '#shared/wire/tracker';

const root = projectRoot();
const base = join(root, 'examples/phu-luc-dak-nong.xlsx');
const folder = join(root, 'examples/bao-cao');
const files = scenarios.map((scenario) => join(folder, scenario.file));
const outcomes = ['taken', 'same', 'proposed', 'conflict', 'refused', 'extra', 'waiting'] as const;

type Item = MergeAnswer['receipts'][number]['items'][number] & {
  readonly field: string | null;
  readonly reason?: string;
};
type Receipt = {
  readonly file: string;
  readonly agency: string | null;
  readonly base: { readonly by: string } | null;
  readonly cells: Readonly<Record<string, number>>;
  readonly items: readonly Item[];
  readonly sameAs?: string;
  readonly supersededBy?: string;
  readonly refusal?: { readonly code: string };
};
type Answer = Omit<MergeAnswer, 'receipts'> & {
  readonly receipts: readonly Receipt[];
  readonly tracker: { readonly tasks: number; readonly byClass: Readonly<Record<string, number>> };
};

const work = mkdtempSync(join(tmpdir(), 'phuluc-returned-'));
const tracker = join(work, 'tracker.xlsx');

/** Runs the built command as people do; exit codes 1 and 2 still answer. */
function phuluc(args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, [join(root, 'dist/server/cli/main.js'), ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.stdout === '') throw new Error(`phuluc ${args[0]} ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

function merge(out: string, given: readonly string[], more: readonly string[]): Answer {
  return phuluc(['merge', '--base', base, ...more, '--out', out, ...given]) as Answer;
}

let answer: Answer;
beforeAll(() => {
  answer = merge(tracker, files, ['--as-of', '2015-11-14']);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function receiptOf(file: string): Receipt {
  const receipt = answer.receipts.find((entry) => basename(entry.file) === file);
  if (!receipt) throw new Error(`${file} has no receipt`);
  return receipt;
}

describe('returned workbooks', () => {
  it('[E2] are all there, small, and in the README', () => {
    expect([...readdirSync(folder)].sort()).toEqual(scenarios.map((scenario) => scenario.file).sort());
    for (const file of files) expect(statSync(file).size, file).toBeLessThan(80 * 1024);
    expect(readFileSync(join(root, 'examples/README.md'), 'utf8')).toBe(examplesReadme(scenarios));
  });

  it('[M12] hold the cells the committed script puts into them', async () => {
    const { issue, close } = issueOf(base);
    try {
      for (const scenario of madeHere) {
        if (scenario.promised.refusal !== undefined) continue;
        const made = join(work, scenario.file);
        writeFileSync(made, await scenario.make(issue));
        expect(walkCells(made), scenario.file).toEqual(walkCells(join(folder, scenario.file)));
      }
    } finally {
      close();
    }
  });

  it.each(scenarios.map((scenario) => [scenario.file, scenario] as const))(
    '[M8] %s gets the receipt its row promises',
    (file, { promised }) => {
      const receipt = receiptOf(file);
      if (promised.refusal !== undefined) {
        expect(receipt.refusal?.code).toBe(promised.refusal);
        return;
      }
      expect(receipt.refusal).toBeUndefined();
      if (promised.agency !== undefined) expect(receipt.agency).toBe(promised.agency);
      if (promised.baseBy !== undefined) expect(receipt.base?.by).toBe(promised.baseBy);
      if (promised.sameAs !== undefined) expect(basename(receipt.sameAs ?? '')).toBe(promised.sameAs);
      if (promised.supersededBy !== undefined) expect(basename(receipt.supersededBy ?? '')).toBe(promised.supersededBy);
      for (const [outcome, count] of Object.entries(promised.cells ?? {}))
        expect(receipt.cells[outcome], outcome).toBe(count);
      for (const outcome of promised.none ?? []) expect(receipt.cells[outcome], outcome).toBe(0);
      for (const { path, field, outcome, reason, count = 1 } of promised.items ?? []) {
        const matching = receipt.items.filter(
          (item) =>
            item.outcome === outcome &&
            (path === undefined || item.path === path) &&
            (field === undefined || item.field === field) &&
            (reason === undefined || item.reason === reason),
        );
        expect(matching.length, `${outcome} ${path ?? ''} ${field ?? ''} ${reason ?? ''}`).toBeGreaterThanOrEqual(
          count,
        );
      }
    },
  );

  it('[M8] every account closes, and every file has one', () => {
    expect(answer.receipts).toHaveLength(files.length);
    for (const { file, cells } of answer.receipts) {
      if (!cells) continue;
      expect(
        outcomes.reduce((sum, outcome) => sum + (cells[outcome] ?? 0), 0),
        file,
      ).toBe(cells.read ?? 0);
    }
    expect(Object.values(answer.tracker.byClass).reduce((sum, count) => sum + count, 0)).toBe(answer.tracker.tasks);
  });

  it('[M8] no submitted value is lost, says a reader that knows nothing of the merge', () => {
    const walked = findAgain(base, tracker, answer, files);
    expect(walked.lost).toEqual([]);
    expect(walked.found['tracker, under its task'] ?? 0).toBeGreaterThan(40);
    for (const where of ['conflict', 'proposal', 'refused', 'waiting', 'own column'])
      expect(walked.found[where] ?? 0, where).toBeGreaterThan(0);
  });

  it.each([
    ['II.1', 'Đã trình, chờ phê duyệt', 'a Tờ trình is no Quyết định'],
    ['III.3.4', 'chờ minh chứng', '“Hoàn thành” beside “đang trình” proves nothing'],
  ])('[S1] task %s stands in the tracker as “%s”: %s', (path, words) => {
    const texts = [...(trackerTexts(tracker).byPath.get(path) ?? [])];
    expect(texts.filter((text) => text.includes(plain(words)))).not.toEqual([]);
  });

  it('[R7] the check finds what the receipt takes as typed: old letters, 120 %, done in the future tense', () => {
    const odd = [
      'UBND-huyen-Krong-No_phong-chu-cu.xlsx',
      'Ban-Tuyen-giao_120-phan-tram.xlsx',
      'So-Noi-vu_chep-dong.xlsx',
    ];
    const { files: checked } = phuluc(['check', '--as-of', '2015-11-14', ...odd.map((file) => join(folder, file))]) as {
      readonly files: readonly { readonly findings: readonly { readonly path: string; readonly rule: string }[] }[];
    };
    const found = checked.map(({ findings }) => findings.map(({ path, rule }) => `${path} ${rule}`).join('; '));
    expect(found[0]).toMatch(/II\.4 text\./);
    expect(found[1]).toMatch(/I\.1 progress\..*I\.1 text\.|I\.1 text\..*I\.1 progress\./);
    expect(found[2]).toMatch(/III\.3\.4 progress\.[a-z-]*future/);
  });

  it('[M9] the order the files are named in changes no byte of the tracker', () => {
    const other = join(work, 'other.xlsx');
    merge(other, [...files].reverse(), ['--as-of', '2015-11-14']);
    expect(readFileSync(other).equals(readFileSync(tracker))).toBe(true);
  });

  it('[M13] month two: a workbook issued from the exported tracker, filled and merged, loses nothing of month one', () => {
    const issued = join(work, 'december');
    phuluc(['issue', '--base', base, '--current', tracker, '--as-of', '2015-12-01', '--groups', '--out', issued]);
    const planning = readdirSync(issued).find((name) => name.includes('ke-hoach-va-dau-tu'));
    if (planning === undefined) throw new Error('the Planning department got no workbook');
    const desk = openDesk(readFileSync(join(issued, planning)));
    fill(desk, 'II.1.3', { progress: 'UBND tỉnh đã phê duyệt.', percent: 100, status: 'Hoàn thành' });
    const report = join(work, 'So-KHDT_thang-12.xlsx');
    writeFileSync(report, saveBook(desk.book, '2015-12-10T02:00:00Z'));

    const next = join(work, 'tracker-12.xlsx');
    const later = merge(next, [report], ['--current', tracker, '--as-of', '2015-12-14']);
    const receipt = later.receipts.find((entry) => basename(entry.file) === 'So-KHDT_thang-12.xlsx');
    expect(receipt?.cells).toMatchObject({ taken: 3, conflict: 0, refused: 0, waiting: 0, proposed: 0 });
    expect(later.conflicts).toHaveLength(answer.conflicts.length);
    expect(later.proposals.length).toBe(answer.proposals.length);
    expect(findAgain(base, next, later, [report]).lost).toEqual([]);
  });

  it('[M8] workbooks issued from the tracker and sent back as they are bring all it knew, though it is not at hand', async () => {
    const issued = join(work, 'issued again');
    phuluc(['issue', '--base', base, '--current', tracker, '--as-of', '2015-11-14', '--groups', '--out', issued]);
    const back = readdirSync(issued)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(issued, name));
    const asOf = ['--as-of', '2015-11-14'];
    const alone = join(work, 'alone.xlsx');
    const again = merge(alone, back, asOf);
    expect(findAgain(base, alone, again, back).lost).toEqual([]);

    const known = await valuesIn(tracker);
    expect(known.length).toBeGreaterThan(40);
    expect(await valuesIn(alone)).toEqual(known);
    const cells = (outcome: string) => again.receipts.reduce((sum, receipt) => sum + (receipt.cells[outcome] ?? 0), 0);
    expect(cells('taken')).toBe(known.length);
    expect(['proposed', 'conflict', 'refused', 'extra', 'waiting'].map(cells)).toEqual([0, 0, 0, 0, 0]);

    const half = Math.floor(back.length / 2);
    const [early, late] = [join(work, 'early.xlsx'), join(work, 'late.xlsx')];
    merge(early, back.slice(half), asOf);
    merge(late, back.slice(0, half), [...asOf, '--current', early]);
    expect(await valuesIn(late)).toEqual(known);

    const beside = merge(join(work, 'beside.xlsx'), back, [...asOf, '--current', tracker]);
    expect(beside.receipts.flatMap(({ items }) => items)).toEqual([]);
  });
});

/** What the tracker says of each line, blanks aside. */
async function valuesIn(file: string): Promise<readonly string[]> {
  const opened = await openFile(file);
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const sheet = opened.workbook.sheets.find((grid) => grid.name === stateSheet);
  const parsed = parseState((sheet?.rows ?? []).map((row) => String(row.cells[0]?.value ?? '')));
  if (parsed.kind === 'damaged') throw new Error(parsed.detail);
  return parsed.state.lines
    .flatMap(({ task, agency, role, fields }) =>
      Object.entries(fields).map(([field, versions]) => [task, agency, role, field, versions?.at(-1)?.value ?? '']),
    )
    .filter((value) => value.at(-1) !== '')
    .map((value) => value.join('|'));
}
