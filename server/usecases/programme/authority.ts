import { authority, type FieldGroup, fieldGroup, type Ruling, type Standing } from '#shared/merge/authority';
import type { Words } from '#shared/rules/rule';
import { fields } from '#shared/table/field';
import type { AuthorityAnswer } from '#shared/wire/programmeAnswer';

const standings: Readonly<Record<Standing, Words>> = {
  assigned: {
    vi: 'Đơn vị được giao ở dòng này (chủ trì, phối hợp hoặc thành viên nhóm)',
    en: 'A body charged with the row (lead, coordinating, or member of a group)',
  },
  not_assigned: { vi: 'Đơn vị không được giao ở dòng này', en: 'A body not charged with the row' },
  section: { vi: 'Dòng tên phần, mục', en: 'A section' },
  tracker: { vi: 'Sổ theo dõi của cơ quan tổng hợp', en: 'The tracker of the consolidating body' },
};

const groups: Readonly<Record<FieldGroup, Words>> = {
  ordinal: { vi: 'Số thứ tự', en: 'Ordinal' },
  definition: { vi: 'Nội dung của chương trình', en: 'The programme’s own text' },
  progress: { vi: 'Kết quả thực hiện', en: 'Progress' },
  note: { vi: 'Ghi chú', en: 'Note' },
  editorial: { vi: 'Nội dung đưa vào báo cáo, ý kiến chỉ đạo', en: 'Wording for the report, directive' },
};

const rulings: Readonly<Record<Ruling['do'], Words>> = {
  take: { vi: 'Tiếp nhận', en: 'Taken' },
  propose: { vi: 'Kiến nghị; cơ quan ban hành quyết định', en: 'A proposal; the issuing authority decides' },
  same: { vi: 'Không tính là thay đổi', en: 'Not a change' },
  refuse: { vi: 'Không tiếp nhận', en: 'Refused' },
};

const consolidator: Words = { vi: 'Cơ quan tổng hợp', en: 'The consolidating body' };
const issuer: Words = {
  vi: 'Cơ quan ban hành; cơ quan tổng hợp ghi lại',
  en: 'The issuing authority; recorded by the consolidating body',
};
const document: Words = { vi: 'Văn bản: cơ quan, số, ngày', en: 'A document: body, number, date' };
const reason: Words = { vi: 'Lý do', en: 'A reason' };

const decisions: AuthorityAnswer['decisions'] = [
  {
    kind: 'choose',
    by: {
      vi: 'Đơn vị có số liệu; cơ quan tổng hợp khi có xác nhận của đơn vị',
      en: 'The agency itself; the consolidating body with its noted confirmation',
    },
    needs: reason,
  },
  { kind: 'proposal', by: issuer, needs: document },
  { kind: 'extend', by: issuer, needs: document },
  { kind: 'suspend', by: issuer, needs: document },
  { kind: 'cancel', by: issuer, needs: document },
  { kind: 'complete', by: consolidator, needs: reason },
  { kind: 'trigger', by: consolidator, needs: reason },
  { kind: 'place', by: consolidator, needs: reason },
  { kind: 'new_row', by: consolidator, needs: reason },
  { kind: 'aside', by: consolidator, needs: reason },
  { kind: 'cleared', by: consolidator, needs: reason },
  { kind: 'undo', by: consolidator, needs: reason },
].map(({ kind, by, needs }) => ({ kind, by: { ...by }, needs: { ...needs } }));

/** Who may write what (M4), as the merge reads it: the table itself, not a description of it. */
export function authorityTable(): AuthorityAnswer {
  const byGroup = new Map<FieldGroup, string[]>();
  for (const field of fields) byGroup.set(fieldGroup(field), [...(byGroup.get(fieldGroup(field)) ?? []), field]);
  return {
    table: (Object.keys(authority) as Standing[]).map((standing) => ({
      standing,
      words: { ...standings[standing] },
      fields: (Object.keys(authority[standing]) as FieldGroup[]).map((group) => {
        const ruling = authority[standing][group];
        return {
          group,
          words: { ...groups[group] },
          fields: byGroup.get(group) ?? [],
          rule: ruling.do,
          ruleWords: { ...rulings[ruling.do] },
          ...(ruling.do === 'refuse' ? { reason: ruling.reason } : {}),
        };
      }),
    })),
    decisions,
  };
}
