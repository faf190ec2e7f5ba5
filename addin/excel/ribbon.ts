/** A function of the ribbon as Excel calls it. */
export type RibbonFunction = (event: { readonly completed: () => void }) => Promise<void>;

/** Gives Excel the functions its buttons call by name. An Excel without buttons has no place for them. */
export function giveRibbon(functions: Readonly<Record<string, RibbonFunction>>): void {
  if (!Office.context.requirements.isSetSupported('AddinCommands', '1.1')) return;
  for (const [name, call] of Object.entries(functions)) Office.actions.associate(name, call);
}

/** Whether pane and ribbon run in one page. */
export function hasSharedRuntime(): boolean {
  return Office.context.requirements.isSetSupported('SharedRuntime', '1.1') && typeof Office.addin === 'object';
}

/** Brings the pane before the person. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/**
 * Shows a page of our own in a small window, until the person closes it: Excel ends a function's page when the function is done, and its
 * window with it.
 */
export function showWindow(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { width: 30, height: 25, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`window ${result.error.code}`));
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
