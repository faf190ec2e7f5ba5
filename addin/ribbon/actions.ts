/** What the ribbon can have done without the pane being looked at. Each is a use case of the pane. */
export type RibbonAct = 'check' | 'colour' | 'removeColour' | 'nextFinding';

/**
 * One button of the group on the Home tab. `id` is in manifests people have installed: Excel finds the button and what it does by it, so
 * that it is never renamed. A button either opens the pane or calls a function.
 */
export type RibbonButton =
  | { readonly id: 'openPane'; readonly does: 'open'; readonly icon: string }
  | { readonly id: string; readonly does: RibbonAct; readonly functionName: string; readonly icon: string };

/** The buttons from left to right. `icon` is the name of the drawing in `addin/assets`. */
export const ribbonButtons = [
  { id: 'openPane', does: 'open', icon: 'icon' },
  { id: 'check', does: 'check', functionName: 'phulucCheck', icon: 'check' },
  { id: 'colour', does: 'colour', functionName: 'phulucColour', icon: 'colour' },
  { id: 'removeColour', does: 'removeColour', functionName: 'phulucRemoveColour', icon: 'remove-colour' },
  { id: 'nextFinding', does: 'nextFinding', functionName: 'phulucNextFinding', icon: 'next' },
] as const satisfies readonly RibbonButton[];

/** Names the manifest gives to Excel, each with the act behind it. */
export const ribbonFunctions: Readonly<Record<string, RibbonAct>> = Object.fromEntries(
  ribbonButtons.flatMap((button) => ('functionName' in button ? [[button.functionName, button.does]] : [])),
);
