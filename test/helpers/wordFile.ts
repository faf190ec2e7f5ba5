import { type ZipPart, zipFile } from '#test/helpers/zipFile';

/** Markup as a test writes it; `raw` goes into the document as it stands. */
export type Raw = { readonly raw: string };
export type WordCellWritten =
  | string
  | {
      readonly text?: string | Raw;
      readonly span?: number;
      /** Vertical merge: begins one or goes on with it. */
      readonly merge?: 'top' | 'below';
    };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** A run, with line breaks as Word writes them. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.split('\n').map(escaped).join('</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r>`;
}

/** A paragraph; in list `list` of numbering.xml when given. */
export function line(text: string | Raw, list?: readonly [id: number, level: number], style?: string): string {
  const numbers =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`;
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${numbers}</w:pPr>${typeof text === 'string' ? run(text) : text.raw}</w:p>`;
}

function cellXml(cell: WordCellWritten): string {
  const { text = '', span = 1, merge } = typeof cell === 'string' ? { text: cell } : cell;
  const merged = merge === undefined ? '' : merge === 'top' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const wide = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const body = typeof text !== 'string' && text.raw.startsWith('<w:p>') ? text.raw : line(text);
  return `<w:tc><w:tcPr>${wide}${merged}</w:tcPr>${body}</w:tc>`;
}

export type WordRowWritten = readonly WordCellWritten[] | Raw;

export function row(cells: readonly WordCellWritten[], about = ''): string {
  return `<w:tr><w:trPr>${about}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`;
}

/** A table; `widths` of its grid in twentieths of a point. */
export function table(rows: readonly WordRowWritten[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((cells) => ('raw' in cells ? cells.raw : row(cells))).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

export type WordFile = {
  readonly numbering?: string;
  readonly styles?: string;
  readonly header?: string;
  readonly type?: string;
  readonly prolog?: string;
  readonly parts?: readonly ZipPart[];
  /** Relationships to elsewhere: type and address. */
  readonly links?: readonly (readonly [type: string, address: string])[];
};

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A `.docx` as Word packs it. */
export function wordFile(blocks: readonly string[], about: WordFile = {}): Buffer {
  const given = [
    ['numbering', about.numbering],
    ['styles', about.styles],
    ['header', about.header],
  ] as const;
  const parts = given.flatMap(([name, body]) => (body === undefined ? [] : [{ name, body }]));
  const rootOf = (name: string) => (name === 'header' ? 'hdr' : name);
  return zipFile([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${about.type ?? documentType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(({ name }) => `<Relationship Id="${name}" Type="${relation}/${name}" Target="${name}.xml"/>`).join('')}${(about.links ?? []).map(([type, address], i) => `<Relationship Id="link${i}" Type="${relation}/${type}" Target="${address}" TargetMode="External"/>`).join('')}</Relationships>`,
    },
    ...parts.map(({ name, body }) => ({
      name: `word/${name}.xml`,
      content: `<w:${rootOf(name)} ${namespaces}>${body}</w:${rootOf(name)}>`,
    })),
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${about.prolog ?? ''}<w:document ${namespaces}><w:body>${blocks.join('')}</w:body></w:document>`,
    },
    ...(about.parts ?? []),
  ]);
}

/** A list definition and a list over it: formats and texts of its levels. */
export function list(id: number, levels: readonly (readonly [format: string, text: string])[], more = ''): string {
  const made = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${made.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;
}
