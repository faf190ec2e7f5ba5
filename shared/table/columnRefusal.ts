import type { ColumnDraft } from '#shared/table/columnDraft';
import type { Field } from '#shared/table/field';
import { headerWords } from '#shared/table/headerWords';
import type { TableRefusal } from '#shared/table/table';

/** T1: content or output, and lead or time. Scoring, member and investment lists are named for what they are. */
export function refuse(
  drafts: readonly ColumnDraft[],
  chosen: ReadonlyMap<Field, readonly ColumnDraft[]>,
): TableRefusal['reason'] | undefined {
  const words = drafts.map(({ head }) => headerWords(`${head.groups.join(' ')} ${head.leaf}`));
  const count = (pattern: RegExp): number => words.filter((text) => pattern.test(text)).length;
  const sure = (chosen.get('lead')?.[0]?.score ?? 0) >= 0.9;
  if (!sure) {
    const scores = count(/(?<!thoi |dia |trong |uu |nhuoc |quan |dac |luan )\bdiem\b/);
    if (scores >= 2 || (scores === 1 && count(/tieu chi|chi so|noi dung danh gia/) > 0)) return 'scoring';
    if (
      count(/ho (?:va )?ten/) > 0 &&
      count(/chuc (?:vu|danh)|don vi cong tac|dien thoai|ngay sinh|nam sinh|hoc vi|chuyen mon/) > 0
    )
      return 'members';
    if (
      count(
        /tong muc dau tu|giai ngan|chu dau tu|dia diem xay dung|^dia diem$|quy mo|\bkc ht\b|nang luc thiet ke|von dau tu/,
      ) >= 2
    )
      return 'investment';
  }
  if (!chosen.has('content') && !chosen.has('output')) return 'no_content';
  if (!chosen.has('lead') && !chosen.has('start') && !chosen.has('finish') && !chosen.has('period'))
    return 'no_lead_or_time';
  return undefined;
}
