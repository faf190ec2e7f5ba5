import { forPane } from '#shared/colour/live';
import { paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import { hues } from '#shared/colour/palette';
import { faultRule, owned } from '#shared/colour/rules';
import { inline, type PlainWorkbook, plainWorkbook, workbookParts } from '#test/helpers/plainWorkbook';
import { type ZipPart, zipFile } from '#test/helpers/zipFile';

export const asOf = '2015-11-14';

/** Colours as the plan makes them: two fills over a block, letters in a column, a mark of faults; one hidden sheet with names. */
export function paintOf(sheet: string): Paint {
  const block = { top: 1, left: 0, bottom: 3, right: 3 };
  const { overdue, done } = hues.light;
  return {
    blocks: [
      {
        sheet,
        block,
        rules: [
          owned('pane.done', 'ISNUMBER(MATCH($D2,PL_HAN_XONG_1,0))', { fill: done.fill, text: done.text }),
          owned('pane.overdue', 'AND($C2<>"",VLOOKUP($C2,PL_HAN_1,2,FALSE)<PL_HAN_NGAY)', {
            fill: overdue.fill,
            text: overdue.text,
          }),
        ],
      },
      {
        sheet,
        block: { ...block, left: 2, right: 2 },
        rules: [owned('pane.overdue.letters', '$C2="▲ & <"', { bold: true })],
      },
      { sheet, block, rules: [forPane(faultRule('error', '$B2=""', 'error'))] },
    ],
    lists: [],
    sheets: [
      {
        name: paintSheet,
        rows: [
          [{ formula: 'DATE(2015,11,14)' }, 'Quý III/2015', 42277, 'Đã xong <&> =1+1'],
          ['', '30/9/2015', 42277, ' hai  khoảng trắng '],
        ],
      },
    ],
    names: [
      { name: 'PL_HAN_NGAY', formula: `${paintSheet}!$A$1:$A$1` },
      { name: 'PL_HAN_1', formula: `${paintSheet}!$B$1:$C$2` },
      { name: 'PL_HAN_XONG_1', formula: `${paintSheet}!$D$1:$D$2` },
    ],
  };
}

export const rows = [
  `<row r="1">${inline('A1', 'TT')}${inline('B1', 'Nội dung')}${inline('C1', 'Thời hạn')}${inline('D1', 'Trạng thái')}</row>`,
  `<row r="2"><c r="A2"><v>1</v></c>${inline('B2', 'Xây dựng đề án &lt;một&gt;')}${inline('C2', 'Quý III/2015')}</row>`,
  `<row r="3"><c r="A3"><v>2</v></c>${inline('B3', 'Ban hành quy chế')}${inline('C3', '30/9/2015')}${inline('D3', 'Đã xong')}</row>`,
  `<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f>"a"&amp;"b"</f><v>7</v></c></row>`,
].join('');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const someStyles = (dxfs: string, behind = ''): string =>
  `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${dxfs}${behind}</styleSheet>`;

const red = '<dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>';

function book(
  more: Partial<PlainWorkbook> & { readonly before?: string; readonly after?: string } = {},
): PlainWorkbook {
  const { before = '', after = '', ...rest } = more;
  return { sheets: [{ name: 'Bảng "A" & B', rows, before, after }], ...rest };
}

const xmlSheet = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function plain(more: Parameters<typeof book>[0] = {}): PlainWorkbook {
  const made = book(more);
  return { ...made, sheets: made.sheets.map((sheet) => ({ ...sheet, name: xmlSheet(sheet.name) })) };
}

/** What the sheet of every one of these workbooks is called. */
export const sheetName = 'Bảng "A" & B';

const validations =
  '<dataValidations count="1"><dataValidation type="list" sqref="D2:D4"><formula1>"Đã xong,Chưa"</formula1></dataValidation></dataValidations>';
const theirRules =
  '<conditionalFormatting sqref="A1:D4"><cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting><conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="1" priority="7" stopIfTrue="1"><formula>N("PL")=0</formula></cfRule></conditionalFormatting>';
const extension =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="11" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar/></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

function utf16(parts: readonly ZipPart[], named: RegExp): ZipPart[] {
  return parts.map((part) =>
    named.test(part.name)
      ? { ...part, content: Buffer.from(`\ufeff${String(part.content).replace('UTF-8', 'UTF-16')}`, 'utf16le') }
      : part,
  );
}

/** Every element of the workbook's own vocabulary under a prefix. */
function prefixed(parts: readonly ZipPart[]): ZipPart[] {
  return parts.map((part) =>
    /^xl\/(workbook|styles|sharedStrings|worksheets\/.*)\.xml$/.test(part.name)
      ? {
          ...part,
          content: String(part.content)
            .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
            .replace(/ xmlns="http/g, ' xmlns:x="http'),
        }
      : part,
  );
}

function strict(parts: readonly ZipPart[]): ZipPart[] {
  return parts.map((part) => ({
    ...part,
    content: String(part.content)
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  }));
}

function withoutStyles(parts: readonly ZipPart[]): ZipPart[] {
  return parts
    .filter(({ name }) => name !== 'xl/styles.xml')
    .map((part) => ({
      ...part,
      content: String(part.content).replace(/<(Override|Relationship) [^>]*styles\.xml"[^>]*>/, ''),
    }));
}

const twoStyles = { name: 'xl/styles.xml', content: someStyles(`<dxfs count="2">${red}${red}</dxfs>`) };

/** Workbooks as odd programs write them, each with the table of {@link rows}. */
export const oddBooks: readonly (readonly [string, Buffer])[] = [
  ['no formats of rules at all', plainWorkbook(plain())],
  [
    'an empty list of formats',
    plainWorkbook(plain({ parts: [{ name: 'xl/styles.xml', content: someStyles('<dxfs count="0" />') }] })),
  ],
  [
    'an empty list of formats in two tags',
    plainWorkbook(
      plain({
        parts: [{ name: 'xl/styles.xml', content: someStyles('<dxfs>\n </dxfs>', '<tableStyles count="0"/>') }],
      }),
    ),
  ],
  [
    'formats of their own, miscounted',
    plainWorkbook(
      plain({ parts: [{ name: 'xl/styles.xml', content: someStyles(`<dxfs count="9"> ${red}\n</dxfs>`) }] }),
    ),
  ],
  ['no styles', zipFile(withoutStyles(workbookParts(plain())))],
  [
    'rules, checks, links, print settings and extensions of their own',
    plainWorkbook(
      plain({
        before: '<sheetPr/><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>',
        after: `<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:D4"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>${theirRules}${validations}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup orientation="landscape"/>${extension}`,
        names:
          '<definedName name="_xlnm.Print_Area" localSheetId="0">A1:D4</definedName><definedName name="pl_ten">1</definedName>',
        parts: [
          twoStyles,
          { name: 'xl/vbaProject.bin', content: Buffer.from([0, 1, 2, 254]) },
          { name: 'customXml/item1.xml', content: '<a xmlns="x">PL:pane.</a>' },
          { name: 'xl/charts/chart1.xml', content: '<c:chartSpace xmlns:c="c"/>', stored: true },
        ],
      }),
    ),
  ],
  [
    'comments, CDATA and a closing tag inside a comment',
    plainWorkbook(
      plain({
        before: '<!-- </sheetData> <conditionalFormatting> -->',
        after:
          '<!-- > --><phoneticPr fontId="0"/>\n\t<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>\n',
        parts: [twoStyles],
      }),
    ),
  ],
  ['a prefix before every element', zipFile(prefixed(workbookParts(plain({ parts: [twoStyles], after: theirRules }))))],
  ['the Strict form', zipFile(strict(workbookParts(plain({ after: theirRules, parts: [twoStyles] }))))],
  [
    'UTF-16',
    zipFile(utf16(workbookParts(plain({ parts: [twoStyles], after: theirRules })), /sheet1|styles|workbook\.xml$/)),
  ],
  [
    'parts not packed, sizes behind the data',
    zipFile(workbookParts(plain()).map((part, at) => ({ ...part, stored: at % 2 === 0, descriptor: at % 3 === 0 }))),
  ],
];
