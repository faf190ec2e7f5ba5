import type { Service } from '#addin/api/service';
import type { WasSent } from '#addin/app/pull/compare';
import type { OwnPeriod } from '#addin/app/settings/connection';
import type { MergePlan } from '#shared/merge/plan';
import type { ReceiptItem } from '#shared/report/receiptAccount';
import { fields } from '#shared/table/field';

/** Receipts looked at: what is in the cells now was sent with one of the last. */
const lookedAt = 5;

/** Cells of the agency's last reports of a period, as its receipts list them. */
export async function sentCells(service: Service, { submissions }: OwnPeriod): Promise<readonly ReceiptItem[]> {
  const last = submissions.filter(({ withdrawn, readable }) => !withdrawn && readable).slice(0, lookedAt);
  const answers = await Promise.all(last.map(({ number }) => service.submission(number)));
  return answers.flatMap((answer) => (answer.kind === 'ok' ? answer.value.submission.receipt.items : []));
}

/** Looks such cells up by path, field and meaning. */
export function sentLookUp(items: readonly ReceiptItem[], meaning: MergePlan['meaning']): WasSent {
  const sent = new Set<string>();
  for (const { path, field: name, theirs } of items) {
    const field = fields.find((one) => one === name);
    if (field !== undefined) sent.add(`${path}\u0000${field}\u0000${meaning(field, theirs)}`);
  }
  return (path, field, meant) => sent.has(`${path}\u0000${field}\u0000${meant}`);
}
