import { setAsideSheet } from '#shared/wire/setAside';
import { zipEntries } from '#test/helpers/zipEntries';
import { zipFile } from '#test/helpers/zipFile';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = 'xl/worksheets/bo-qua.xml';

/** The bytes of a workbook with the very hidden sheet of set-aside findings beside its own sheets, as Excel would save it. */
export async function withAsideSheet(bytes: Uint8Array, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const entries = await zipEntries(bytes);
  const changes: Readonly<Record<string, readonly [end: string, more: string]>> = {
    'xl/workbook.xml': [
      '</sheets>',
      `<sheet xmlns:r="${relations}" name="${setAsideSheet}" sheetId="9999" state="veryHidden" r:id="rIdBoQua"/>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      '</Relationships>',
      `<Relationship Id="rIdBoQua" Type="${relations}/worksheet" Target="worksheets/bo-qua.xml"/>`,
    ],
    '[Content_Types].xml': [
      '</Types>',
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    ],
  };
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = rows.map(
    (texts, row) =>
      `<row r="${row + 1}">${texts
        .map((text, column) =>
          text === ''
            ? ''
            : `<c r="${'ABCDE'[column]}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
        )
        .join('')}</row>`,
  );
  return zipFile([
    ...entries.map(({ name, bytes: content }) => {
      const change = changes[name];
      if (change === undefined) return { name, content: Buffer.from(content) };
      const text = Buffer.from(content).toString('utf8');
      const [end, more] = change;
      if (!text.includes(end)) throw new Error(`${name} has no ${end}`);
      return { name, content: text.replace(end, `${more}${end}`) };
    }),
    {
      name: part,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ]);
}
