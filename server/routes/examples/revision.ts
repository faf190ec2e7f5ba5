import type { Example } from '#server/http/example';
import { book, bookName, head, programme, revision, size } from '#server/routes/examples/samples';

const changes = {
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
};
/** The column is the province's own, not part of what agencies report on. */
const layout = '[{"header":"Mục tiêu","field":"extra"}]';
const reason = 'Cột “Mục tiêu” để tham khảo, không thuộc nội dung báo cáo';

export const revisionPreviewExample: Example = {
  params: { programme },
  query: { ...book, layout },
  file: bookName,
  answer: changes,
};

export const revisionExample: Example = {
  params: { programme },
  query: { ...book, layout, reason, onRevision: '1' },
  file: bookName,
  answer: {
    programme: { ...head, ...size, revision: 2 },
    revision: { ...revision, revision: 2, reason },
    changes,
  },
};
