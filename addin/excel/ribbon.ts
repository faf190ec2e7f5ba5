/** A ribbon button was pressed; Excel waits, and shows that it does, until the work is done. */
type Pressed = { readonly completed: () => void };

/** Ties the names in the manifest to what they do. Without ribbon buttons (Excel 2016, iPad) there is nothing to tie. */
export function associate(actions: Readonly<Record<string, () => Promise<void>>>): void {
  if (typeof Office === 'undefined' || typeof Office.actions?.associate !== 'function') return;
  for (const [name, act] of Object.entries(actions)) {
    Office.actions.associate(name, (pressed: Pressed) => {
      // What goes wrong in an act is said by the act; Excel only waits for the end.
      void act().finally(() => pressed.completed());
    });
  }
}

/** Brings the pane to the front; false where Excel runs it apart from the ribbon. */
export async function showPane(): Promise<boolean> {
  if (typeof Office === 'undefined' || typeof Office.addin?.showAsTaskpane !== 'function') return false;
  await Office.addin.showAsTaskpane();
  return true;
}

/** Whether pane and ribbon run in one page. */
export function hasSharedRuntime(): boolean {
  return typeof Office.addin === 'object' && Office.context.requirements.isSetSupported('SharedRuntime', '1.1');
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
