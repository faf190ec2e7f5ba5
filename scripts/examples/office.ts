import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { forOffice } from '#scripts/examples/filledIn';
import type { Issue, Scenario } from '#scripts/examples/scenario';

/** Two returned workbooks that only LibreOffice can write; they are committed as it saved them. */
export const officeScenarios: readonly (Omit<Scenario, 'make'> & {
  readonly agency: string;
  readonly savedAt: string;
})[] = [
  {
    file: 'UBND-huyen-Cu-Jut_van-phong-cu.xls',
    from: 'UBND huyện Cư Jút',
    agency: 'ubnd-huyen-cu-jut',
    savedAt: '2015-11-09T07:45:00Z',
    why: {
      vi: 'Định dạng cũ .xls (Excel 97–2003) do LibreOffice lưu',
      en: 'old .xls (Excel 97–2003) saved by LibreOffice',
    },
    receipt: { vi: 'Đọc như tệp .xlsx; các ô đã điền được ghi nhận', en: 'read like .xlsx; filled cells are taken' },
    promised: {
      agency: 'ubnd-huyen-cu-jut',
      items: [{ path: 'II.4', outcome: 'taken', count: 3 }],
      none: ['conflict', 'waiting', 'proposed', 'refused'],
    },
  },
  {
    file: 'UBND-huyen-Tuy-Duc_libreoffice.ods',
    from: 'UBND huyện Tuy Đức',
    agency: 'ubnd-huyen-tuy-duc',
    savedAt: '2015-11-10T01:30:00Z',
    why: { vi: 'Tệp .ods do LibreOffice lưu', en: '.ods saved by LibreOffice' },
    receipt: { vi: 'Đọc như tệp .xlsx; các ô đã điền được ghi nhận', en: 'read like .xlsx; filled cells are taken' },
    promised: {
      agency: 'ubnd-huyen-tuy-duc',
      items: [{ path: 'II.4', outcome: 'taken', count: 3 }],
      none: ['conflict', 'waiting', 'proposed', 'refused'],
    },
  },
];

/**
 * Has LibreOffice save the workbooks anew where it is installed. A file whose cells come out the same keeps its committed bytes:
 * LibreOffice writes times of its own into every file. Gives a line of what was done for each.
 */
export function saveWithLibreOffice(issue: Issue, folder: string): string[] {
  const program = spawnSync('soffice', ['--version']).status === 0;
  return officeScenarios.map(({ file, agency, savedAt }) => {
    const target = join(folder, file);
    if (!program) {
      return existsSync(target)
        ? `${file}: kept as committed, LibreOffice is not installed`
        : `${file}: MISSING, LibreOffice is not installed`;
    }
    const work = mkdtempSync(join(tmpdir(), 'phuluc-office-'));
    try {
      const source = join(work, 'source.xlsx');
      writeFileSync(source, forOffice(issue, agency, savedAt));
      const kind = file.slice(file.lastIndexOf('.') + 1);
      const run = spawnSync(
        'soffice',
        [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', kind, '--outdir', work, source],
        { encoding: 'utf8' },
      );
      const saved = join(work, `source.${kind}`);
      if (run.status !== 0 || !existsSync(saved)) throw new Error(`LibreOffice did not save ${file}: ${run.stderr}`);
      if (existsSync(target) && cells(saved) === cells(target))
        return `${file}: saved again by LibreOffice, same cells, bytes kept`;
      copyFileSync(saved, target);
      return `${file}: saved by LibreOffice`;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

function cells(file: string): string {
  const book = sheetjs.read(readFileSync(file));
  return JSON.stringify(
    book.SheetNames.map((name) => [name, sheetjs.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 })]),
  );
}
