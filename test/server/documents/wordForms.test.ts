import { describe, expect, it } from 'vitest';
import { packDocx } from '#server/documents/docx';
import { symbolSign, symbolText } from '#server/documents/symbols';
import { recognise } from '#shared/table/recognise';
import { readHere } from '#test/helpers/readInThread';
import { run, table, wordFile } from '#test/helpers/wordFile';

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Trạng thái'];

/** Text of the last cell of a task whose markup is `raw`. */
async function cellOf(raw: string): Promise<string> {
  const row = ['1', 'Xây dựng kế hoạch', 'Sở Nội vụ', 'Năm 2016', { text: { raw } }];
  const read = await readHere(wordFile([table([header, row])]), {}, { docx: packDocx });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook.sheets[0]?.rows[1]?.cells[4]?.text ?? '';
}

/** A box as Word 97–2007 keeps it: its state is a setting of the field. */
function oldBox(settings: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:enabled/><w:checkBox><w:sizeAuto/>${settings}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** A box as newer Word keeps it; the sign is whatever somebody chose. */
function newBox(checked: string, shown: string): string {
  return `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${checked}<w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${shown}</w:sdtContent></w:sdt>`;
}

function oldList(settings: string): string {
  const entries = ['Chưa triển khai', 'Đang thực hiện', 'Hoàn thành'].map((text) => `<w:listEntry w:val="${text}"/>`);
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${settings}${entries.join('')}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const inFont = (font: string, text: string) =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;

describe('[T8] forms in Word documents', () => {
  it.each([
    ['ticked', '<w:default w:val="0"/><w:checked/>', '☑ Hoàn thành'],
    ['ticked, written out', '<w:default w:val="0"/><w:checked w:val="1"/>', '☑ Hoàn thành'],
    ['not ticked', '<w:default w:val="0"/><w:checked w:val="0"/>', '☐ Hoàn thành'],
    ['ticked from the beginning', '<w:default w:val="1"/>', '☑ Hoàn thành'],
    ['ticked from the beginning and taken away', '<w:default w:val="1"/><w:checked w:val="false"/>', '☐ Hoàn thành'],
    ['never touched', '', '☐ Hoàn thành'],
  ])('an old box that is %s', async (_, settings, shown) => {
    expect(await cellOf(`${oldBox(settings)}${run(' Hoàn thành')}`)).toBe(shown);
  });

  it.each([
    ['ticked with the sign Word gives', '<w14:checked w14:val="1"/>', run('☒'), '☑'],
    ['ticked with a sign of Wingdings', '<w14:checked w14:val="1"/>', sym('Wingdings', 'F0FC'), '☑'],
    ['ticked, its sign gone', '<w14:checked w14:val="1"/>', '', '☑'],
    ['not ticked', '<w14:checked w14:val="0"/>', run('☐'), ''],
    ['never touched', '', run('☐'), ''],
  ])('a newer box that is %s', async (_, checked, shown, text) => {
    expect(await cellOf(newBox(checked, shown))).toBe(text);
  });

  it('of several boxes in a cell each keeps its own', async () => {
    const raw = `${oldBox('<w:checked w:val="0"/>')}${run(' Chưa ')}${newBox('<w14:checked w14:val="1"/>', run('☒'))}${run(' Xong')}`;
    expect(await cellOf(raw)).toBe('☐ Chưa ☑ Xong');
  });

  it.each([
    ['chosen', '<w:result w:val="2"/><w:default w:val="1"/>', 'Hoàn thành'],
    ['standing at its default', '<w:default w:val="1"/>', 'Đang thực hiện'],
    ['never touched, which shows the first entry', '', 'Chưa triển khai'],
    ['out of its own range', '<w:result w:val="9"/>', ''],
  ])('an old list that is %s', async (_, settings, shown) => {
    expect(await cellOf(oldList(settings))).toBe(shown);
  });

  it('a prompt nobody replaced is not what somebody said; what somebody chose is', async () => {
    const control = (prompt: string, text: string) =>
      `<w:sdt><w:sdtPr>${prompt}<w:dropDownList/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    expect(await cellOf(control('<w:showingPlcHdr/>', 'Chọn một mục.'))).toBe('');
    expect(await cellOf(control('<w:showingPlcHdr w:val="0"/>', 'Hoàn thành'))).toBe('Hoàn thành');
    expect(await cellOf(control('', 'Hoàn thành'))).toBe('Hoàn thành');
  });

  it('[T6] a box that was struck out is not read', async () => {
    expect(await cellOf(`<w:del>${oldBox('<w:checked/>')}</w:del>${run('Xong')}`)).toBe('Xong');
  });

  it('[T2] a status to tick is read from the boxes, old and new', async () => {
    const head = [
      'TT',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Thời gian hoàn thành',
      'Hoàn thành',
      'Đang thực hiện',
      'Chưa thực hiện',
    ];
    const box = (on: boolean, old: boolean) => ({
      text: {
        raw: old
          ? oldBox(`<w:checked w:val="${on ? 1 : 0}"/>`)
          : newBox(`<w14:checked w14:val="${on ? 1 : 0}"/>`, run(on ? '☒' : '☐')),
      },
    });
    const rows = [0, 1, 2].map((which) => [
      String(which + 1),
      `Nhiệm vụ số ${which + 1} của kế hoạch`,
      'Sở Nội vụ',
      'Năm 2016',
      ...[0, 1, 2].map((at) => box(at === which, which !== 1)),
    ]);
    const read = await readHere(wordFile([table([head, ...rows])]), {}, { docx: packDocx });
    if (!read.ok) throw new Error(read.refusal.code);
    const [found] = recognise(read.workbook).tables;
    const status = found?.rows.filter(({ kind }) => kind === 'task').map(({ cells }) => cells.status?.text);
    expect(status).toEqual(['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện']);
  });
});

describe('[T7] signs in fonts of pictures', () => {
  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'f0a8', '☐'],
    ['wingdings', 'F0FC', '✓'],
    ['Wingdings 2', 'F052', '☑'],
    ['Webdings', 'F061', '✓'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F061', 'α'],
    ['Symbol', 'F025', '%'],
    ['MS Gothic', '2611', '☑'],
    ['Wingdings', 'F001', '�'],
    ['Bookshelf Symbol 7', 'F041', '�'],
    ['Wingdings', 'xyz', ''],
    ['Wingdings', 'D800', ''],
    ['Wingdings', 'FFFFFFFF', ''],
  ])('%s %s is “%s”', (font, char, sign) => {
    expect(symbolSign(font, char)).toBe(sign);
  });

  it('stand in the text of their cell', async () => {
    expect(await cellOf(`${run('Tỷ lệ ')}${sym('Symbol', 'F0B3')}${run(' 80 %')}`)).toBe('Tỷ lệ ≥ 80 %');
    expect(await cellOf(`${sym('Wingdings', 'F0FE')}${run(' Hoàn thành')}`)).toBe('☑ Hoàn thành');
  });

  it('are read where another program wrote them as text in that font, and only there', async () => {
    expect(await cellOf(`${inFont('Wingdings', '\uf0fe')}${run(' xong')}`)).toBe('☑ xong');
    expect(await cellOf(`${inFont('Wingdings', 'þ')}${run('þ')}`)).toBe('☑þ');
    expect(await cellOf(inFont('Times New Roman', 'Đang thực hiện'))).toBe('Đang thực hiện');
    expect(symbolText('Wingdings', ' ')).toBe(' ');
  });

  it('a cell to tick with only an empty box is empty', async () => {
    expect(await cellOf(sym('Wingdings', 'F0A8'))).toBe('');
    expect(await cellOf(sym('Wingdings', 'F0FE'))).toBe('☑');
  });
});
