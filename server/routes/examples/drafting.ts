import type { Example } from '#server/http/example';
import { bookName, programme } from '#server/routes/examples/samples';

export const draftingExample: Example = {
  params: { programme },
  query: { asOf: '2015-11-14' },
  answer: {
    programme,
    revision: 1,
    file: bookName,
    asOf: '2015-11-14',
    layout: [],
    tables: [
      {
        sheet: 'Phụ lục',
        visibility: 'visible',
        headerRows: [7],
        title: ['PHỤ LỤC'],
        rows: { section: 4, task: 13, step: 35, continuation: 4 },
      },
    ],
    columns: [
      {
        sheet: 'Phụ lục',
        letters: ['B'],
        header: 'Nội dung',
        reading: 'content',
        confidence: 0.96,
        samples: ['Nhiệm vụ trọng tâm'],
      },
    ],
    unknownBodies: [],
    findings: {
      counts: { error: 4, warning: 18, notice: 19 },
      list: [],
      rules: [
        {
          rule: 'time.finish-after-parent',
          title: { vi: 'Bước hoàn thành sau nhiệm vụ', en: 'A step finishes after its task' },
          severity: 'error',
          clears: ['thoi_gian'],
          count: 1,
        },
      ],
    },
    clarity: {
      of: 13,
      percent: 80.8,
      met: { nguoi: 10, viec: 12, thoi_gian: 9, trach_nhiem: 10, san_pham: 11, tham_quyen: 11 },
      tasks: [{ path: 'III.2.3', kind: 'step', content: 'Triển khai thực hiện', unclear: ['thoi_gian'] }],
    },
  },
};

export const loadedChangesExample: Example = {
  params: { programme, revision: '2' },
  answer: {
    revision: 2,
    before: 1,
    added: [],
    gone: [],
    became: [],
    changed: [
      {
        task: 'dtxz6xx34b0t',
        path: 'II.6',
        content: 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh',
        cells: [
          {
            field: 'objective',
            before: 'Huy động nguồn lực và đổi mới cơ chế vận hành, cơ chế tài chính về KH&CN',
            now: '',
          },
        ],
      },
    ],
  },
};
