import { zipped } from '#server/usecases/programme/zip';
import type { Language } from '#shared/rules/rule';

export type LetterPaper = {
  /** Body that writes it, as the registry names it. */
  readonly sender: string;
  readonly subject: string;
  /** Paragraphs divided by line ends; an empty line keeps a distance. */
  readonly text: string;
  /** Day of writing, `YYYY-MM-DD`. */
  readonly day: string;
  readonly lang: Language;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Twentieths of a point in a millimetre. */
const millimetre = 1440 / 25.4;
/** Half points; letters are printed in 14, the lines of the head in 12. */
const sizes = { body: 28, head: 24 } as const;

/**
 * A letter as a Word document in the form offices write them (NĐ 30/2020: A4, Times New Roman 14, body and number on the left of the head,
 * the country's title on the right), number and signature left open. Same letter, same bytes. Text stays text: no field, no link.
 */
export async function letterDocument(letter: LetterPaper): Promise<Uint8Array> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': stylesXml(letter.lang),
    'word/document.xml': documentXml(letter),
  };
  return zipped(Object.entries(parts).map(([file, xml]) => ({ file, bytes: Buffer.from(head + xml) })));
}

function stylesXml(lang: Language): string {
  const font = 'Times New Roman';
  return `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/><w:sz w:val="${sizes.body}"/><w:szCs w:val="${sizes.body}"/><w:lang w:val="${lang === 'vi' ? 'vi-VN' : 'en-GB'}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}

function documentXml({ sender, subject, text, day, lang }: LetterPaper): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const vi = lang === 'vi';
  const left = [
    paragraph(sender.toUpperCase(), { align: 'center', bold: true, size: sizes.head }),
    paragraph(vi ? 'Số:            /' : 'No.:            /', { align: 'center', size: sizes.head, before: 6 }),
    paragraph(subject, { align: 'center', size: sizes.head, before: 3 }),
  ];
  const right = [
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center', bold: true, size: sizes.head }),
    paragraph('Độc lập - Tự do - Hạnh phúc', { align: 'center', bold: true, underline: true }),
    paragraph(vi ? `…………, ngày ${date} tháng ${month} năm ${year}` : `…………, ${date}/${month}/${year}`, {
      align: 'center',
      italic: true,
      before: 6,
    }),
  ];
  const body = text
    .split('\n')
    .map((line) =>
      line.trim() === ''
        ? ''
        : /^(?:Kính gửi|To):/.test(line)
          ? paragraph(line, { align: 'center', before: 12, after: 6 })
          : paragraph(line.trim(), { align: 'both', indent: true, after: 6 }),
    );
  const foot = table(
    [
      [
        paragraph(vi ? 'Nơi nhận:' : 'Copies to:', { bold: true, italic: true, size: sizes.head }),
        paragraph(vi ? '- Như trên;' : '- those above;', { size: 22 }),
        paragraph(vi ? '- Lưu: VT.' : '- file.', { size: 22 }),
      ],
      [
        paragraph(vi ? 'THỦ TRƯỞNG ĐƠN VỊ' : 'HEAD OF THE AGENCY', { align: 'center', bold: true }),
        paragraph(vi ? '(Chữ ký, họ và tên)' : '(signature, name)', { align: 'center', italic: true }),
      ],
    ],
    [80, 80],
  );
  const margins = [
    ['top', 20],
    ['right', 15],
    ['bottom', 20],
    ['left', 30],
  ] as const;
  const edges = margins.map(([side, wide]) => `w:${side}="${twips(wide)}"`).join(' ');
  return `<w:document xmlns:w="${word}"><w:body>${table([left, right], [63, 102])}${body.join('')}${paragraph('', {})}${foot}${paragraph('', { size: 2 })}<w:sectPr><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar ${edges} w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** One row without lines; widths in millimetres. */
function table(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const made = cells.map(
    (paragraphs, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[at] ?? 80)}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`,
  );
  const grid = widths.map((wide) => `<w:gridCol w:w="${twips(wide)}"/>`).join('');
  const whole = widths.reduce((sum, wide) => sum + wide, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(whole)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${made.join('')}</w:tr></w:tbl>`;
}

type Look = {
  readonly align?: 'center' | 'both';
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly indent?: true;
  readonly size?: number;
  /** Points of distance. */
  readonly before?: number;
  readonly after?: number;
};

function paragraph(text: string, look: Look): string {
  const { align = 'left', before = 0, after = 0, size = sizes.body } = look;
  const indent = look.indent === undefined ? '' : `<w:ind w:firstLine="${twips(12.7)}"/>`;
  const form = [
    ...(look.bold ? ['<w:b/>'] : []),
    ...(look.italic ? ['<w:i/>'] : []),
    `<w:sz w:val="${size}"/>`,
    ...(look.underline ? ['<w:u w:val="single"/>'] : []),
  ].join('');
  const run = text === '' ? '' : `<w:r><w:rPr>${form}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:spacing w:before="${before * 20}" w:after="${after * 20}"/>${indent}<w:jc w:val="${align}"/></w:pPr>${run}</w:p>`;
}

function twips(wide: number): number {
  return Math.round(wide * millimetre);
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs XML cannot hold are left out. */
function escaped(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => marks[sign] ?? sign);
}
