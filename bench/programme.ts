import { between, chance, pick, type Random, seeded } from '#bench/random';
import {
  aimText,
  bodyName,
  dayText,
  deedText,
  documentText,
  finishedText,
  finishText,
  isOver,
  productText,
  statusText,
  taskText,
  troubleText,
} from '#bench/words';
import type { BenchCell, BenchSheet } from '#bench/workbook';

export type BenchTask = {
  readonly section: number;
  readonly ordinal: number;
  readonly agency: number;
  /** The eight familiar columns of the appendix. */
  readonly definition: readonly string[];
};

export type BenchProgramme = {
  readonly sections: readonly {
    readonly roman: string;
    readonly title: string;
    readonly tasks: readonly BenchTask[];
  }[];
  readonly agencies: readonly string[];
};

export const documentNumber = '26/CTr-UBND';

/** The day by which the agencies report. */
const reportDay = '2025-06-12';

/** Of the rows an agency reports on, those in which word, percentage and dates were typed without looking at one another. */
const hastily = 0.06;

export const definitionHeader = [
  'TT',
  'Nội dung nhiệm vụ',
  'Mục tiêu',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Sản phẩm đầu ra',
  'Thời gian triển khai',
  'Thời gian hoàn thành',
] as const;

export const progressHeader = [
  'Kết quả thực hiện',
  'Tỷ lệ hoàn thành (%)',
  'Trạng thái',
  'Ngày hoàn thành',
  'Khó khăn, vướng mắc',
  'Văn bản minh chứng',
  'Ghi chú',
] as const;

const definitionWidths = [6, 48, 34, 26, 26, 30, 14, 14];
const progressWidths = [48, 10, 18, 13, 34, 34, 20];

export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of romanSteps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A programme in which every agency leads `rows` tasks, spread over about thirty sections. */
export function makeProgramme(seed: number, agencies: number, rows: number): BenchProgramme {
  const random = seeded(seed);
  const names = Array.from({ length: agencies }, (_, index) => bodyName(index));
  const total = agencies * rows;
  const perSection = Math.max(20, Math.ceil(total / 30));
  const owners = shuffled(random, total, agencies);
  const partners = partnerLists(random, names);
  const sections: { roman: string; title: string; tasks: BenchTask[] }[] = [];
  for (let number = 0; number < total; number += 1) {
    if (number % perSection === 0) {
      const section = sections.length + 1;
      sections.push({ roman: roman(section), title: `Nhóm nhiệm vụ ${section}: ${aimText(random)}`, tasks: [] });
    }
    const section = sections[sections.length - 1];
    if (!section) throw new Error('a section was just pushed');
    const agency = owners[number] ?? 0;
    const ordinal = section.tasks.length + 1;
    section.tasks.push({
      section: sections.length - 1,
      ordinal,
      agency,
      definition: [
        String(ordinal),
        taskText(random, number + 1),
        aimText(random),
        names[agency] ?? '',
        chance(random, 0.4) ? '' : without(pick(random, partners), names[agency] ?? ''),
        productText(random),
        `${between(random, 6, 12)}/2024`,
        finishText(random),
      ],
    });
  }
  return { sections, agencies: names };
}

/** Who owns which row: every agency equally often, in random order. */
function shuffled(random: Random, total: number, agencies: number): number[] {
  const owners = Array.from({ length: total }, (_, index) => index % agencies);
  for (let index = total - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = owners[index] ?? 0;
    owners[index] = owners[other] ?? 0;
    owners[other] = held;
  }
  return owners;
}

/** Nobody coordinates with himself. */
function without(partners: string, lead: string): string {
  return partners
    .split(', ')
    .filter((partner) => partner !== lead)
    .join(', ');
}

/** Lists of coordinating bodies: a programme repeats the same few hundred. */
function partnerLists(random: Random, names: readonly string[]): readonly string[] {
  return Array.from({ length: Math.min(400, names.length * 3) }, () =>
    [...new Set(Array.from({ length: between(random, 1, 3) }, () => pick(random, names)))].join(', '),
  );
}

/** The appendix: what `--base` reads. */
export function baseSheet(programme: BenchProgramme): BenchSheet {
  return {
    name: 'Phụ lục',
    title: [
      'PHỤ LỤC',
      'CÁC NHIỆM VỤ TRIỂN KHAI THỰC HIỆN CHƯƠNG TRÌNH PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ ĐẾN NĂM 2026',
      `(Ban hành kèm theo Chương trình số ${documentNumber} ngày 11/6/2024 của UBND tỉnh)`,
    ],
    header: definitionHeader,
    widths: definitionWidths,
    rows: programme.sections.flatMap((section) => [
      { section: true, cells: [section.roman, section.title, ...Array<null>(6).fill(null)] },
      ...section.tasks.map((task) => ({ section: false, cells: task.definition })),
    ]),
    listColumn: null,
    listWords: [],
  };
}

export type AgencyEdits = {
  readonly sheet: BenchSheet;
  readonly progress: number;
  readonly definition: number;
  /** What the agency typed, by path of the task: column of the sheet (from 0) and value. */
  readonly typed: ReadonlyMap<string, readonly { readonly column: number; readonly value: string | number }[]>;
};

/**
 * The workbook one agency returns: its rows under their sections, 15 columns, about `changed` of all cells other than issued.
 * A touched row fills several progress cells, as an officer does; one changed cell in a hundred is a definition cell.
 */
export function agencySheet(programme: BenchProgramme, agency: number, seed: number, changed: number): AgencyEdits {
  const random = seeded(seed * 104_729 + agency);
  const rows: { section: boolean; cells: BenchCell[] }[] = [];
  const fields = definitionHeader.length + progressHeader.length;
  const perTouchedRow = 4.25;
  const touch = Math.min(1, (changed * fields) / perTouchedRow);
  let progress = 0;
  let definition = 0;
  const typed = new Map<string, { column: number; value: string | number }[]>();
  for (const section of programme.sections) {
    const own = section.tasks.filter((task) => task.agency === agency);
    if (own.length === 0) continue;
    rows.push({ section: true, cells: [section.roman, section.title, ...Array<null>(fields - 2).fill(null)] });
    for (const task of own) {
      const cells: BenchCell[] = [...task.definition, ...Array<null>(progressHeader.length).fill(null)];
      if (chance(random, touch)) {
        const filled = chance(random, hastily) ? reportedHastily(random) : reported(random, task.definition[7] ?? '');
        const written: { column: number; value: string | number }[] = [];
        typed.set(`${section.roman}.${task.ordinal}`, written);
        for (let column = 0; column < filled.length; column += 1) {
          const value = filled[column] ?? null;
          if (value === null) continue;
          cells[definitionHeader.length + column] = value;
          written.push({ column: definitionHeader.length + column, value });
          progress += 1;
        }
        if (chance(random, 0.045)) {
          const finish = `${between(random, 1, 12)}/2027`;
          cells[7] = finish;
          written.push({ column: 7, value: finish });
          definition += 1;
        }
      }
      rows.push({ section: false, cells });
    }
  }
  const name = programme.agencies[agency] ?? '';
  return {
    sheet: {
      name: 'Báo cáo',
      title: [
        name.toUpperCase(),
        'BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 6 NĂM 2025',
        `(Kèm theo Chương trình số ${documentNumber} ngày 11/6/2024 của UBND tỉnh)`,
      ],
      header: [...definitionHeader, ...progressHeader],
      widths: [...definitionWidths, ...progressWidths],
      rows,
      listColumn: definitionHeader.length + 2,
      listWords: ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'],
    },
    progress,
    definition,
    typed,
  };
}

/** A row as a careful officer fills it: word, percentage, dates and text agree. */
function reported(random: Random, finish: string): BenchCell[] {
  const done = chance(random, 0.3);
  const late = !done && isOver(finish, reportDay);
  return [
    done ? finishedText(random) : deedText(random),
    done ? 100 : between(random, 1, 19) * 5,
    done ? 'Hoàn thành' : late ? 'Quá hạn' : pick(random, ['Đang thực hiện', 'Đang thực hiện trong hạn']),
    done ? dayText(random, 2025, 1, 5) : null,
    late || chance(random, 0.35) ? troubleText(random) : null,
    done || chance(random, 0.3) ? documentText(random) : null,
    chance(random, 0.1) ? 'Đề nghị tiếp tục theo dõi' : null,
  ];
}

function reportedHastily(random: Random): BenchCell[] {
  const done = chance(random, 0.3);
  return [
    deedText(random),
    done ? 100 : between(random, 1, 19) * 5,
    done ? 'Hoàn thành' : statusText(random),
    done ? dayText(random, 2025, 1, 6) : null,
    chance(random, 0.35) ? troubleText(random) : null,
    done || chance(random, 0.3) ? documentText(random) : null,
    chance(random, 0.1) ? 'Đề nghị tiếp tục theo dõi' : null,
  ];
}

/** A registry that knows the invented bodies, in the form of data/agencies.json. */
export function benchRegistry(programme: BenchProgramme): unknown {
  return {
    provinces: {},
    consolidator: 'so-khcn',
    agencies: [
      body('so-khcn', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'department'),
      ...programme.agencies.map((name, index) =>
        body(`xa-${index + 1}`, name, name.replace('Ủy ban nhân dân', 'UBND'), 'commune'),
      ),
    ],
  };
}

function body(id: string, name: string, short: string, kind: string) {
  return { id, name, short, aliases: [], weakAliases: [], kind, existed: {}, successors: [] };
}
