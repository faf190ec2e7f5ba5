import { cellXml } from '#server/xlsx/checkBeforeWrite';
import { sheetFont } from '#shared/report/style';

/** Looks of cells: outside tables, and in them. */
export type FreshLook = 'plain' | 'body' | 'centre' | 'bold' | 'head';

/** Styles of a new workbook as its cells ask for them: a few looks, each with the number formats the cells came with. */
export class FreshStyles {
  readonly #ids = new Map<string, number>([['plain\n', 0]]);
  readonly #formats = new Map<string, number>();

  /** Number of a look with a number format; undefined = General. */
  id(look: FreshLook, format: string | undefined): number {
    const key = `${look}\n${format ?? ''}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }

  xml(): string {
    const cells = [...this.#ids.keys()].map((key) => {
      const [look = 'plain', format = ''] = key.split('\n');
      const framed = look === 'plain' ? 0 : 1;
      const across = look === 'head' || look === 'centre' ? ' horizontal="center"' : '';
      const wrap = framed === 1 ? ' wrapText="1"' : '';
      return `<xf numFmtId="${this.#format(format)}" fontId="${look === 'head' || look === 'bold' ? 1 : 0}" fillId="0" borderId="${framed}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment${across} vertical="top"${wrap}/></xf>`;
    });
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`);
    const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
    const font = `<sz val="11"/><name val="${sheetFont}"/><family val="1"/>`;
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides.join('')}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  }

  #format(code: string): number {
    // Excel takes no longer one.
    if (code === '' || code.length > 255) return 0;
    if (code === '@') return 49;
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }
}

function quoted(code: string): string {
  return cellXml(code).replaceAll('"', '&quot;');
}
