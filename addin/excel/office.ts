import type { WorkbookPort } from '#addin/port/workbookPort';

/** Excel as the pane finds it: the workbook, how Excel shows itself, and where the device may keep things. */
export type OpenOffice = {
  readonly host: WorkbookPort;
  readonly displayLanguage: string;
  readonly partition: string | undefined;
  /** Whether Excel is dark now; watched, since people switch. */
  readonly dark: { readonly read: () => boolean; readonly subscribe: (listener: () => void) => () => void };
};

/** Waits for Office; null outside Excel. */
export async function openOffice(): Promise<OpenOffice | null> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  throw new Error('no adapter yet');
}
