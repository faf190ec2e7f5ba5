import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { openFile, submissionForms } from '#server/usecases/openFile';
import type { Table } from '#shared/table/table';
import { type Office, office } from '#test/office/soffice';

const appendix = join(projectRoot(), 'examples/phu-luc-dak-nong.xlsx');

let libreOffice: Office;
beforeAll(() => {
  libreOffice = office();
});

async function tablesOf(path: string): Promise<readonly Table[]> {
  const opened = await openFile(path, submissionForms);
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.refusal));
  return opened.recognition.tables;
}

/** Every cell of sections, tasks and steps; how a text was broken does not count. */
function cellsOf(table: Table | undefined): readonly string[] {
  return (table?.rows ?? []).flatMap(({ kind, path, cells }) =>
    kind === 'section' || kind === 'task' || kind === 'step'
      ? Object.entries(cells).flatMap(([field, cell]) =>
          cell === undefined ? [] : [`${path} ${field}: ${cell.text.replace(/\s+/g, ' ').trim()}`],
        )
      : [],
  );
}

describe('[T8] documents written by LibreOffice', () => {
  it('a PDF of the appendix gives 4 sections, 13 tasks, 35 steps and every cell of the workbook', async () => {
    const [printed, ...more] = await tablesOf(libreOffice.convert(appendix, 'pdf'));
    const [typed] = await tablesOf(appendix);
    expect(more).toEqual([]);
    expect(printed?.counts).toMatchObject({ section: 4, task: 13, step: 35 });
    expect(cellsOf(printed)).toEqual(cellsOf(typed));
  });

  it('the appendix as a Word document gives the same cells', async () => {
    // Writer takes the sheet over as a page of the web and saves that as a document.
    const page = libreOffice.convert(appendix, 'html');
    const [written] = await tablesOf(libreOffice.convert(page, 'docx:MS Word 2007 XML'));
    const [typed] = await tablesOf(appendix);
    expect(written?.counts).toMatchObject({ section: 4, task: 13, step: 35 });
    expect(cellsOf(written)).toEqual(cellsOf(typed));
  });
});
