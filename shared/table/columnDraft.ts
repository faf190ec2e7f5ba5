import type { OwnedColumn } from '#shared/table/field';
import type { HeaderColumn } from '#shared/table/header';
import type { Sense } from '#shared/table/headerGrammar';
import type { Profile } from '#shared/table/profile';
import { headerSense } from '#shared/table/sense';
import type { LayoutOverride } from '#shared/table/table';
import { decodeTcvn3, decodeVni, type LegacyEncoding } from '#shared/text/legacy';

export type LayoutHints = {
  readonly profile: (column: number) => Profile;
  /** Column of the hidden ids by defined name. */
  readonly idColumn?: number | undefined;
  readonly overrides?: readonly LayoutOverride[] | undefined;
};

/** A column while the table is being decided. `score` is the confidence so far; `parts` marks columns that make one field together. */
export type ColumnDraft = {
  readonly head: HeaderColumn;
  sense: Sense | undefined;
  score: number;
  part: boolean;
  fixed: boolean;
  owned: OwnedColumn | undefined;
};

/** Where one header is in an old encoding all are: short ones ("Ghi chó") do not show it by themselves. */
export function draftColumn(head: HeaderColumn, legacy: LegacyEncoding | undefined): ColumnDraft {
  const typed = headerSense(head.leaf);
  const decoded = legacy === 'vni' ? decodeVni(head.leaf) : legacy === 'tcvn3' ? decodeTcvn3(head.leaf) : head.leaf;
  const own = typed ?? headerSense(decoded);
  return { head, sense: own?.sense, score: own?.score ?? 0, part: false, fixed: false, owned: undefined };
}
