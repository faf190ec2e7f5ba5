import type { PaneBase } from '#addin/app/paneBase';
import { makePullSlice, type PullSlice } from '#addin/app/pull/pull';
import { makeReceiptsSlice, type ReceiptsSlice } from '#addin/app/receipt/receipts';
import { makeSendSlice, type SendSlice } from '#addin/app/send/send';
import { type Connection, makeConnection } from '#addin/app/settings/connection';
import { makeSettingsSlice, type SettingsSlice } from '#addin/app/settings/settings';

/** The pane whole: what all tabs share, and each slice under its name. */
export type Pane = PaneBase & {
  readonly connection: Connection;
  readonly settings: SettingsSlice;
  readonly send: SendSlice;
  readonly receipts: ReceiptsSlice;
  readonly pull: PullSlice;
};

/** Puts the slices together; each is made from what all share. */
export function makePane(base: PaneBase): Pane {
  const connection = makeConnection(base);
  return {
    ...base,
    connection,
    settings: makeSettingsSlice(base, connection),
    send: makeSendSlice(base, connection),
    receipts: makeReceiptsSlice(base, connection),
    pull: makePullSlice(base, connection),
  };
}
