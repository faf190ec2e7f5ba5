import type { AgencyRef } from '#shared/agency/registry';
import { keyOf } from '#shared/rules/reading';
import type { RuleRow } from '#shared/rules/rule';
import { fold } from '#shared/text/fold';

/** A text that may hand something over; without the letter that may be a capital. */
export const HANDS_OVER = /rình|ửi|huyển|áo cáo|ý kiến/;

/** Whether the row's words hand something over to the body: "Trình Sở Nội vụ …", "Gửi Sở Nội vụ xem xét". */
export function receives(row: RuleRow, ref: AgencyRef): boolean {
  const content = keyOf(row, 'content');
  const name = fold(ref.name);
  const at = content.indexOf(name);
  if (at <= 0) return false;
  return /(?:^|[ ,;.])(?:trinh|gui|chuyen|bao cao|xin y kien|trinh qua|gui den|gui cho)(?: den| toi| cho| lanh dao)? $/.test(
    content.slice(0, at),
  );
}
