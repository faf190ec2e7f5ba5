import { keyOf, textOf } from '#shared/rules/reading';
import type { RowRule, RuleRow } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { SPEAKS_OF_DRAFT } from '#shared/rules/vocabulary';

const DRAFT =
  /du thao (quyet dinh|nghi quyet|dieu le|quy che|quy dinh|ke hoach|chi thi|de an|chuong trinh|to trinh|bao cao)(?![a-z])/g;

const vietnamese: ReadonlyMap<string, string> = new Map([
  ['quyet dinh', 'Quyết định'],
  ['nghi quyet', 'Nghị quyết'],
  ['dieu le', 'Điều lệ'],
  ['quy che', 'Quy chế'],
  ['quy dinh', 'Quy định'],
  ['ke hoach', 'Kế hoạch'],
  ['chi thi', 'Chỉ thị'],
  ['de an', 'Đề án'],
  ['chuong trinh', 'Chương trình'],
  ['to trinh', 'Tờ trình'],
  ['bao cao', 'Báo cáo'],
]);

export const draftNeverIssued: RowRule = {
  id: 'output.draft-never-issued',
  title: { vi: 'Dự thảo không thấy ban hành', en: 'Draft never issued' },
  family: 'output',
  scope: 'row',
  severity: 'warning',
  clears: ['san_pham', 'viec'],
  source: 'R7; Đắk Nông II.6.1 drafts a charter that no step and no output brings out',
  say: {
    vi: 'Bước này dự thảo {document}, nhưng sản phẩm của nhiệm vụ {parent} và các bước sau không nhắc tới {document}.',
    en: 'This step drafts a {document}, but neither the output of task {parent} nor a later step mentions it.',
  },
  accept: {
    vi: 'Văn bản được dự thảo có trong sản phẩm của nhiệm vụ hoặc trong một bước trình, ban hành.',
    en: 'What is drafted appears in the output of the task or in a step that submits or issues it.',
  },
  example: {
    vi: 'Quyết định thành lập Quỹ và Quyết định ban hành Điều lệ của UBND tỉnh',
    en: 'Quyết định thành lập Quỹ và Quyết định ban hành Điều lệ của UBND tỉnh',
  },
  why: {
    vi: 'Văn bản soạn xong mà không ai trình, ban hành thì sẽ bị bỏ sót.',
    en: 'A document that is drafted and never submitted is forgotten.',
  },
  fix: {
    vi: 'Bổ sung {document} vào sản phẩm của nhiệm vụ {parent}, hoặc thêm bước trình, ban hành.',
    en: 'Add the {document} to the output of task {parent}, or a step that submits it.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...sampleStep, content: 'Soạn thảo Đề án; dự thảo điều lệ tổ chức và hoạt động' }] }],
    good: [
      {
        rows: [
          { ...sampleTask, output: 'Quyết định của UBND tỉnh phê duyệt Đề án và ban hành Điều lệ' },
          { ...sampleStep, content: 'Soạn thảo Đề án; dự thảo điều lệ tổ chức và hoạt động' },
        ],
      },
    ],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, task, parent } = live;
    if (task.kind !== 'step' || parent === null || textOf(parent, 'output') === '') return;
    const content = textOf(live, 'content');
    if (!SPEAKS_OF_DRAFT.test(content)) return;
    for (const match of keyOf(live, 'content').matchAll(DRAFT)) {
      const kind = match[1] ?? '';
      if (mentions(parent, 'output', kind) || mentions(parent, 'content', kind)) continue;
      let later = live.after;
      while (later !== null && !mentions(later, 'content', kind)) later = later.after;
      if (later !== null || mentions(live, 'output', kind)) continue;
      report({ row, field: 'content' }, { document: vietnamese.get(kind) ?? kind, parent: parent.task.path });
      return;
    }
  },
};

const mentions = (row: RuleRow, field: 'output' | 'content', kind: string) => keyOf(row, field).includes(kind);
