import { openOfficeWorkbook } from '#addin/excel/officeWorkbook';
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
  const host = await openOfficeWorkbook();
  if (host === null) return null;
  const { displayLanguage, partitionKey } = Office.context as Office.Context & { readonly partitionKey?: string };
  return { host, displayLanguage: displayLanguage ?? 'vi-VN', partition: partitionKey, dark: watchTheme() };
}

/** Excel's own theme where it tells one; elsewhere that of the system. */
function watchTheme(): OpenOffice['dark'] {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const told = (): boolean | undefined => {
    const background = Office.context.officeTheme?.bodyBackgroundColor;
    return background === undefined ? undefined : isDark(background);
  };
  return {
    read: () => told() ?? system.matches,
    subscribe: (listener) => {
      system.addEventListener('change', listener);
      return () => system.removeEventListener('change', listener);
    },
  };
}

/** `#1F1F1F` yes, `#FFFFFF` no: by the weight of its colours in what people see. */
function isDark(colour: string): boolean {
  const [, r = 'ff', g = 'ff', b = 'ff'] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  return 0.2126 * Number.parseInt(r, 16) + 0.7152 * Number.parseInt(g, 16) + 0.0722 * Number.parseInt(b, 16) < 128;
}
