import type { FindingJson } from '#shared/wire/checkAnswer';
import type { DryRunAnswer } from '#shared/wire/submissionAnswer';

export type ReceiptAnswer = DryRunAnswer['receipt'];
export type ReceiptItem = ReceiptAnswer['items'][number];

/** What becomes of a cell, in the order people are told: what counts first, what needs them next. `emptied` is part of `taken`. */
export const previewOrder = [
  'taken',
  'emptied',
  'conflict',
  'proposed',
  'refused',
  'same',
  'extra',
  'waiting',
] as const;
export type PreviewKind = (typeof previewOrder)[number];

export type PreviewGroup = {
  readonly kind: PreviewKind;
  readonly count: number;
  /** Cells one by one; none for those that stay the same. */
  readonly items: readonly ReceiptItem[];
};

/** A receipt as it is shown: what became of every cell, and whether the sum closes (M8). */
export type Account = {
  readonly read: number;
  /** The seven outcomes in the order of {@link previewOrder}, `emptied` aside, as they are added up. */
  readonly parts: readonly { readonly kind: Exclude<PreviewKind, 'emptied'>; readonly count: number }[];
  readonly closes: boolean;
  readonly groups: readonly PreviewGroup[];
};

export type Preview = {
  readonly account: Account;
  readonly receipt: ReceiptAnswer;
  /** Findings of the agency's own cells that stop the sending (R4). */
  readonly blocking: readonly FindingJson[];
  readonly findings: number;
};

/** What the service would make of the report. `blocks`: the severity from which findings stop it, as the province set it. */
export function previewOf({ receipt, findings }: DryRunAnswer, blocks: 'error' | 'warning' | null): Preview {
  const stops = ({ severity }: FindingJson): boolean =>
    blocks !== null && (severity === 'error' || (severity === 'warning' && blocks === 'warning'));
  return { account: accountOf(receipt), receipt, blocking: findings.filter(stops), findings: findings.length };
}

export function accountOf(receipt: ReceiptAnswer): Account {
  const { cells, items } = receipt;
  const emptied = items.filter(({ outcome, reason }) => outcome === 'taken' && reason === 'emptied');
  const groups = previewOrder.map((kind): PreviewGroup => {
    if (kind === 'emptied') return { kind, count: emptied.length, items: emptied };
    const own = items.filter(({ outcome, reason }) => outcome === kind && !(kind === 'taken' && reason === 'emptied'));
    return { kind, count: cells[kind], items: own };
  });
  const parts = previewOrder.flatMap((kind) => (kind === 'emptied' ? [] : [{ kind, count: cells[kind] }]));
  const sum = parts.reduce((total, { count }) => total + count, 0);
  return { read: cells.read, parts, closes: sum === cells.read, groups };
}
