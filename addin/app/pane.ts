import type { PaneBase } from '#addin/app/paneBase';

/** The pane whole: what all tabs share, and each slice under its name. */
export type Pane = PaneBase;

/** Puts the slices together; each is made from what all share. */
export function makePane(base: PaneBase): Pane {
  return { ...base };
}
