import type { Can } from '#addin/excel/capabilities';

/** Keys of ours in the workbook's settings; other add-ins keep theirs beside them. */
const ours = 'phuluc.';

export function setting(context: Excel.RequestContext, key: string): Excel.Setting {
  const found = context.workbook.settings.getItemOrNullObject(ours + key);
  found.load('value');
  return found;
}

export function textOf(found: Excel.Setting): string | null {
  const value: unknown = found.isNullObject ? null : found.value;
  return typeof value === 'string' ? value : null;
}

export function putSetting(context: Excel.RequestContext, key: string, text: string): void {
  context.workbook.settings.add(ours + key, text);
}

/** Small texts kept in the workbook, null where there is none. All keys asked for at the same moment are fetched in one request. */
export function recallTexts(can: Can): (key: string) => Promise<string | null> {
  let gathered: { readonly keys: Set<string>; readonly texts: Promise<ReadonlyMap<string, string | null>> } | null =
    null;
  return async (key) => {
    if (!can.orNull) {
      const value: unknown = Office.context.document.settings.get(ours + key);
      return typeof value === 'string' ? value : null;
    }
    if (gathered === null) {
      const keys = new Set<string>();
      // A turn of the event loop later, so that whoever opens with the pane has asked.
      const texts = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
        gathered = null;
        return fetchTexts([...keys]);
      });
      gathered = { keys, texts };
    }
    gathered.keys.add(key);
    return (await gathered.texts).get(key) ?? null;
  };
}

function fetchTexts(keys: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  return Excel.run(async (context) => {
    const found = keys.map((key) => [key, setting(context, key)] as const);
    await context.sync();
    return new Map(found.map(([key, one]) => [key, textOf(one)]));
  });
}

/** Keeps a small text in the workbook, from the next saving on in the file; null forgets it. */
export async function rememberText(can: Can, key: string, text: string | null): Promise<void> {
  if (!can.orNull) {
    await rememberInDocument(key, text);
    return;
  }
  await Excel.run(async (context) => {
    if (text !== null) putSetting(context, key, text);
    else {
      const found = setting(context, key);
      await context.sync();
      if (!found.isNullObject) found.delete();
    }
    await context.sync();
  });
}

/** The older settings, the same for all Office programs. */
function rememberInDocument(key: string, text: string | null): Promise<void> {
  const { settings } = Office.context.document;
  if (text === null) settings.remove(ours + key);
  else settings.set(ours + key, text);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(result.error);
    });
  });
}
