import type { ComponentType } from 'react';
import type { Pane } from '#addin/app/pane';
import type { TabId } from '#addin/app/paneBase';
import { AboutBody } from '#pane/about/AboutBody';
import { CheckBody, CheckCount } from '#pane/check/CheckBody';
import { CheckFoot } from '#pane/check/CheckFoot';
import { CombineBody } from '#pane/combine/CombineBody';
import { CombineFoot } from '#pane/combine/CombineFoot';
import { ProgressBody } from '#pane/progress/ProgressBody';
import { ProgressFoot } from '#pane/progress/ProgressFoot';
import { RepliesBody } from '#pane/pull/RepliesBody';
import { RepliesCount, RepliesFoot } from '#pane/pull/RepliesFoot';
import { SendBody } from '#pane/send/SendBody';
import { SendFoot } from '#pane/send/SendFoot';
import { SettingsBody } from '#pane/settings/SettingsBody';

export type TabProps = { readonly pane: Pane };

/** A tab of the pane: `Body` scrolls, `Foot` (with the one main action) does not; `Count` stands beside its name. */
export type Tab = {
  readonly Body: ComponentType<TabProps>;
  readonly Foot?: ComponentType<TabProps>;
  readonly Count?: ComponentType<TabProps>;
  /** Shown only once the workbook was read; until then the frame says how far that is, or what went wrong. */
  readonly needsBook: boolean;
};

/** Every tab; the first four stand in the row, the others behind the menu. */
export const tabs: Readonly<Record<TabId, Tab>> = {
  check: { Body: CheckBody, Foot: CheckFoot, Count: CheckCount, needsBook: true },
  progress: { Body: ProgressBody, Foot: ProgressFoot, needsBook: true },
  send: { Body: SendBody, Foot: SendFoot, needsBook: true },
  replies: { Body: RepliesBody, Foot: RepliesFoot, Count: RepliesCount, needsBook: false },
  combine: { Body: CombineBody, Foot: CombineFoot, needsBook: true },
  settings: { Body: SettingsBody, needsBook: false },
  about: { Body: AboutBody, needsBook: false },
};
