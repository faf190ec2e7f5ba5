import type { PackWriter } from '#server/xlsx/pack/packWriter';
import type { Grid } from '#shared/sheet/grid';

/** Packs a sheet that is there as cells already: what a form or the add-in sent, or what was made of a document. */
export function packGrid(grid: Grid, pack: PackWriter): void {
  for (const { index, cells } of grid.rows) {
    pack.row(index);
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const formula = cell.formula === undefined ? -1 : pack.texts.add(cell.formula);
      if (cell.error !== undefined) pack.error(column, cell.error, formula);
      else if (typeof cell.value === 'boolean') pack.boolean(column, cell.value, formula);
      else if (typeof cell.value === 'string') {
        if (cell.value !== '') pack.text(column, pack.texts.add(cell.value), formula);
      } else {
        const format = cell.format === undefined ? -1 : pack.formatIndex(cell.format);
        const shown = cell.text === String(cell.value) ? -1 : pack.texts.add(cell.text);
        pack.number(column, cell.value, format, shown, formula);
      }
    });
  }
  pack.sheet({
    name: grid.name,
    visibility: grid.visibility,
    date1904: grid.date1904,
    merges: grid.merges,
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
  });
}
