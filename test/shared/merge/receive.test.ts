import { describe, expect, test } from 'vitest';
import type { TrackerState } from '#shared/merge/model';
import { planMerge } from '#shared/merge/plan';
import { recognise } from '#shared/table/recognise';
import { assignments } from '#shared/task/assign';
import { buildProgramme } from '#shared/task/build';
import { gridOf } from '#test/helpers/grid';
import {
  agencies,
  type BookFacts,
  booksPlan,
  type ClerkRow,
  header,
  idOf,
  itemsOf,
  mergedBooks,
  received,
  reportHeader,
  rowAt,
} from '#test/helpers/mergeBooks';
import { valuesOf } from '#test/helpers/mergeWorld';

const plan = booksPlan();
const row = (path: string, report?: ClerkRow['report'], letter?: string) => rowAt(plan, path, report, letter);
const edited = (one: ClerkRow, cells: Readonly<Record<number, string>>): ClerkRow => ({
  ...one,
  cells: one.cells.map((cell, i) => cells[i] ?? cell),
});
const items = (facts: Partial<BookFacts> & { readonly rows: readonly ClerkRow[] }) => itemsOf(mergedBooks(plan, facts));
const countsOf = (facts: Partial<BookFacts> & { readonly rows: readonly ClerkRow[] }) =>
  mergedBooks(plan, facts).receipts[0]?.cells;

test.each<[path: string, typed: string, found: readonly string[]]>([
  ['I.2.2', 'Tháng 10', []],
  ['I.2.2', 'Tháng 11', ['I.2.2 finish: proposed definition']],
  // The year above is that of the document, 2015; the cell says 2016.
  ['II.2', 'Tháng 9', ['II.2 finish: proposed definition']],
])('[M5] %s returned as “%s”: a time without year lies in the year above the row', (path, typed, found) => {
  expect(items({ rows: [edited(row(path), { 5: typed })] })).toEqual(found);
});

describe('which row is which task', () => {
  const report = ['Đã xong dự thảo', 60];
  const taken = ['I.2 progress_text: taken', 'I.2 percent: taken'];

  test('[M2] sorted and renumbered rows keep their tasks by the hidden id, and new numbers are no change', () => {
    const rows = [edited(row('I.2.2', ['b', 1]), { 0: '1' }), edited(row('I.2.1', ['a', 2]), { 0: '2' })];
    expect(items({ rows })).toEqual([
      'I.2.2 progress_text: taken',
      'I.2.2 percent: taken',
      'I.2.1 progress_text: taken',
      'I.2.1 percent: taken',
    ]);
  });

  test('[M2] without ids a row is found by number and like content', () => {
    const rows = [
      row('I'),
      row('I.1'),
      edited(row('I.2', report), { 1: 'Xây dựng Đề án tự chủ của tổ chức khoa học, công nghệ công lập' }),
    ];
    expect(itemsOf(mergedBooks(plan, { rows, stamp: false, sender: 'so-tc' }))).toEqual([
      'I.2 content: proposed definition',
      ...taken,
    ]);
  });

  test('[M2] without ids and with other numbers a row is found by its words alone', () => {
    const rows = [edited(row('II.2', ['c', 5]), { 0: '1' }), edited(row('I.2', report), { 0: '2' })];
    const result = itemsOf(mergedBooks(plan, { rows, stamp: false, sender: 'so-tc' }));
    expect(result).toEqual(['II.2 progress_text: taken', 'II.2 percent: taken', ...taken]);
  });

  test('[M2] a copied row copies its id: the row with the base’s content keeps it, the other is new', () => {
    const rows = [
      edited(row('I.2', ['việc mới']), { 0: '3', 1: 'Mua sắm thiết bị đo lường cho Trung tâm kỹ thuật' }),
      row('I.2', report),
    ];
    const result = mergedBooks(plan, { rows });
    expect(itemsOf(result)).toContain('I.2 percent: taken');
    expect(result.proposals.map((one) => [one.task, one.field])).toContainEqual([null, 'content']);
    expect(result.receipts[0]?.rows).toMatchObject({ matched: 1, new: 1 });
  });

  test('[M6] two rows with one id and equal content but different progress are a conflict', () => {
    const result = mergedBooks(plan, { rows: [row('I.2', ['a', 60]), row('I.2', ['a', 70])] });
    expect(result.conflicts.map((one) => [one.path, one.field, one.sides.map((side) => side.value)])).toEqual([
      ['I.2', 'percent', ['60', '70']],
    ]);
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'I.2 percent: conflict', 'I.2 percent: conflict']);
  });

  test('[M2] copies that both were rewritten wait for a person', () => {
    const rows = [
      edited(row('I.2', ['x']), { 1: 'Một việc khác' }),
      edited(row('I.2', ['y']), { 1: 'Một việc khác nữa' }),
    ];
    expect(new Set(items({ rows }).map((item) => item.split(': ')[1]))).toEqual(new Set(['waiting copied_row']));
  });

  test('[M2] rows sorted without the hidden column: the words tell the task, not the stray id', () => {
    const rows = [
      { ...row('I.2.1', ['dự thảo']), id: `${idOf(plan, 'II.2')}.L` },
      { ...row('II.2', ['chính sách']), id: `${idOf(plan, 'I.2.1')}.L` },
    ];
    expect(items({ rows })).toEqual(['I.2.1 progress_text: taken', 'II.2 progress_text: taken']);
  });

  describe('tasks worded alike', () => {
    const tasks = ['Lập danh mục', 'Phê duyệt'].flatMap((what) =>
      ['1', '2', '3'].map((part) => `${what} trạm y tế xã chuẩn quốc gia đợt ${part}`),
    );
    const table = [
      header,
      ...tasks.map((text, i) => [String(i + 1), text, 'Sở Tài chính', '', 'Báo cáo', `${i + 1}/2016`]),
    ];
    const tables = recognise({ sheets: [gridOf([['DANH MỤC NHIỆM VỤ'], [], ...table], { name: 'PL' })] }).tables;
    const asOf = '2015-11-14';
    const programme = buildProgramme(tables, { agencies, asOf });
    const charged = assignments(programme, agencies, asOf, { groups: true });
    const alike = planMerge({ programme, assignments: charged, agencies, period: '2015-11', asOf });
    const ids = programme.tasks.map(({ id }) => `${id}.L`);
    const said = (rows: readonly ClerkRow[]) =>
      mergedBooks(alike, { rows })
        .receipts.flatMap(({ items }) => items)
        .map(({ path, field, outcome, theirs }) => `${path} ${field}: ${outcome} ${theirs}`);

    test('[M2] sorted without the hidden column the words tell them apart', () => {
      const rows = programme.tasks.map(({ path }) => rowAt(alike, path, [`làm ${path}`]));
      const turned = rows.map((one, i): ClerkRow => ({ ...(rows[(i + 1) % rows.length] ?? one), id: ids[i] ?? '' }));
      expect(said(turned).sort()).toEqual(
        programme.tasks.map(({ path }) => `${path} progress_text: taken làm ${path}`),
      );
    });

    test('[M2] a text edited into the words of another task keeps its id while that task stands in its place', () => {
      const rows = programme.tasks.map(({ path }) => rowAt(alike, path));
      const first = rows[0] ?? { cells: [] };
      const same = { ...edited(first, { 1: tasks[1] ?? '' }), report: ['làm 1'] };
      expect(said([same, ...rows.slice(1)])).toEqual([
        `1 content: proposed ${tasks[1]}`,
        '1 progress_text: taken làm 1',
      ]);
    });
  });

  test('[M6] a row the programme does not have is a proposal where others were found', () => {
    const added: ClerkRow = {
      cells: ['2.3', 'Mua phần mềm kế toán dùng chung', 'Sở Tài chính', '', '', '3/2016'],
      report: ['chưa'],
    };
    const result = mergedBooks(plan, { rows: [row('I.2', report), added] });
    expect(itemsOf(result).filter((item) => item.includes('new_row'))).toHaveLength(5);
    expect(new Set(result.proposals.map((one) => one.row)).size).toBe(1);
  });

  test('[M6] a table of which no row is known waits as outside the programme', () => {
    const rows: ClerkRow[] = [
      { cells: ['1', 'Nâng cấp cổng thông tin điện tử', 'Sở Tài chính', '', '', '2016'], report: ['x'] },
    ];
    expect(items({ rows })).toEqual(
      ['ordinal', 'content', 'lead', 'finish', 'progress_text'].map((field) => `1 ${field}: waiting outside_programme`),
    );
  });

  test('[M2] a row too like a task to be new and too unlike to be it waits', () => {
    const unsure: ClerkRow = {
      cells: [
        '9',
        'Ban hành chính sách huy động vốn của doanh nghiệp và người dân cho khởi nghiệp',
        '',
        '',
        '',
        '1/2016',
      ],
    };
    const found = items({ rows: [row('I.2', report), unsure] });
    expect(found.filter((item) => item.includes('row_unclear'))).toEqual(
      ['ordinal', 'content', 'finish'].map((field) => expect.stringContaining(`${field}: waiting row_unclear`)),
    );
  });

  test('[M11] a person’s placing of a row is followed', () => {
    const rows = [row('I.2', report), { cells: ['', 'Chính sách vốn', '', '', '', ''], report: ['đang soạn'] }];
    const placing = booksPlan({
      decisions: [
        {
          kind: 'place',
          id: 'd',
          by: 'A',
          on: '2015-11-15',
          reason: 'hỏi Sở',
          hash: 'hash-bao-cao.xlsx',
          sheet: 'Báo cáo tháng 11-2015',
          row: 2,
          task: idOf(plan, 'II.2'),
        },
      ],
    });
    expect(itemsOf(mergedBooks(placing, { rows }))).toContain('II.2 progress_text: taken');
  });
});

describe('what waits is settled by a person', () => {
  const unsure: ClerkRow = {
    cells: ['', 'Ban hành chính sách huy động vốn của doanh nghiệp và người dân cho khởi nghiệp', '', '', '', ''],
    report: ['b'],
  };
  const facts = { rows: [row('I.2', ['a']), unsure] };
  const note = { id: 'd', by: 'A', on: '2015-11-15', reason: 'hỏi Sở' };
  const place = { hash: 'hash-bao-cao.xlsx', sheet: 'Báo cáo tháng 11-2015', row: 2 };

  test('[M6] [M11] a row found to be none of the programme’s is a wish for a new task', () => {
    const decided = mergedBooks(booksPlan({ decisions: [{ ...note, ...place, kind: 'new_row' }] }), facts);
    expect(decided.state.waiting).toEqual([]);
    expect(decided.state.proposals.map(({ field }) => field)).toEqual(['content', 'progress_text']);
  });

  test.each([
    ['a row', place, 2],
    // What was clear on it goes with it.
    ['a sheet', { hash: place.hash, sheet: place.sheet }, 9],
  ])('[M8] [M11] %s set aside is refused as decided, and the account closes', (_, where, cells) => {
    const decided = mergedBooks(booksPlan({ decisions: [{ ...note, ...where, kind: 'aside' }] }), facts);
    expect(decided.state.waiting).toEqual([]);
    expect(itemsOf(decided).filter((item) => item.includes('refused decided'))).toHaveLength(cells);
    const undone = [
      { ...note, ...where, kind: 'aside' as const },
      { ...note, id: 'e', kind: 'undo' as const, decision: 'd' },
    ];
    expect(mergedBooks(booksPlan({ decisions: undone }), facts).state.waiting).toHaveLength(2);
  });

  test('[M6] [M11] a blank in a file without a stamp counts as cleared once a person says so', () => {
    const blanked = { rows: [edited(row('I.2', ['a']), { 4: '' })], stamp: false as const, sender: 'so-tc' };
    const waits = mergedBooks(booksPlan(), blanked);
    const [cell] = waits.state.waiting;
    expect(cell).toMatchObject({ reason: 'emptied_without_stamp', field: 'output' });
    const where = { hash: place.hash, sheet: place.sheet, row: 1, column: 4 };
    const decided = mergedBooks(booksPlan({ decisions: [{ ...note, ...where, kind: 'cleared' }] }), blanked);
    expect(itemsOf(decided)).toContain('I.2 output: proposed emptied_definition');
    expect(decided.state.waiting).toEqual([]);
  });
});

describe('what waited is settled by coming again', () => {
  test('[M14] the same file with its sender named is accounted for anew, and nothing of it waits', () => {
    const facts = { rows: [row('I.2', ['a'])], stamp: false as const };
    const first = mergedBooks(plan, facts).state;
    expect(first.waiting.length).toBeGreaterThan(0);
    const second = mergedBooks(booksPlan({ opening: first }), { ...facts, sender: 'so-tc' });
    expect(itemsOf(second)).toEqual(['I.2 progress_text: taken']);
    expect(second.state.waiting).toEqual([]);
  });

  test('[M2] a row placed by a person is read when the same bytes come again', () => {
    const facts = {
      rows: [
        row('I.2', ['a']),
        {
          cells: ['', 'Ban hành chính sách huy động vốn của doanh nghiệp và người dân cho khởi nghiệp', '', '', '', ''],
          report: ['b'],
        },
      ],
    };
    const first = mergedBooks(plan, facts).state;
    expect(first.waiting.map((one) => one.reason)).toContain('row_unclear');
    const place = {
      by: 'A',
      on: '2015-11-15',
      reason: 'hỏi Sở',
      hash: 'hash-bao-cao.xlsx',
      sheet: 'Báo cáo tháng 11-2015',
      row: 2,
    };
    const decisions = [{ kind: 'place' as const, id: 'd', ...place, task: idOf(plan, 'II.2') }];
    const second = mergedBooks(booksPlan({ opening: first, decisions }), facts);
    expect(itemsOf(second)).toContain('II.2 progress_text: taken');
    expect(second.state.waiting.map((one) => one.reason)).not.toContain('row_unclear');
  });
});

describe('what a cell says', () => {
  test('[M4] progress in one’s own rows is taken, in another’s refused, whatever the lead cell of the file says', () => {
    const rows = [row('I.2', ['a']), edited(row('II.1', ['b']), { 2: 'Sở Tài chính' })];
    expect(items({ rows })).toEqual([
      'I.2 progress_text: taken',
      'II.1 lead: refused outside_authority',
      'II.1 progress_text: refused outside_authority',
    ]);
  });

  test('[M4] coordinating bodies report their own contribution', () => {
    const result = mergedBooks(plan, { rows: [row('I.1', ['góp ý'], 'C')] });
    expect(result.state.lines).toMatchObject([{ agency: 'so-tc', role: 'coordinating' }]);
  });

  test('[M4] what is written into a section row can belong to nobody', () => {
    expect(items({ rows: [row('I', ['tốt'], 'S'), row('I.2', ['a'])] })).toEqual([
      'I progress_text: refused not_assignable',
      'I.2 progress_text: taken',
    ]);
  });

  test('[M5] another’s value repeated from the tracker is the same', () => {
    const before = mergedBooks(plan, { rows: [row('II.1', ['Đã lập hồ sơ'])], agency: 'so-khcn' }).state;
    const next = booksPlan({ period: '2015-12', opening: before });
    const rows = [row('I.2', ['a']), row('II.1', ['Đã  lập hồ sơ'])];
    expect(itemsOf(mergedBooks(next, { rows, hash: 'b' }))).toEqual(['I.2 progress_text: taken']);
  });

  test.each([
    ['another spelling of the same month', 5, 'tháng 12 năm 2015', []],
    ['another month', 5, '3/2016', ['I.2 finish: proposed definition']],
    ['the same body, short', 2, 'Sở TC', []],
    ['another body', 2, 'Sở Công Thương', ['I.2 lead: proposed definition']],
    ['other spaces', 4, 'Quyết  định của UBND tỉnh ', []],
    ['another case', 4, 'quyết định của UBND tỉnh', ['I.2 output: proposed definition']],
    ['an emptied cell', 3, '', ['I.2 coordinating: proposed emptied_definition']],
    ['another number', 0, '7', []],
  ] as const)('[M5] a definition cell: %s', (_, column, text, expected) => {
    expect(items({ rows: [edited(row('I.2'), { [column]: text })] })).toEqual(expected);
  });

  test.each([
    ['70', 'taken'],
    ['70%', 'taken'],
    ['70,5 %', 'taken'],
    [0.7, 'taken'],
    ['120', 'waiting value_out_of_range'],
    ['-5', 'waiting value_out_of_range'],
    ['gần xong', 'waiting value_unreadable'],
    [{ value: 0.7, text: '70%', format: '0%' }, 'taken'],
    [{ value: 1.2, text: '120%', format: '0%' }, 'waiting value_out_of_range'],
    [{ value: '#N/A', text: '#N/A', error: '#N/A' }, 'waiting value_unreadable'],
  ])('[T6] a percent cell that holds %j: %s', (typed, outcome) => {
    expect(items({ rows: [row('I.2', ['', typed])] })).toEqual([`I.2 percent: ${outcome}`]);
  });

  test('[T6] one percent in five spellings is one value', () => {
    const spelled = ['70', 70, '70%', '70,0 %', { value: 0.7, text: '70%', format: '0%' }];
    const meanings = spelled.map((typed) => received(plan, { rows: [row('I.2', ['', typed])] }).changes[0]?.meaning);
    expect(new Set(meanings).size).toBe(1);
  });

  test('[T6] a text longer than a cell holds is refused and stands whole in the receipt', () => {
    const long = 'x'.repeat(32_768);
    const receipt = mergedBooks(plan, { rows: [row('I.2', [long])] }).receipts[0];
    expect(receipt?.items).toMatchObject([{ outcome: 'refused', reason: 'too_long', theirs: long }]);
  });

  test('[M6] an emptied progress cell of a stamped file is a recorded blank', () => {
    const result = mergedBooks(plan, {
      rows: [row('I.2', ['', 45])],
      baseValues: { 'I.2': { percent: '40', progress_text: 'đang soạn' } },
    });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken emptied', 'I.2 percent: taken']);
    expect(result.state.lines[0]?.fields.progress_text?.[0]).toMatchObject({ value: '', base: 'đang soạn' });
  });

  test('[M6] without a stamp an emptied cell waits', () => {
    const rows = [edited(row('I.2', ['a']), { 4: '' })];
    expect(itemsOf(mergedBooks(plan, { rows, stamp: false, sender: 'so-tc' }))).toEqual([
      'I.2 output: waiting emptied_without_stamp',
      'I.2 progress_text: taken',
    ]);
  });

  test('[M6] a missing column and a missing row say nothing', () => {
    const short = [...header.slice(0, 3), ...reportHeader];
    const rows = [{ ...row('I.2', ['a', 5]), cells: row('I.2').cells.slice(0, 3) }];
    const result = mergedBooks(plan, { rows, header: short });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'I.2 percent: taken']);
    expect(result.receipts[0]?.rows.missing).toBeGreaterThan(0);
  });

  test('[M8] extra columns are kept, our own columns and frame rows are not counted', () => {
    const rows = [{ ...row('I.2', ['a']), extra: ['Chị Hoa'] }];
    const result = mergedBooks(plan, { rows, extraHeader: ['Chuyên viên theo dõi'] });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'I.2 Chuyên viên theo dõi: extra']);
    // TT, content, lead, coordinating, output, finish; progress; the extra cell.
    expect(result.receipts[0]?.cells).toMatchObject({ read: 8, same: 6, taken: 1, extra: 1 });
    expect(result.state.extras).toMatchObject([{ header: 'Chuyên viên theo dõi', value: 'Chị Hoa' }]);
  });

  test('[M8] a merge is read once, at its master', () => {
    const rows = [row('I.2', ['chung']), row('I.2.1'), row('I.2.2')];
    const blanked = rows.map((one, i) => (i === 0 ? one : edited(one, { 2: '' })));
    const merged = { rows: blanked, sheet: { merges: ['G2:G4', 'C2:C4'] } };
    expect(items(merged)).toEqual(['I.2 progress_text: taken']);
    expect(countsOf(merged)?.read).toBe((countsOf({ rows })?.read ?? 0) - 2);
  });

  test('[M5] a ditto left as printed is no change, even after sorting', () => {
    const ditto = (path: string) => edited(row(path), { 2: 'Nt' });
    const rows = [row('I.1', [], 'C'), ditto('I.2.1'), row('I.2'), ditto('I.2.2')];
    expect(items({ rows })).toEqual([]);
  });
});

describe('who sent it', () => {
  const rows = [row('I.2', ['a'])];
  const sent = (facts: Partial<BookFacts> & { readonly sender?: string }) => {
    const { agency, base, fixed } = received(plan, { rows, ...facts });
    return { agency, waits: fixed[0]?.reason ?? null, by: base?.by };
  };

  test.each<[string, Partial<BookFacts> & { readonly sender?: string }, string | null, string | null]>([
    ['the stamp', {}, 'so-tc', null],
    ['a name given by hand, without a stamp', { stamp: false, sender: 'so-tc' }, 'so-tc', null],
    [
      'the letterhead',
      {
        stamp: false,
        above: [
          ['UBND TỈNH ĐẮK NÔNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['SỞ TÀI CHÍNH', 'Độc lập - Tự do - Hạnh phúc'],
        ],
      },
      'so-tc',
      null,
    ],
    [
      'a line that says who reports',
      { stamp: false, above: ['BÁO CÁO THÁNG 11', 'Đơn vị báo cáo: Sở Tài chính'] },
      'so-tc',
      null,
    ],
    [
      'the title of an issued workbook',
      { stamp: false, above: ['Sở Tài chính: báo cáo tháng 11/2015'] },
      'so-tc',
      null,
    ],
    [
      'the report it goes with',
      { stamp: false, above: ['(Kèm theo Báo cáo số 12/BC-STC ngày 10/11/2015 của Sở Tài chính)'] },
      'so-tc',
      null,
    ],
    ['the file name', { stamp: false, file: '03_So-Tai-chinh_thang 11 (1).xlsx' }, 'so-tc', null],
    ['the file name, recipient aside', { stamp: false, file: 'STC - Sở Tài chính gửi Sở KH&CN.xlsx' }, 'so-tc', null],
    ['nobody', { stamp: false }, null, 'sender_unknown'],
    [
      'only the issuing authority in the title',
      {
        stamp: false,
        above: ['PHỤ LỤC', '(Ban hành kèm theo Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông)'],
      },
      null,
      'sender_unknown',
    ],
    ['stamp and file name that differ', { file: 'So-Y-te.xlsx' }, 'so-tc', 'sender_disagrees'],
    ['stamp and letterhead that differ', { above: ['SỞ XÂY DỰNG'] }, 'so-tc', 'sender_disagrees'],
    ['a given name that the stamp contradicts', { sender: 'so-ct' }, 'so-ct', 'sender_disagrees'],
    [
      'stamp, letterhead and file name that agree',
      { above: ['SỞ TÀI CHÍNH'], file: 'So Tai chinh.xlsx' },
      'so-tc',
      null,
    ],
  ])('[M14] %s', (_, facts, agency, waits) => {
    expect(sent(facts)).toMatchObject({ agency, waits });
  });

  test('[M14] where the senders differ every cell waits, also what repeats the programme', () => {
    const cells = mergedBooks(plan, { rows, file: 'bao-cao So-Y-te.xlsx' }).receipts[0]?.cells;
    expect(cells).toMatchObject({ waiting: cells?.read, same: 0, taken: 0 });
  });

  test.each<[string, Partial<BookFacts> & { readonly sender?: string }, string]>([
    ['the stamp', {}, 'stamp'],
    ['hidden ids without the stamp sheet', { stamp: false, withIds: true, sender: 'so-tc' }, 'fingerprint'],
    [
      'the document property without sheet and ids',
      { stamp: false, sender: 'so-tc', properties: new Map([['category', 'phuluc:ABC123']]) },
      'fingerprint',
    ],
    ['nothing', { stamp: false, sender: 'so-tc' }, 'programme'],
    ['a stamp of another programme', { stamp: { programme: 'other' }, sender: 'so-tc' }, 'fingerprint'],
  ])('[M3] the base is known by %s', (_, facts, by) => {
    expect(sent(facts).by).toBe(by);
  });

  test('[M3] an agency heard of before is compared with what it last had accepted', () => {
    const before = mergedBooks(booksPlan({ period: '2015-10' }), {
      rows: [row('I.2', ['a', 40])],
      stamp: false,
      sender: 'so-tc',
    });
    const next = booksPlan({ opening: before.state });
    const facts = { rows: [row('I.2', ['a', 60])], stamp: false as const, sender: 'so-tc', hash: 'other' };
    expect(received(next, facts).base?.by).toBe('last_submission');
    expect(itemsOf(mergedBooks(next, facts))).toEqual(['I.2 percent: taken']);
  });
});

describe('which table counts', () => {
  const head = [...header, ...reportHeader];
  const sheetOf = (name: string, report: readonly (string | number)[], visibility: 'visible' | 'hidden' = 'visible') =>
    gridOf([head, [...row('I.2').cells, ...report]], { name, visibility });
  const book = (sheet: string, report: readonly (string | number)[], more: readonly ReturnType<typeof sheetOf>[]) =>
    mergedBooks(plan, { rows: [row('I.2', report)], sheet: { name: sheet }, stamp: false, sender: 'so-tc', more });

  test('[T10] of a sheet per month the one of the period counts, the others overwrite nothing', () => {
    const result = book('Tháng 9', ['cũ', 5], [sheetOf('Tháng 10', ['cũ hơn', 20]), sheetOf('Tháng 11', ['mới', 30])]);
    expect(itemsOf(result).filter((item) => item.includes('taken'))).toEqual([
      'I.2 progress_text: taken',
      'I.2 percent: taken',
    ]);
    expect(itemsOf(result).filter((item) => item.includes('refused stale'))).toHaveLength(4);
    expect(Object.values(valuesOf(result.state)).sort()).toEqual(['30', 'mới']);
    expect(result.conflicts).toEqual([]);
  });

  test('[T10] a hidden copy does not count beside a visible table', () => {
    const result = book('Báo cáo', ['mới'], [sheetOf('Lưu', ['nháp'], 'hidden')]);
    expect(Object.values(valuesOf(result.state))).toEqual(['mới']);
    expect(itemsOf(result)).toContain('I.2 progress_text: waiting table_unclear');
  });

  test('[T10] where nothing tells which of two tables counts, both wait', () => {
    const result = book('Bản A', ['một'], [sheetOf('Bản B', ['hai'])]);
    expect(result.state.lines).toEqual([]);
    expect(itemsOf(result)).toEqual([
      'I.2 progress_text: waiting table_unclear',
      'I.2 progress_text: waiting table_unclear',
    ]);
  });

  test('[T10] [M11] once a person sets one of them aside the other counts', () => {
    const aside = {
      kind: 'aside' as const,
      id: 'd',
      by: 'A',
      on: '2015-11-15',
      reason: 'bản nháp',
      hash: 'hash-bao-cao.xlsx',
      sheet: 'Bản B',
    };
    const result = mergedBooks(booksPlan({ decisions: [aside] }), {
      rows: [row('I.2', ['một'])],
      sheet: { name: 'Bản A' },
      stamp: false,
      sender: 'so-tc',
      more: [sheetOf('Bản B', ['hai'])],
    });
    expect(Object.values(valuesOf(result.state))).toEqual(['một']);
    expect(result.state.waiting).toEqual([]);
  });

  test('[T10] tables over different tasks all count', () => {
    const other = gridOf([head, [...row('II.2').cells, 'b']], { name: 'Mục II' });
    const result = mergedBooks(plan, {
      rows: [row('I.2', ['a'])],
      sheet: { name: 'Mục I' },
      stamp: false,
      sender: 'so-tc',
      more: [other],
    });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'II.2 progress_text: taken']);
  });

  test('[T10] a second programme in the book waits, the first is taken', () => {
    const other = gridOf(
      [
        ['(Kèm theo Kế hoạch số 45/KH-UBND ngày 02/3/2015 của UBND tỉnh Đắk Nông)'],
        [],
        ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
        ['1', 'Nâng cấp cổng thông tin', 'Sở Tài chính', '2015'],
      ],
      { name: 'CNTT' },
    );
    const result = mergedBooks(plan, { rows: [row('I.2', ['a'])], more: [other] });
    expect(itemsOf(result)).toContain('I.2 progress_text: taken');
    expect(itemsOf(result).filter((item) => item.includes('outside_programme'))).toHaveLength(4);
  });
});

describe('a result merged over several rows', () => {
  const over = {
    rows: [row('I.2.1', ['Đang làm chung', 60]), row('I.2.2')],
    sheet: { merges: ['G2:G3', 'H2:H3'] },
  };
  const versions = (state: TrackerState, path: string) =>
    state.lines
      .filter(({ task }) => task === idOf(plan, path))
      .map(({ fields }) =>
        [fields.progress_text?.at(-1), fields.percent?.at(-1)].map((one) => [one?.value, one?.origin.cell]),
      );

  test('[T5][M8] it is said of every task it reaches over, counts once, and the receipt tells', () => {
    const { state, receipts } = mergedBooks(plan, over);
    for (const path of ['I.2.1', 'I.2.2'])
      expect(versions(state, path)).toEqual([
        [
          ['Đang làm chung', 'G2'],
          ['60', 'H2'],
        ],
      ]);
    expect(receipts[0]?.cells).toMatchObject({ taken: 2, waiting: 0 });
    expect(receipts[0]?.notes).toContainEqual({
      code: 'merged_over',
      params: { sheet: 'Báo cáo tháng 11-2015', cells: 'G2, H2' },
    });
  });

  test('[M1] added to the tracker of the same period it says the same again', () => {
    const first = mergedBooks(plan, over).state;
    const again = mergedBooks(booksPlan({ opening: first }), { file: 'khac.xlsx', rows: [row('II.2', ['xong', 100])] });
    expect(versions(again.state, 'I.2.2')).toEqual(versions(first, 'I.2.2'));
    expect(again.conflicts).toEqual([]);
  });

  test('[M6] what cannot stand waits once, where it is', () => {
    const { state, receipts } = mergedBooks(plan, { ...over, rows: [row('I.2.1', ['chung', 160]), row('I.2.2')] });
    expect(state.waiting.map(({ path, value, origin }) => [path, value, origin.cell])).toEqual([
      ['I.2.1', '160', 'H2'],
    ]);
    expect(receipts[0]?.cells).toMatchObject({ taken: 1, waiting: 1 });
  });

  test('[M4] over a task of another body it says nothing there', () => {
    const { state } = mergedBooks(plan, { ...over, rows: [row('I.2', ['của chúng tôi', 60]), row('II.1')] });
    expect(versions(state, 'II.1')).toEqual([]);
  });
});

test.each([
  ['an error of Excel', { value: '#REF!', text: '#REF!', error: '#REF!' }],
  ['a formula nobody worked out', { value: '=F2', text: '=F2', formula: 'F2', error: '=F2' }],
])('[T6][M8] %s waits: it is no report, and no wish to change the programme', (_, cell) => {
  const one = row('I.2', [cell]);
  const cells = one.cells.map((text, i) => (i === 5 ? cell : text));
  const { proposals, state } = mergedBooks(plan, { rows: [{ ...one, cells }] });
  expect(items({ rows: [{ ...one, cells }] })).toEqual([
    'I.2 finish: waiting value_unreadable',
    'I.2 progress_text: waiting value_unreadable',
  ]);
  expect([proposals, state.waiting.map(({ value }) => value)]).toEqual([[], [cell.value, cell.value]]);
});
