import { marked, marks, marksOf } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { readLegacy } from '#shared/text/legacy';

/** Whether a text is in an old encoding: what it names can be told only once it is converted. */
export function isLegacyText(text: string): boolean {
  return (marksOf(text) & marks.foreign) !== 0 && readLegacy(text) !== null;
}

export const legacyEncoding: RowRule = {
  id: 'text.legacy-encoding',
  title: { vi: 'Chữ theo bảng mã cũ', en: 'Old encoding' },
  family: 'text',
  scope: 'row',
  sections: true,
  severity: 'warning',
  clears: ['viec'],
  source: 'R7; TCVN3 (.VnTime) and VNI fonts in old files of districts and communes',
  say: {
    vi: 'Ô dùng bảng mã cũ {encoding}: “{read}”, có thể là “{reading}”.',
    en: 'The cell uses the old encoding {encoding}: “{read}”, probably “{reading}”.',
  },
  accept: { vi: 'Chữ Unicode (phông Times New Roman, Arial …).', en: 'Unicode text (Times New Roman, Arial …).' },
  example: 'Đã lấy ý kiến các sở',
  why: {
    vi: 'Chữ mã cũ chỉ đọc được khi máy có phông .VnTime hoặc VNI; máy khác hiện ký tự lạ.',
    en: 'Such text can only be read with the old fonts; other machines show strange signs.',
  },
  fix: {
    vi: 'Chuyển ô sang Unicode; kiểm tra lại câu “{reading}” trước khi thay.',
    en: 'Convert the cell to Unicode; check “{reading}” before replacing it.',
  },
  examples: {
    bad: [
      { rows: [{ ...sampleTask, note: '§· lÊy ý kiÕn c¸c së' }] },
      { rows: [{ ...sampleTask, note: 'Ñaõ laáy yù kieán caùc sôû' }] },
    ],
    good: [{ rows: [{ ...sampleTask, note: 'Đã lấy ý kiến các sở' }] }],
  },
  marks: marks.foreign,
  check: ({ row }, _context, report) => {
    for (const [field, text] of marked(row, marks.foreign)) {
      const legacy = readLegacy(text);
      if (legacy === null) continue;
      const encoding = legacy.encoding === 'vni' ? 'VNI' : 'TCVN3 (ABC)';
      report({ row, field }, { encoding, reading: legacy.text }, { after: legacy.text, offered: true });
    }
  },
};
