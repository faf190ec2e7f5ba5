import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMatter } from '#server/usecases/answers/matter';
import { openMatters } from '#server/usecases/decisions/open';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { gridOf } from '#test/helpers/grid';
import { inFormat } from '#test/helpers/inFormat';
import { consolidator, givenProgramme, type LivingService, livingService, send } from '#test/helpers/livingService';

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Kết quả nhiệm vụ', 'Thời gian hoàn thành'];
const title = [
  ['PHỤ LỤC'],
  ['NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ GIAI ĐOẠN 2015-2017'],
  ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2015 của UBND tỉnh Đắk Nông)'],
  [],
];
const works = ['Rà soát quy hoạch', 'Lập danh mục', 'Kiểm kê thiết bị', 'Soạn quy chế', 'Khảo sát nhu cầu', 'Mở lớp'];

/** What stands in the programme, what an agency wishes instead, and the days a person who decides has to see. */
const wishes: readonly {
  readonly path: string;
  readonly ordinal: string;
  readonly under?: string;
  readonly base: string;
  readonly wish: string;
  readonly from: string | null;
  readonly to: string | null;
}[] = [
  {
    under: 'I|NHIỆM VỤ NĂM 2015',
    path: 'I.1',
    ordinal: '1',
    base: 'Quý III',
    wish: 'Quý IV',
    from: '2015-09-30',
    to: '2015-12-31',
  },
  {
    under: 'II|NHIỆM VỤ NĂM 2016',
    path: 'II.1',
    ordinal: '1',
    base: 'Quý I/2016',
    wish: 'Tháng 6',
    from: '2016-03-31',
    to: '2016-06-30',
  },
  { path: 'II.2', ordinal: '2', base: '15/3/2016', wish: '20/5', from: '2016-03-15', to: '2016-05-20' },
  // What it names itself goes before what stands above it.
  { path: 'II.3', ordinal: '3', base: 'Quý II', wish: 'Quý II/2017', from: '2016-06-30', to: '2017-06-30' },
  { path: 'II.4', ordinal: '4', base: 'Quý II', wish: 'khi bố trí được kinh phí', from: '2016-06-30', to: null },
  // Three years are open: none is chosen for the person.
  {
    under: 'III|NHIỆM VỤ CHUNG',
    path: 'III.1',
    ordinal: '1',
    base: 'Quý II/2015',
    wish: 'Quý IV',
    from: '2015-06-30',
    to: null,
  },
  { path: 'III.2', ordinal: '2', base: 'Năm 2017', wish: 'Năm 2016', from: '2017-12-31', to: '2016-12-31' },
  // A step lies in the year of its task.
  { path: 'III.2.1', ordinal: '2.1', base: 'Quý I', wish: 'Quý III', from: '2017-03-31', to: '2017-09-30' },
];

function table(time: 'base' | 'wish'): Buffer {
  const rows = wishes.flatMap(({ under, ordinal, ...times }, i) => [
    ...(under === undefined ? [] : [under.split('|')]),
    [
      ordinal,
      `${works[i % works.length]} ${'đợt '.repeat(Math.floor(i / works.length))}${times.path}`,
      'Sở Khoa học và Công nghệ',
      'Báo cáo',
      times[time],
    ],
  ]);
  return inFormat(gridOf([...title, header, ...rows]), 'xlsx');
}

let service: LivingService;
let answers: ReadonlyMap<string, MatterAnswer>;

beforeAll(async () => {
  service = await livingService();
  const book = join(service.folder, 'phu-luc.xlsx');
  writeFileSync(book, table('base'));
  const programme = await givenProgramme(service, book);
  await send(service, consolidator, programme, 'de-nghi.xlsx', { agency: 'so-khcn', bytes: table('wish') });
  const { proposals } = await openMatters(service, consolidator, programme, '2015-11');
  const read = await Promise.all(
    proposals.map(({ id }) => readMatter(service, consolidator, { programme, period: '2015-11', id })),
  );
  answers = new Map(read.map((answer) => [answer.task?.path ?? '', answer]));
});
afterAll(() => service.close());

describe('[M4][P1] what granting another time would change', () => {
  it('every wish is a matter', () => {
    expect([...answers.keys()].sort()).toEqual(wishes.map(({ path }) => path).sort());
  });

  it.each(wishes)('$path: $base → $wish', ({ path, from, to }) => {
    expect(answers.get(path)?.effect).toEqual({ kind: 'deadline', from, to, readable: to !== null });
  });
});
