import type { AgencyRef } from '#shared/agency/registry';
import { keyOf } from '#shared/rules/reading';
import type { RuleRow } from '#shared/rules/rule';
import { fold } from '#shared/text/fold';

/** Words that hand something over, in a key; "chương trình", "quy trình", "công trình", "lộ trình" do not. */
const HANDING = '(?:(?<!(?:chuong|quy|cong|lo) )trinh|gui|chuyen|bao cao|xin y kien|trinh qua|gui den|gui cho)';

const TO_WHOM = new RegExp(`(?:^|[ ,;.])${HANDING}(?: den| toi| cho| lanh dao)? $`);

/** Whether the row's words hand something over to the body: "Trình Sở Nội vụ …", "Gửi Sở Nội vụ xem xét". */
export function receives(row: RuleRow, ref: AgencyRef): boolean {
  const content = keyOf(row, 'content');
  const at = content.indexOf(fold(ref.name));
  return at > 0 && TO_WHOM.test(content.slice(0, at));
}
