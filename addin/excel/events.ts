import { blockOf } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import type { OwnWrites } from '#addin/excel/ownWrites';
import type { Edit } from '#addin/port/workbookPort';
import { paintSheet } from '#shared/colour/own';

type Handler = { readonly context: Excel.RequestContext; readonly remove: () => void };
type Changed = Excel.WorksheetChangedEventArgs;

const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/**
 * Tells of edits: by one listener over all sheets, or by one each where the host has no other (1.7). Rows and columns that come or go, and
 * sheets that do, are edits of structure. Answers how to stop.
 */
export async function listenToEdits(
  can: Can,
  own: OwnWrites,
  told: (edit: Edit) => void,
): Promise<() => Promise<void>> {
  if (!can.sheetChanged) return async () => {};
  const names = new Map<string, string>();
  const handlers: Handler[] = [];

  const changed = async (args: Changed): Promise<void> => {
    const sheet = names.get(args.worksheetId) ?? (await nameOf(args.worksheetId));
    const edit = editOf(args, sheet);
    if (edit !== null && sheet !== paintSheet && !(isOurs(args) || own.isOwn(sheet, edit.block))) told(edit);
  };
  const nameOf = async (id: string): Promise<string> => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    names.set(id, name);
    return name;
  };
  const sheetsChanged = async (): Promise<void> => {
    names.clear();
    if (!own.isOwn('', everything)) told({ sheet: '', block: everything, structure: true, remote: false });
  };

  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
    const keep = (handler: unknown): void => {
      handlers.push(handler as Handler);
    };
    if (can.anyChanged) keep(worksheets.onChanged.add(changed));
    else for (const sheet of worksheets.items) keep(sheet.onChanged.add(changed));
    keep(
      worksheets.onAdded.add(async ({ worksheetId }) => {
        if (!can.anyChanged) await listenToSheet(worksheetId);
        await sheetsChanged();
      }),
    );
    keep(worksheets.onDeleted.add(sheetsChanged));
    await context.sync();
  });

  async function listenToSheet(id: string): Promise<void> {
    await Excel.run(async (context) => {
      handlers.push(context.workbook.worksheets.getItem(id).onChanged.add(changed) as unknown as Handler);
      await context.sync();
    });
  }

  return async () => {
    for (const handler of handlers.splice(0)) {
      // A listener is taken away in the context it was added in.
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}

/** Excel of 1.14 and later says when an add-in itself was the cause. */
function isOurs(args: Changed): boolean {
  return (args as { readonly triggerSource?: string }).triggerSource === 'ThisLocalAddin';
}

/** An event of Excel as an edit; null for what changes no cell. */
export function editOf(args: Pick<Changed, 'address' | 'changeType' | 'source'>, sheet: string): Edit | null {
  const structure = args.changeType !== 'RangeEdited' && args.changeType !== 'Unknown';
  const block = blockOf(args.address);
  if (block === undefined && !structure) return null;
  return { sheet, block: block ?? everything, structure, remote: args.source === 'Remote' };
}
