import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { openFile } from '#server/usecases/openFile';
import { registryAt } from '#server/usecases/registry';
import { openPackage, type Package } from '#server/xlsx/guard/package';
import { childNamed, childrenNamed, type XmlElement } from '#server/xlsx/guard/xml';
import { defaultLimits } from '#server/xlsx/limits';
import { isPatchable } from '#server/xlsx/paint/paintInWorker';
import { paintPackage } from '#server/xlsx/paint/paintPackage';
import { isPaintRule, paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import { planPaint } from '#shared/colour/paintPlan';
import { hues } from '#shared/colour/palette';
import { check } from '#shared/rules/check';
import { statusInTables } from '#shared/status/statusInTables';
import { programmesIn } from '#shared/task/programmesIn';
import { readStamps } from '#shared/wire/readStamp';
import { inline, plainWorkbook } from '#test/helpers/plainWorkbook';
import { workbookHere } from '#test/helpers/readInThread';
import { zipEntries } from '#test/helpers/zipEntries';
import { zipFile } from '#test/helpers/zipFile';
import { asOf, oddBooks, paintOf, rows, sheetName } from '#test/server/xlsx/paintBooks';

const painted = (bytes: Uint8Array, paint: Paint | null) => paintPackage(bytes, { paint, asOf }, defaultLimits);

/** Parts in their order, with the bytes they hold and those they are packed in. */
function parts(bytes: Uint8Array) {
  const from = openPackage(bytes, defaultLimits);
  return [...from.directory.values()].map((entry) => ({
    name: entry.name,
    text: from.bytes(entry.name)?.toString('latin1') ?? '',
    packed: Buffer.from(bytes.buffer, bytes.byteOffset + entry.dataStart, entry.packedSize).toString('latin1'),
  }));
}

/** Parts that may change when a sheet is coloured. */
const concerned = /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/workbook\.xml|xl\/styles\.xml)$/i;

function cells(bytes: Uint8Array) {
  return workbookHere(bytes).then(({ sheets }) => sheets.filter(({ name }) => name !== paintSheet));
}

async function cellsOfExcelJs(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations'] });
  return book.worksheets
    .filter(({ name }) => name !== paintSheet)
    .map((sheet) => {
      const found: unknown[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => found.push([cell.address, cell.value, cell.numFmt, cell.fill])));
      return [sheet.name, found];
    });
}

const sheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
const stylesOrder = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
  ' ',
);
const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

function inOrder(root: XmlElement | undefined, order: readonly string[]): boolean {
  const places = (root?.children ?? []).map(({ name }) => order.indexOf(name));
  return places.every((place, at) => place >= 0 && (at === 0 || (places[at - 1] ?? 0) <= place));
}

function stylesOf(from: Package): XmlElement | undefined {
  return from.xml('xl/styles.xml') ?? from.xml('xl/phuLucStyles1.xml');
}

function rules(bytes: Uint8Array, sheet = 'xl/worksheets/sheet1.xml') {
  const from = openPackage(bytes, defaultLimits);
  const formats = childrenNamed(childNamed(stylesOf(from), 'dxfs'), 'dxf');
  return childrenNamed(from.xml(sheet), 'conditionalFormatting').flatMap((block) =>
    childrenNamed(block, 'cfRule').map((rule) => {
      const format = formats[Number(rule.attributes.get('dxfId'))];
      const fill = childNamed(childNamed(childNamed(format, 'fill'), 'patternFill'), 'bgColor');
      return {
        area: block.attributes.get('sqref'),
        formula: childNamed(rule, 'formula')?.text ?? '',
        priority: Number(rule.attributes.get('priority')),
        fill: fill?.attributes.get('rgb')?.slice(2),
        border: childNamed(childNamed(format, 'border'), 'left')?.attributes.get('style'),
      };
    }),
  );
}

const examples = join(projectRoot(), 'examples');
const exampleFiles = [
  'phu-luc-dak-nong.xlsx',
  ...readdirSync(join(examples, 'bao-cao')).map((name) => `bao-cao/${name}`),
];

/** Workbooks of the examples that are packages, with the plan of their colours. */
async function planned(file: string) {
  const opened = await openFile(join(examples, file));
  const bytes = new Uint8Array(readFileSync(join(examples, file)));
  if (opened.kind === 'refused' || !isPatchable(bytes)) return null;
  const { workbook, recognition } = opened;
  const { programmes, agencies } = programmesIn(recognition.tables, await registryAt(undefined), asOf);
  const { findings } = check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf });
  const from = { tables: recognition.tables, file, hash: opened.hash, savedAt: null };
  const status = statusInTables(from, programmes, { agencies, asOf, period: '2015-11' });
  const told = programmes.flatMap(({ tasks }) =>
    tasks.flatMap((task) => {
      const one = status.get(task.id);
      return one === undefined ? [] : [{ task, status: one }];
    }),
  );
  const stamp = readStamps(workbook)[0]?.stamp ?? null;
  const book = {
    workbook: { ...workbook, protectedSheets: new Set<string>() },
    recognition,
    stamp,
    asOf,
    agencies,
    assignments: [],
  };
  return { bytes, paint: planPaint(book, { told, findings, asOf, choices: false }) };
}

describe('[§13] colours in the examples', () => {
  it('most are packages, and are coloured', async () => {
    const all = await Promise.all(exampleFiles.map(planned));
    const found = all.filter((one) => one !== null);
    expect(found.length).toBeGreaterThan(18);
    expect(found.every(({ paint }) => paint.blocks.length > 0)).toBe(true);
  });

  it.each(exampleFiles.filter((file) => /\.xls[xm]$/.test(file)))('%s', async (file) => {
    const plan = await planned(file);
    if (plan === null) return;
    const { bytes, paint } = plan;
    const sheets = new Set(paint.blocks.map(({ sheet }) => sheet));
    const copy = painted(bytes, paint);
    const [before, after] = [parts(bytes), parts(copy.bytes)];
    const changed = before
      .filter((part, at) => JSON.stringify(after[at]) !== JSON.stringify(part))
      .map(({ name }) => name);
    expect(after).toHaveLength(before.length + 1);
    expect(changed.filter((name) => !concerned.test(name)).length).toBe(sheets.size);
    expect(await cells(copy.bytes)).toEqual(await cells(bytes));
    expect(await cellsOfExcelJs(copy.bytes)).toEqual(await cellsOfExcelJs(bytes));
    expect(Buffer.from(painted(copy.bytes, paint).bytes).equals(Buffer.from(copy.bytes))).toBe(true);
    const bare = painted(copy.bytes, null);
    expect(bare.removed).toBe(copy.rules);
    expect(parts(bare.bytes).map(({ name, text }) => [name, text])).toEqual(
      before.map(({ name, text }) => [name, text]),
    );
  });
});

describe('[§13] colours in odd packages', () => {
  it.each(oddBooks)('%s: only the parts concerned change, each rightly', async (_, bytes) => {
    const paint = paintOf(sheetName);
    const before = parts(bytes);
    const { bytes: copy, rules: count, removed } = painted(bytes, paint);
    expect([count, removed]).toEqual([4, 0]);
    const after = parts(copy);
    const added = after.slice(before.length).map(({ name }) => name);
    expect(after.slice(0, before.length).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(added).toContain('xl/worksheets/sheet2.xml');
    for (const [at, part] of before.entries()) {
      if (!concerned.test(part.name) && part.name !== 'xl/worksheets/sheet1.xml') expect(after[at]).toEqual(part);
    }
    expect(await cells(copy)).toEqual(await cells(bytes));
    const from = openPackage(copy, defaultLimits);
    expect(inOrder(from.xml('xl/worksheets/sheet1.xml'), sheetOrder)).toBe(true);
    expect(inOrder(stylesOf(from), stylesOrder)).toBe(true);
    expect(inOrder(from.xml('xl/workbook.xml'), workbookOrder)).toBe(true);
    const all = rules(copy);
    const own = all.filter(({ formula }) => isPaintRule(formula));
    expect(own.map(({ area, formula }) => [area, formula])).toEqual([
      ...[0, 2].flatMap((at) => (paint.blocks[at]?.rules ?? []).map(({ formula }) => ['A2:D4', formula])),
      ...(paint.blocks[1]?.rules ?? []).map(({ formula }) => ['C2:C4', formula]),
    ]);
    const { done, overdue } = hues.light;
    expect(own.slice(0, 2).map(({ fill }) => fill)).toEqual([done.fill.slice(1), overdue.fill.slice(1)]);
    expect(own[2]).toMatchObject({ fill: undefined, border: 'dashed' });
    const theirs = all.filter(({ formula }) => !isPaintRule(formula)).map(({ priority }) => priority);
    const lowest = Math.min(...own.map(({ priority }) => priority));
    expect(lowest).toBeGreaterThan(
      Math.max(0, ...theirs, parts(bytes).some(({ text }) => text.includes('x14:cfRule')) ? 11 : 0),
    );
    expect(new Set(all.map(({ priority }) => priority)).size).toBe(all.length);
  });

  it.each(oddBooks)('%s: painting twice is painting once', (_, bytes) => {
    const once = painted(bytes, paintOf(sheetName)).bytes;
    const twice = painted(once, paintOf(sheetName));
    expect(twice.removed).toBe(4);
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once))).toBe(true);
  });

  it.each(oddBooks)('%s: taken out again, every part is what it was', (_, bytes) => {
    const copy = painted(painted(bytes, paintOf(sheetName)).bytes, null);
    const plain = (all: ReturnType<typeof parts>) => all.map(({ name, text }) => [name, text]);
    expect(copy).toMatchObject({ rules: 0, removed: 4 });
    expect(plain(parts(copy.bytes))).toEqual(plain(parts(bytes)));
    expect(painted(bytes, null).bytes).toBe(bytes);
  });

  it('the hidden sheet says what the plan says, to our reader and to another', async () => {
    const { bytes } = painted(oddBooks[0]?.[1] ?? Buffer.alloc(0), paintOf(sheetName));
    const { sheets, names } = await workbookHere(bytes);
    const own = sheets.find(({ name }) => name === paintSheet);
    expect(own?.visibility).toBe('veryHidden');
    expect(own?.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual([
      [42322, 'Quý III/2015', 42277, 'Đã xong <&> =1+1'],
      [undefined, '30/9/2015', 42277, ' hai  khoảng trắng '],
    ]);
    expect(names.map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual(
      paintOf('').names.map(({ name, formula }) => `${name} ${formula}`),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(book.getWorksheet(paintSheet)?.state).toBe('veryHidden');
    expect(book.getWorksheet(paintSheet)?.getCell('D2').value).toBe(' hai  khoảng trắng ');
  });
});

describe('[S5] colours an earlier program left', () => {
  it('a format of the person put behind ours stays, and ours with it, for formats are found by number', () => {
    const [, bytes] = oddBooks[1] ?? ['', Buffer.alloc(0)];
    const copy = painted(bytes, paintOf(sheetName)).bytes;
    const from = openPackage(copy, defaultLimits);
    const styles = from.bytes('xl/styles.xml')?.toString() ?? '';
    const sheet = from.bytes('xl/worksheets/sheet1.xml')?.toString() ?? '';
    const theirs =
      '<conditionalFormatting sqref="A9"><cfRule type="expression" dxfId="4" priority="1"><formula>1</formula></cfRule></conditionalFormatting>';
    const changed = repacked(copy, {
      'xl/styles.xml': styles
        .replace('count="4"', 'count="5"')
        .replace('</dxfs>', '<dxf><font><b/></font></dxf></dxfs>'),
      'xl/worksheets/sheet1.xml': sheet.replace('</worksheet>', `${theirs}</worksheet>`),
    });
    const bare = painted(changed, null).bytes;
    expect(rules(bare)).toEqual([expect.objectContaining({ area: 'A9', formula: '1' })]);
    const again = painted(bare, paintOf(sheetName)).bytes;
    expect(rules(again).filter(({ fill }) => fill !== undefined)).toHaveLength(2);
    expect(rules(again).find(({ area }) => area === 'A9')?.fill).toBeUndefined();
  });

  it('rules beside a person’s in one block, choices, a sheet in the middle: ours go, theirs stay and are counted anew', async () => {
    const bytes = plainWorkbook({
      sheets: [
        {
          name: 'Một',
          rows,
          after:
            '<conditionalFormatting sqref="A2:D4"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(N("PL:pane.done")=0,$D2=1)</formula></cfRule><cfRule type="cellIs" priority="2" operator="equal"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="D2"><formula1>PL_HAN_CHON_TRANG_THAI_1</formula1></dataValidation><dataValidation type="list" sqref="C2"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        },
        { name: paintSheet, rows: `<row r="1">${inline('A1', 'x')}</row>`, state: 'veryHidden' },
        { name: 'Hai', rows },
      ],
      names:
        '<definedName name="PL_HAN_1">_PL_HAN!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">Hai!$A$1:$D$4</definedName>',
    });
    const { bytes: bare, removed } = painted(bytes, null);
    expect(removed).toBe(1);
    const { sheets, names } = await workbookHere(bare);
    expect(sheets.map(({ name }) => name)).toEqual(['Một', 'Hai']);
    expect(names).toEqual([{ name: '_xlnm.Print_Area', refersTo: 'Hai!$A$1:$D$4', sheet: 'Hai' }]);
    const sheet = openPackage(bare, defaultLimits).bytes('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).toContain('<conditionalFormatting sqref="A2:D4"><cfRule type="cellIs"');
    expect(sheet).toContain('<dataValidations count="1"><dataValidation type="list" sqref="C2">');
    expect(sheet).not.toContain('PL_HAN');
    expect((await zipEntries(bare)).map(({ name }) => name)).not.toContain('xl/worksheets/sheet2.xml');
  });

  it('the rules an issued workbook is born with stay', () => {
    const rule = '<cfRule type="expression" priority="1"><formula>AND(N("PL:class.done")=0,$D2=1)</formula></cfRule>';
    const after = `<conditionalFormatting sqref="A2:D4">${rule}</conditionalFormatting>`;
    const bytes = plainWorkbook({ sheets: [{ name: 'Một', rows, after }] });
    expect(painted(bytes, null).bytes).toBe(bytes);
  });
});

describe('[§13] packages that are none', () => {
  it.each([
    ['a document type in a sheet', '<!DOCTYPE x [<!ENTITY a "b">]>'],
    ['a tag left open', '<mergeCells>'],
  ])('%s is refused', (_, after) => {
    const bytes = plainWorkbook({ sheets: [{ name: 'Một', rows, after }] });
    expect(() => painted(bytes, paintOf('Một'))).toThrow(/unsafe_xml|damaged/);
  });
});

function repacked(bytes: Uint8Array, changed: Readonly<Record<string, string>>): Uint8Array {
  return zipFile(
    parts(bytes).map(({ name, text }) => ({ name, content: changed[name] ?? Buffer.from(text, 'latin1') })),
  );
}
