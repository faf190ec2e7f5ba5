import { type AboutSlice, makeAboutSlice } from '#addin/app/about/about';
import { type CheckSlice, makeCheckSlice } from '#addin/app/check/check';
import { type ColourSlice, makeColourSlice } from '#addin/app/colour/colour';
import { type CombineSlice, makeCombineSlice } from '#addin/app/combine/combine';
import type { PaneBase } from '#addin/app/paneBase';
import { makeProgressSlice, type ProgressSlice } from '#addin/app/progress/progress';
import { makePullSlice, type PullSlice } from '#addin/app/pull/pull';
import { makeReceiptsSlice, type ReceiptsSlice } from '#addin/app/receipt/receipts';
import { makeSendSlice, type SendSlice } from '#addin/app/send/send';
import { type Connection, makeConnection } from '#addin/app/settings/connection';
import { makeSettingsSlice, type SettingsSlice } from '#addin/app/settings/settings';
import { makeTrackableSlice, type TrackableSlice } from '#addin/app/trackable/trackable';

/** The pane whole: what all tabs share, and each slice under its name. */
export type Pane = PaneBase & {
  readonly connection: Connection;
  readonly check: CheckSlice;
  readonly colour: ColourSlice;
  readonly trackable: TrackableSlice;
  readonly progress: ProgressSlice;
  readonly settings: SettingsSlice;
  readonly send: SendSlice;
  readonly receipts: ReceiptsSlice;
  readonly pull: PullSlice;
  readonly combine: CombineSlice;
  readonly about: AboutSlice;
};

/** Puts the slices together; each is made from what all share. */
export function makePane(base: PaneBase): Pane {
  const connection = makeConnection(base);
  const check = makeCheckSlice(base);
  return {
    ...base,
    connection,
    check,
    colour: makeColourSlice(base, () => check.results.read().findings.map(({ finding }) => finding)),
    trackable: makeTrackableSlice(base),
    progress: makeProgressSlice(base),
    settings: makeSettingsSlice(base, connection),
    send: makeSendSlice(base, connection),
    receipts: makeReceiptsSlice(base, connection),
    pull: makePullSlice(base, connection),
    combine: makeCombineSlice(base),
    about: makeAboutSlice(base, connection),
  };
}
