import { a1, blockOf } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { runs } from '#addin/excel/pages';
import { numbers } from '#addin/excel/sheetHeads';
import type { Block } from '#addin/port/workbookPort';
import { isPaintName } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';

type Asked = { readonly sheet: Excel.Worksheet; readonly block: Block };
type Uniform = Asked & { readonly kind: 'none' | 'ours' | 'theirs' };

/** Parts a block is cut into where its cells are checked differently: three requests find every cell of 30,000. */
const parts = 32;

/** Columns right of what is written that are looked at where the host cannot say where cells are checked: empty columns have lists too. */
const beyond = 30;

/** Takes our choices away; a check of the person's own stays. */
export async function clearOwnLists(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  can: Can,
): Promise<void> {
  const checked = sheets.map((sheet) => {
    const cells = can.specialCells
      ? sheet.getRange().getSpecialCellsOrNullObject('DataValidations')
      : sheet.getUsedRangeOrNullObject();
    cells.load('address');
    return { sheet, cells };
  });
  await context.sync();
  const columns = checked.flatMap(({ sheet, cells }) =>
    (cells.isNullObject ? [] : cells.address.split(',')).flatMap((area) => {
      const block = blockOf(area);
      if (block === undefined) return [];
      const right = can.specialCells ? block.right : block.right + beyond;
      return numbers(block.left, right).map((at) => ({ sheet, block: { ...block, left: at, right: at } }));
    }),
  );
  for (const { sheet, block, kind } of await uniformParts(context, columns)) {
    if (kind === 'ours') sheet.getRange(a1(block)).dataValidation.clear();
  }
}

/** Puts choices in cells that nothing checks yet: a list or a check of the person's own is never replaced. */
export async function addLists(context: Excel.RequestContext, lists: Paint['lists']): Promise<void> {
  if (lists.length === 0) return;
  const wanted = lists.map((list) => ({
    list,
    sheet: context.workbook.worksheets.getItem(list.sheet),
    block: list.block,
  }));
  for (const { list, sheet, block } of wanted) {
    for (const free of await uniformParts(context, [{ sheet, block }])) {
      if (free.kind !== 'theirs') addList(sheet.getRange(a1(free.block)).dataValidation, list);
    }
  }
}

/** Takes given choices away again, as far as they still stand. */
export async function clearLists(context: Excel.RequestContext, lists: Paint['lists']): Promise<void> {
  const names = new Set(lists.map(({ name }) => name.toUpperCase()));
  const wanted = lists.map(({ sheet, block }) => ({ sheet: context.workbook.worksheets.getItem(sheet), block }));
  const isGiven = (name: string): boolean => names.has(name.toUpperCase());
  for (const { sheet, block, kind } of await uniformParts(context, wanted, isGiven)) {
    if (kind === 'ours') sheet.getRange(a1(block)).dataValidation.clear();
  }
}

function addList(check: Excel.DataValidation, { name, title, message }: Paint['lists'][number]): void {
  check.rule = { list: { inCellDropDown: true, source: `=${name}` } };
  check.ignoreBlanks = true;
  // Advises and never blocks: other words may stay.
  check.errorAlert = { showAlert: true, style: 'Warning', title, message };
}

/** Cuts blocks of one column into parts in which all cells are checked alike. */
async function uniformParts(
  context: Excel.RequestContext,
  blocks: readonly Asked[],
  isOwn: (name: string) => boolean = isPaintName,
): Promise<readonly Uniform[]> {
  const found: Uniform[] = [];
  let waiting = blocks;
  while (waiting.length > 0) {
    const asked = waiting.map((one) => {
      const check = one.sheet.getRange(a1(one.block)).dataValidation;
      check.load('type,rule,prompt');
      return { one, check };
    });
    await context.sync();
    const mixed: Asked[] = [];
    for (const { one, check } of asked) {
      const kind = kindOf(check, isOwn);
      if (kind !== null) found.push({ ...one, kind });
      else if (one.block.top === one.block.bottom) found.push({ ...one, kind: 'theirs' });
      else mixed.push(...cut(one));
    }
    waiting = mixed;
  }
  return joined(found);
}

/** Null where the cells differ. */
function kindOf(check: Excel.DataValidation, isOwn: (name: string) => boolean): Uniform['kind'] | null {
  switch (check.type) {
    case 'None':
      return typeof check.prompt?.message === 'string' && check.prompt.message !== '' ? 'theirs' : 'none';
    case 'Inconsistent':
    case 'MixedCriteria':
      return null;
    case 'List':
      return isOurs(check.rule, isOwn) ? 'ours' : 'theirs';
    default:
      return (check.type as string | null) === null ? null : 'theirs';
  }
}

function isOurs(rule: Excel.DataValidationRule, isOwn: (name: string) => boolean): boolean {
  const source: unknown = rule.list?.source;
  return typeof source === 'string' && isOwn(source.replace(/^=/, ''));
}

function cut({ sheet, block }: Asked): readonly Asked[] {
  const step = Math.max(1, Math.ceil((block.bottom - block.top + 1) / parts));
  const found: Asked[] = [];
  for (let top = block.top; top <= block.bottom; top += step) {
    found.push({ sheet, block: { ...block, top, bottom: Math.min(block.bottom, top + step - 1) } });
  }
  return found;
}

/** Neighbours of one kind in one column, joined: fewer ranges to change. */
function joined(found: readonly Uniform[]): readonly Uniform[] {
  const bySheet = new Map<Excel.Worksheet, Map<string, Uniform[]>>();
  for (const one of found) {
    const groups = bySheet.get(one.sheet) ?? new Map<string, Uniform[]>();
    bySheet.set(one.sheet, groups);
    const key = `${one.block.left} ${one.kind}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...bySheet.values()].flatMap((groups) => [...groups.values()].flatMap(inRuns));
}

function inRuns(group: readonly Uniform[]): readonly Uniform[] {
  const [first] = group;
  if (first === undefined) return [];
  const rows = group.flatMap(({ block }) => numbers(block.top, block.bottom)).sort((one, other) => one - other);
  return runs(rows).map(([top, bottom]) => ({ ...first, block: { ...first.block, top, bottom } }));
}
