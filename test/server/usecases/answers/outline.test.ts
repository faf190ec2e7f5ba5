import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportCsv, exportWorkbook } from '#server/usecases/answers/exports';
import { cellHistory } from '#server/usecases/answers/history';
import { readOutline, readRows, readTask, searchTracker } from '#server/usecases/answers/outline';
import { readReporting } from '#server/usecases/answers/reporting';
import { readTracker } from '#server/usecases/answers/tracker';
import { withdraw } from '#server/usecases/submissions/change';
import { writeEditorial } from '#server/usecases/submissions/editorial';
import { readWorkbook } from '#server/xlsx/read';
import { outlineRows } from '#shared/report/outlineRows';
import { rowsOfRanges } from '#shared/report/rowRanges';
import { filterOutline } from '#shared/report/trackerFilter';
import { statusClasses } from '#shared/status/class';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { loadedDakNong, refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;
let id: string;
const period = '2015-11';
const science = account('officer', 'so-khcn');
const justice = account('officer', 'so-tp');
const reader = account('reader');

beforeEach(async () => {
  service = await livingService();
  id = await loadedDakNong(service);
  await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
});
afterEach(() => service.close());

const asked = () => ({ programme: id, period });
const found = async (who: typeof reader, more: { readonly text?: string; readonly tasks?: readonly string[] }) =>
  rowsOfRanges((await searchTracker(service, who, { ...asked(), ...more })).rows, 1_000) ?? [];

describe('the outline', () => {
  it('[S3] gives every number of the counts again: by class, agency and section', async () => {
    const { counts } = await readTracker(service, reader, asked());
    const outline = outlineRows(await readOutline(service, reader, asked()));
    const all = filterOutline(outline, {});
    expect([all.tasks, all.steps]).toEqual([counts.tasks.total, counts.steps.total]);
    for (const one of statusClasses) {
      const part = filterOutline(outline, { classes: [one] });
      expect([part.tasks, part.steps], one).toEqual([
        counts.tasks.byClass[one]?.count ?? 0,
        counts.steps.byClass[one]?.count ?? 0,
      ]);
    }
    for (const { agency, total } of counts.byAgency)
      expect(filterOutline(outline, { agency }).tasks, agency).toBe(total);
    for (const { section, total } of counts.bySection)
      expect(filterOutline(outline, { section }).tasks, section).toBe(total);
  });

  it('an officer gets the outline, the rows and what is found of its own part', async () => {
    const tracker = await readTracker(service, justice, asked());
    const outline = await readOutline(service, justice, asked());
    expect(outline.kinds.length).toBe(tracker.tasks.length);
    expect(outline.kinds.length).toBeLessThan((await readOutline(service, reader, asked())).kinds.length);
    const { rows } = await readRows(service, justice, { ...asked(), at: [0, 1, 500], lines: 'every' });
    expect(rows.map((row) => row.id)).toEqual(tracker.tasks.slice(0, 2).map((task) => task.id));
    for (const { lines } of rows) expect(lines.every(({ agency }) => agency === 'so-tp')).toBe(true);
    const others = (await readTracker(service, reader, asked())).tasks.find(
      (task) => !tracker.tasks.some((own) => own.id === task.id),
    );
    expect(await found(justice, { tasks: [others?.id ?? ''] })).toEqual([]);
    const gone = await refusalOf(readTask(service, justice, { ...asked(), task: others?.id ?? '' }));
    expect(gone.code).toBe('not_found');
  });

  it('rows of an older outline are not given: their numbers may mean others now', async () => {
    const { seq } = await readOutline(service, reader, asked());
    await send(service, justice, id, returned('So-Tu-phap_them-dong-doi-han.xlsx'));
    const answer = await readRows(service, reader, { ...asked(), at: [0], seq, lines: 'first' });
    expect(answer.rows).toEqual([]);
    expect(answer.seq).toBeGreaterThan(seq);
  });
});

describe('search', () => {
  it('finds words of the programme and of reports, diacritics or not, as a run', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const paths = async (text: string) => (await found(reader, { text })).map((row) => tasks[row]?.path);
    expect(await paths('QUỸ phát triển')).toEqual(await paths('quy phat trien'));
    expect(await paths('quy phat trien')).toContain('II.6');
    expect(await paths('ho so thanh lap quy')).toEqual(['II.6']);
    expect(await paths('phat quy')).toEqual([]);
    expect(await paths('II.6')).toContain('II.6.1');
  });

  it('a list of tasks and a text narrow each other', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const ids = tasks.filter(({ path }) => path === 'II.6' || path === 'I.1').map((task) => task.id);
    expect((await found(reader, { tasks: ids })).length).toBe(2);
    expect((await found(reader, { tasks: ids, text: 'quy phat trien' })).map((row) => tasks[row]?.path)).toEqual([
      'II.6',
    ]);
  });
});

describe('a part of the tracker as a file', () => {
  it('[S3] holds the rows the page shows with the same choice, and says that it is a part', async () => {
    const outline = outlineRows(await readOutline(service, reader, asked()));
    const { tasks } = await readTracker(service, reader, asked());
    const { shown, tasks: fitting } = filterOutline(outline, { classes: ['in_time'] });
    const wanted = tasks.flatMap((task, row) => (shown[row] === 0 ? [] : [task.path]));
    const csv = await exportCsv(service, reader, {
      ...asked(),
      part: { class: ['in_time'] },
      separator: ';',
      header: 'code',
    });
    const lines = Buffer.from(csv.bytes).toString('utf8').trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(';')[2]))).toEqual(new Set(wanted));
    expect(csv.file).toBe('tong-hop_26-ctr-ubnd_2015-11_trich.csv');
    const book = await exportWorkbook(service, { ...asked(), part: { class: ['in_time'] } });
    expect(book.file).toBe('tong-hop_26-ctr-ubnd_2015-11_trich.xlsx');
    const reading = await readWorkbook(book.bytes);
    if (!reading.ok) throw new Error(reading.refusal.code);
    const words = (reading.workbook.sheets[0]?.rows ?? []).flatMap((row) => row.cells.map((cell) => cell?.text ?? ''));
    expect(words.join('\n')).toContain(`Bảng trích (Đang thực hiện, trong hạn): ${fitting}/13 nhiệm vụ`);
  });
});

describe('what DOST writes on a page', () => {
  const text = 'UBND tỉnh yêu cầu trình Đề án trước ngày 15/12/2015.';

  it('[M13] stands in the tracker, has a receipt and an origin, and is gone when it is withdrawn', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const task = tasks.find(({ path }) => path === 'II.6')?.id ?? '';
    const directive = async () => (await readTask(service, reader, { ...asked(), task })).task.editorial.directive;
    const { record } = await writeEditorial(service, consolidator, {
      ...asked(),
      edits: [{ task, field: 'directive', value: text, base: '' }],
    });
    expect(record.receipt.cells).toMatchObject({ taken: 1, conflict: 0, proposed: 0, waiting: 0 });
    expect((await directive())?.value).toBe(text);
    const history = await cellHistory(service, consolidator, id, `e|${task}|directive`);
    expect(history.events).toMatchObject([
      { outcome: 'taken', value: text, channel: 'page', person: consolidator.name },
    ]);
    await withdraw(service, consolidator, record.number, 'hoàn tác');
    expect(await directive()).toBeUndefined();
  });

  it('[K2] is no report of the body DOST belongs to', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const task = tasks.find(({ path }) => path === 'II.6')?.id ?? '';
    const standing = async () =>
      (await readReporting(service, consolidator, asked())).agencies.find(({ agency }) => agency === 'so-khcn');
    const before = await standing();
    const { record } = await writeEditorial(service, consolidator, {
      ...asked(),
      edits: [{ task, field: 'directive', value: text, base: '' }],
    });
    expect(record.agency).toBe('so-khcn');
    expect(await standing()).toEqual(before);
    const [own] = await service.store.submissions(id, { period });
    await withdraw(service, consolidator, own?.number ?? '', 'gửi nhầm');
    expect((await standing())?.state).toBe('missing');
  });

  it('[M5] over what somebody else has just written it is a question, never lost', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const task = tasks.find(({ path }) => path === 'II.6')?.id ?? '';
    const write = (value: string, base: string) =>
      writeEditorial(service, consolidator, { ...asked(), edits: [{ task, field: 'note', value, base }] });
    await write('Đã gọi Sở Nội vụ.', '');
    const second = await write('Chờ Sở Tài chính.', '');
    expect(second.record.receipt.cells).toMatchObject({ conflict: 1 });
    // A minute later it is still over something its writer has not seen.
    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    const third = await write('Xong.', '');
    expect(third.record.receipt.cells).toMatchObject({ conflict: 1 });
  });

  it('[M13] one edit after another: of the same cell, of another, emptied again', async () => {
    const { tasks } = await readTracker(service, reader, asked());
    const task = tasks.find(({ path }) => path === 'II.6')?.id ?? '';
    const other = tasks.find(({ path }) => path === 'I.1')?.id ?? '';
    let minute = 0;
    const write = async (at: string, field: 'note' | 'directive', base: string, value: string) => {
      minute += 1;
      const later = { ...service, now: () => new Date(Date.UTC(2015, 10, 20, 3, minute)) };
      const { record } = await writeEditorial(later, consolidator, {
        ...asked(),
        edits: [{ task: at, field, value, base }],
      });
      // A value said again is the same, not taken a second time.
      expect(record.receipt.cells).toMatchObject({ conflict: 0, refused: 0, waiting: 0, proposed: 0 });
    };
    await write(task, 'note', '', 'Một');
    await write(task, 'note', 'Một', 'Hai');
    await write(other, 'note', '', 'Ba');
    await write(task, 'directive', '', 'Bốn');
    await write(task, 'note', 'Hai', '');
    await write(task, 'note', '', 'Một');
    const { editorial } = (await readTask(service, reader, { ...asked(), task })).task;
    expect([editorial.note?.value, editorial.directive?.value]).toEqual(['Một', 'Bốn']);
    const beside = await readTask(service, reader, { ...asked(), task: other });
    expect(beside.task.editorial.note?.value).toBe('Ba');
  });
});
