import { describe, expect, test } from 'vitest';
import { check } from '#shared/rules/check';
import { recognise } from '#shared/table/recognise';
import { buildProgramme } from '#shared/task/build';
import { gridOf, type Written } from '#test/helpers/grid';
import { agencies } from '#test/shared/rules/exampleTable';

const head = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'];
const newPlan = '(Kèm theo Kế hoạch số 50/KH-UBND ngày 02 tháng 8 năm 2025 của UBND tỉnh)';

/** What is found in a table of these rows, as `address rule`. */
function found(rows: readonly (readonly Written[])[], asOf: string, merges: readonly string[] = []) {
  const grid = gridOf(rows, { merges });
  const recognition = recognise({ sheets: [grid] });
  const programmes = [buildProgramme(recognition.tables, { agencies, asOf })];
  return check({ sheets: [grid], recognition, programmes, agencies, asOf }).findings.map(({ at, rule, params }) => ({
    cell: `${String.fromCharCode(65 + at.column)}${at.row + 1}`,
    rule,
    params,
  }));
}
const places = (list: ReturnType<typeof found>, rule: string) =>
  list.filter((one) => one.rule === rule).map(({ cell }) => cell);

describe('[R7] bodies of a plan issued after the reorganisation of 2025', () => {
  const plan = (lead: string, coordinating: string) =>
    found(
      [[newPlan], head, ['1', 'Lập đề án việc làm', lead, coordinating, 'Kế hoạch của UBND tỉnh', 'Tháng 12/2025']],
      '2025-09-14',
    );

  test('districts as a class are gone as each of them is', () => {
    expect(places(plan('Sở Nội vụ', 'UBND các huyện, thành phố'), 'responsibility.dissolved-in-new-plan')).toEqual([
      'D3',
    ]);
    expect(places(plan('Sở Nội vụ', 'UBND các xã, phường, đặc khu'), 'responsibility.dissolved-in-new-plan')).toEqual(
      [],
    );
  });

  test('a name that its successor goes by too is no error', () => {
    expect(places(plan('Sở Tài chính', 'Kho bạc Nhà nước'), 'responsibility.dissolved-in-new-plan')).toEqual([]);
    expect(places(plan('Sở Tài chính', 'Kho bạc Nhà nước tỉnh'), 'responsibility.dissolved-in-new-plan')).toEqual([
      'D3',
    ]);
  });

  test('a slip in a long name points to the name as a whole, not to another that begins like it', () => {
    const [unknown] = plan('Sở Nông nghiệp và Môi trườg', 'Sở Nội vụ').filter(
      ({ rule }) => rule === 'responsibility.unknown-name',
    );
    expect(unknown?.params.suggestion).toBe('Sở Nông nghiệp và Môi trường');
  });
});

describe('[R7] text that cannot be read yet', () => {
  test('is to be converted; nothing else is said of its names and outputs', () => {
    const rules = found(
      [
        head,
        ['1', 'X©y dùng ®Ò ¸n', 'Së Khoa häc vµ C«ng nghÖ', 'Së Tµi chÝnh', 'QuyÕt ®Þnh cña UBND tØnh', '6/2015'],
        ['2', 'Xaây döïng keá hoaïch', 'Sôû Noäi vuï', 'Sôû Taøi chính', 'Keá hoaïch cuûa UBND tænh', '7/2015'],
      ],
      '2015-03-14',
    );
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(new Set(['text.legacy-encoding']));
    expect(rules).toHaveLength(8);
  });

  test('an Excel error in a cell of bodies is one finding', () => {
    const rules = found([head, ['1', 'Lập đề án', '#REF!', '', 'Kế hoạch của UBND tỉnh', '7/2015']], '2015-03-14');
    expect(rules.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(['C2 text.error-value']);
  });
});

describe('[R7] columns to tick', () => {
  const ticked = (...ticks: readonly string[]) =>
    found(
      [
        ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Kết quả thực hiện', '', ''],
        ['', '', '', '', 'Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'],
        ['1', 'Ban hành quy chế', 'Sở Nội vụ', '31/12/2015', ...ticks],
      ],
      '2015-11-14',
      ['E1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2'],
    );

  test('two ticks for one task exclude each other', () => {
    expect(places(ticked('x', 'x', ''), 'progress.several-statuses')).toEqual(['E3']);
    expect(places(ticked('', 'x', 'X'), 'progress.several-statuses')).toEqual(['F3']);
    expect(places(ticked('', 'x', ''), 'progress.several-statuses')).toEqual([]);
  });
});

describe('[R6] who issues', () => {
  test('a column of one’s own may say it', () => {
    const table = (header: string, issuer: string) =>
      found(
        [
          [...head, header],
          ['1', 'Xây dựng chỉ thị', 'Sở Nội vụ', '', 'Chỉ thị', '12/2015', issuer],
        ],
        '2015-11-14',
      );
    expect(places(table('Cấp trình', 'Ban Thường vụ Tỉnh ủy'), 'output.issuer-unnamed')).toEqual([]);
    expect(places(table('Cấp trình', ''), 'output.issuer-unnamed')).toEqual(['E2']);
    expect(places(table('Nguồn vốn', 'Ngân sách'), 'output.issuer-unnamed')).toEqual(['E2']);
  });
});

describe('[R7] a task past its deadline', () => {
  const late = (status: string, own: string) =>
    places(
      found(
        [
          ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Trạng thái', 'Tồn tại, hạn chế', 'Nguyên nhân'],
          ['1', 'Ban hành quy chế', 'Sở Nội vụ', '31/10/2015', status, '', own],
        ],
        '2015-11-14',
      ),
      'progress.overdue-without-reason',
    );

  test('is asked why, unless it waits for whoever decides or a column of one’s own says so', () => {
    expect(late('Đang thực hiện', '')).toEqual(['F2']);
    expect(late('Đang thực hiện', 'Chờ hướng dẫn của Bộ')).toEqual([]);
    expect(late('Đã trình', '')).toEqual([]);
  });
});

describe('[T1] a wide table of what leaders ordered', () => {
  const rows = [
    ['STT', 'Văn bản giao nhiệm vụ', '', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn', '', '', 'Kết quả', '', ''],
    [
      '',
      'Số, ký hiệu',
      'Ngày',
      '',
      '',
      'Theo văn bản',
      'Gia hạn',
      'Thực tế',
      'Số văn bản',
      'Ngày ban hành',
      'Trạng thái',
    ],
    [
      '1',
      '35/TB-UBND',
      '10/12/2014',
      'Thẩm định giá đất',
      'Sở Tài chính',
      '10/01/2015',
      '',
      '20/01/2015',
      '12/BC-STC',
      '20/01/2015',
      'Hoàn thành đúng hạn',
    ],
  ];
  const merges = ['B1:C1', 'F1:H1', 'I1:K1', 'A1:A2', 'D1:D2', 'E1:E2'];

  test('the deadline is the one ordered, and a status that denies it is found', () => {
    const rules = found(rows, '2015-02-14', merges).filter(({ rule }) => rule.startsWith('progress.'));
    expect(rules.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(['K3 progress.status-against-dates']);
  });
});

describe('[R7] a table attached to a report', () => {
  const rules = (document: string, lead: string) =>
    found(
      [
        [`(Kèm theo ${document} ngày 14/11/2025 của Sở Khoa học và Công nghệ)`],
        ['TT', 'Nội dung', 'Chủ trì', 'Sản phẩm', 'Thời hạn', 'Kết quả thực hiện', 'Trạng thái'],
        ['1', 'Rà soát quy chế', lead, 'Báo cáo UBND tỉnh', '31/10/2025', 'Đang tổng hợp', 'Đang thực hiện'],
      ],
      '2025-11-14',
    ).map(({ rule }) => rule);

  test('tells of deadlines and bodies that are older than the report', () => {
    for (const document of ['Báo cáo số 15/BC-SKHCN', 'Công văn số 812/SKHCN-KHTC']) {
      expect(rules(document, 'Sở Kế hoạch và Đầu tư')).not.toContain('responsibility.dissolved-in-new-plan');
      expect(rules(document, 'Sở Nội vụ')).not.toContain('time.finish-before-document');
    }
    expect(rules('Kế hoạch số 15/KH-SKHCN', 'Sở Kế hoạch và Đầu tư')).toContain('responsibility.dissolved-in-new-plan');
    expect(rules('Kế hoạch số 15/KH-SKHCN', 'Sở Nội vụ')).toContain('time.finish-before-document');
  });
});

describe('[R7] done, and what comes next', () => {
  const told = (text: string, completed: string, output = 'Quyết định của UBND tỉnh') =>
    places(
      found(
        [
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn', 'Kết quả thực hiện', 'Trạng thái', 'Ngày hoàn thành'],
          ['1', 'Ban hành quy chế', 'Sở Nội vụ', output, '31/10/2015', text, 'Hoàn thành', completed],
        ],
        '2015-11-14',
      ),
      'progress.done-in-future-tense',
    );

  test.each<[text: string, completed: string]>([
    ['Đã ban hành Quyết định số 15/QĐ-UBND ngày 20/10/2015; đang triển khai thực hiện', ''],
    ['Đã hoàn thành, tiếp tục theo dõi, đôn đốc các đơn vị', '28/10/2015'],
    ['Đã nghiệm thu, dự kiến khai trương trong tháng 12', '05/10/2015'],
  ])('“%s” is no contradiction', (text, completed) => expect(told(text, completed)).toEqual([]));

  test.each<[text: string, completed: string]>([
    ['Đang trình UBND tỉnh', '30/10/2015'],
    ['Đã hoàn thành dự thảo, đang trình UBND tỉnh', '30/10/2015'],
    ['Đã hoàn thành, dự kiến ban hành trong tháng 12', ''],
    ['Đã ban hành Kế hoạch số 5/KH-SNV ngày 01/10/2015, đang xây dựng Quyết định', ''],
    ['Đã ban hành, sẽ trình lại', '30/11/2015'],
  ])('“%s” is one', (text, completed) => expect(told(text, completed)).toEqual(['F2']));
});

describe('[R7] a lone dash', () => {
  test('in a column of the report says nothing, and nothing is said of it', () => {
    const rules = found(
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn', 'Kết quả thực hiện', 'Tỷ lệ (%)', 'Ngày hoàn thành'],
        ['1', 'Lập kế hoạch', 'Sở Nội vụ', 'Kế hoạch của UBND tỉnh', '31/12/2015', '-', '–', '-'],
      ],
      '2015-11-14',
    );
    expect(rules).toEqual([]);
  });
});
