import { deflateSync } from 'node:zlib';

/** Marks of a page as a test draws them, in points from the top left corner. */
export type Drawn = { readonly kind: 'text' | 'line'; readonly operations: string };

export type PdfOptions = {
  /** Without it nothing says which letter a code is. */
  readonly unicode?: boolean;
  readonly encrypted?: boolean;
  readonly script?: boolean;
  readonly rotate?: number;
  /** Pages packed as programs do. */
  readonly packed?: boolean;
};

const width = 842;
const height = 595;
const size = 9;
/** Every letter is as wide. */
const advance = size / 2;

/** Codes of letters in common fonts are as far from Unicode. */
const apart = 29;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => (text.charCodeAt(i) - apart).toString(16).padStart(4, '0')).join('');

/** A line of text; `mode` 3 is invisible. */
export function write(x: number, y: number, text: string, mode = 0): Drawn {
  return { kind: 'text', operations: `BT ${mode} Tr /F1 ${size} Tf ${x} ${height - y} Td <${hex(text)}> Tj ET` };
}

export function rule(x0: number, y0: number, x1: number, y1: number): Drawn {
  return { kind: 'line', operations: `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S` };
}

/** The same line as Word draws it: a narrow filled box. */
export function thinBox(x0: number, y0: number, x1: number, y1: number): Drawn {
  return {
    kind: 'line',
    operations: `${x0} ${height - y1 - 0.25} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f`,
  };
}

export type TableCellDrawn = string | { readonly text: string; readonly span?: number; readonly down?: number };

export type TableDrawing = {
  readonly x?: number;
  readonly y?: number;
  readonly widths: readonly number[];
  readonly line?: typeof rule;
  /** Lines left out between columns or rows. */
  readonly without?: 'columns' | 'rows';
};

/** A table with its lines; texts are broken to the width of their cells. `below` is where it ends. */
export function drawTable(
  rows: readonly (readonly TableCellDrawn[])[],
  { x = 40, y = 60, widths, line = rule, without }: TableDrawing,
): { readonly marks: readonly Drawn[]; readonly below: number } {
  const marks: Drawn[] = [];
  const edges = [x];
  for (const wide of widths) edges.push((edges.at(-1) ?? x) + wide);
  const right = edges.at(-1) ?? x;
  const top = y;
  const covered = new Map<number, number>();
  let at = y;
  rows.forEach((cells, row) => {
    const wrapped = cells.map((cell) => {
      const { text, span = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      return { text, span, down };
    });
    let column = 0;
    let most = 1;
    const texts: { readonly column: number; readonly lines: readonly string[] }[] = [];
    const ruled: [number, number][] = [];
    const upright: number[] = [];
    for (const { text, span, down } of wrapped) {
      const wide = (edges[column + span] ?? right) - (edges[column] ?? x);
      const letters = Math.max(1, Math.floor((wide - 6) / advance));
      const lines = text.split('\n').flatMap((part) => wrap(part, letters));
      if ((covered.get(column) ?? 0) <= row) {
        texts.push({ column, lines });
        ruled.push([edges[column] ?? x, edges[column + span] ?? right]);
        most = Math.max(most, lines.length);
        if (down > 1) covered.set(column, row + down);
      }
      upright.push(edges[column] ?? x);
      column += span;
    }
    for (const { column: own, lines } of texts)
      for (const [i, part] of lines.entries()) marks.push(write((edges[own] ?? x) + 3, at + 10 + i * 10, part));
    const below = at + most * 10 + 5;
    if (row === 0 || without !== 'rows') for (const [from, to] of ruled) marks.push(line(from, at, to, at));
    if (without !== 'columns') for (const edge of upright) marks.push(line(edge, at, edge, below));
    at = below;
  });
  marks.push(line(x, at, right, at));
  if (without !== 'columns') marks.push(line(right, top, right, at));
  return { marks, below: at };
}

function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A PDF of pages; each is what was drawn on it. */
export function pdfFile(pages: readonly (readonly Drawn[])[], options: PdfOptions = {}): Buffer {
  const { unicode = true, encrypted = false, script = false, rotate = 0, packed = false } = options;
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string): string => {
    const bytes = packed ? deflateSync(body) : Buffer.from(body);
    const filter = packed ? ' /Filter /FlateDecode' : '';
    return `<< /Length ${bytes.length}${filter} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
  };
  const catalog = add('');
  const tree = add('');
  const cmap = add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0003> <ff00> <0020> endbfrange endcmap end end',
    ),
  );
  const about = add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 500 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${about} 0 R >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${unicode ? `/ToUnicode ${cmap} 0 R` : ''} >>`,
  );
  const kids = pages.map((marks) => {
    const content = add(stream(marks.map(({ operations }) => operations).join('\n')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const action = script ? ' /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' : '';
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R${action} >>`;
  const info = add("<< /Title (Bao cao) /ModDate (D:20151114090000+07'00') >>");
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = body.length;
  const id = `<${'0'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'1'.repeat(64)}> /U <${'2'.repeat(64)}> >>`;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R /ID [${id} ${id}] ${encrypted ? lock : ''} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
