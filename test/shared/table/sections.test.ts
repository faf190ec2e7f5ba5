import { describe, expect, it } from 'vitest';
import { romanText } from '#shared/table/ordinal';
import { recognise } from '#shared/table/recognise';
import { gridOf } from '#test/helpers/grid';

const header = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const task = (n: number): readonly string[] => [String(n), 'Xây dựng đề án', 'Sở Y tế', 'Quyết định', '6/2025'];

/** Paths of the rows below a header; a bare label is a section, a figure a task. */
function pathsOf(labels: readonly (string | number)[]): readonly string[] {
  const rows = labels.map((label) =>
    typeof label === 'number' ? task(label) : [label, `Tăng cường tiềm lực ${label}`],
  );
  const [table] = recognise({ sheets: [gridOf([header, ...rows])] }).tables;
  return (table?.rows ?? []).flatMap(({ kind, path }) =>
    kind === 'section' ? [`§${path}`] : path === '' ? [] : [path],
  );
}

const upTo = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => romanText(i + 1));

describe('sections by letter and Roman number', () => {
  it('[T3] Roman numbers are sections as far as programmes count, up to CCC', () => {
    const labels = upTo(300);
    expect(pathsOf(labels.flatMap((label) => [label, 1]))).toEqual(
      labels.flatMap((label) => [`§${label}`, `${label}.1`]),
    );
  });

  it('[T3] typed with a small l for I and for L they still go on', () => {
    const typed = upTo(61).map((label) => label.replace(/[IL]/g, 'l'));
    expect(pathsOf(typed.flatMap((label) => [label, 1])).filter((path) => path.startsWith('§'))).toEqual(
      upTo(61).map((label) => `§${label}`),
    );
  });

  it.each<[string, readonly (string | number)[], readonly string[]]>([
    [
      'C and D after B are letters',
      ['A', 1, 'B', 1, 'C', 1, 'D', 1],
      ['§A', 'A.1', '§B', 'B.1', '§C', 'C.1', '§D', 'D.1'],
    ],
    [
      'L and M after K are letters',
      ['I', 1, 'K', 1, 'L', 1, 'M', 1],
      ['§I', 'I.1', '§K', 'K.1', '§L', 'L.1', '§M', 'M.1'],
    ],
    ['V after IV is Roman', ['IV', 1, 'V', 1, 'VI', 1], ['§IV', 'IV.1', '§V', 'V.1', '§VI', 'VI.1']],
    [
      'V after U is a letter',
      ['A', 'I', 1, 'U', 'I', 1, 'V', 'I', 1],
      ['§A', '§A.I', 'A.I.1', '§U', '§U.I', 'U.I.1', '§V', '§V.I', 'V.I.1'],
    ],
    [
      'I after H is a letter before K',
      ['G', 1, 'H', 1, 'I', 1, 'K', 1],
      ['§G', 'G.1', '§H', 'H.1', '§I', 'I.1', '§K', 'K.1'],
    ],
    [
      'I after H is Roman before II',
      ['G', 'I', 1, 'H', 'I', 1, 'II', 1],
      ['§G', '§G.I', 'G.I.1', '§H', '§H.I', 'H.I.1', '§H.II', 'H.II.1'],
    ],
    ['L after XLIX is Roman', ['XLIX', 1, 'L', 1, 'LI', 1], ['§XLIX', 'XLIX.1', '§L', 'L.1', '§LI', 'LI.1']],
    ['C after XCIX is Roman', ['XCIX', 1, 'C', 1, 'CI', 1], ['§XCIX', 'XCIX.1', '§C', 'C.1', '§CI', 'CI.1']],
  ])('[T3] %s', (_, labels, paths) => {
    expect(pathsOf(labels)).toEqual(paths);
  });

  it('[T1] a row whose first cell is a whole path is data, whatever words it holds', () => {
    const words = ['Thời gian hoàn thành', 'Đơn vị chủ trì', 'Sản phẩm', 'Tiến độ'];
    const paths = ['II.3.2.a', 'XLI.1', 'B.2', 'II-3'];
    const rows = paths.map((path) => [path, ...words]);
    const { tables } = recognise({ sheets: [gridOf([header, ['II', 'Mục'], ...rows])] });
    expect(tables.map(({ counts }) => counts)).toMatchObject([{ header: 1, section: 1, task: 4 }]);
  });
});

describe('parts of a programme by their names', () => {
  it('[T3] component projects stand below their project, sub-projects and contents below these', () => {
    const row = (label: string, leaf: boolean) =>
      leaf ? [label, 'Giải phóng mặt bằng', 'Sở Xây dựng', 'Báo cáo', '6/2025'] : [label, `Đường liên xã ${label}`];
    const labels: readonly (readonly [string, boolean])[] = [
      ['Dự án 1', false],
      ['Dự án thành phần 1', true],
      ['Dự án thành phần 2', false],
      ['Tiểu dự án 1', false],
      ['Nội dung 1', true],
      ['Dự án 2', false],
      ['Dự án thành phần 1', true],
    ];
    const rows = labels.map(([label, leaf]) => row(label, leaf));
    const [table] = recognise({ sheets: [gridOf([header, ...rows])] }).tables;
    expect((table?.rows ?? []).flatMap(({ kind, path }) => (kind === 'task' ? [path] : []))).toEqual([
      'Dự án 1.Dự án thành phần 1',
      'Dự án 1.Dự án thành phần 2.Tiểu dự án 1.Nội dung 1',
      'Dự án 2.Dự án thành phần 1',
    ]);
  });
});
