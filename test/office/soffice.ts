import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** LibreOffice with a profile of its own that recalculates every workbook on load, as Excel does with ours. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook, takes one column or row (`C0` is the first) out of its first sheet, as a person would, and saves it; one copy each. */
const deleting = `Sub DeleteEach(source As String, folder As String, places As String)
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  Dim workbook(0) As New com.sun.star.beans.PropertyValue
  workbook(0).Name = "FilterName"
  workbook(0).Value = "Calc MS Excel 2007 XML"
  For Each place In Split(places, ";")
    book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, unseen())
    table = book.Sheets.getByIndex(0)
    If Left(place, 1) = "C" Then
      table.Columns.removeByIndex(CInt(Mid(place, 2)), 1)
    Else
      table.Rows.removeByIndex(CInt(Mid(place, 2)), 1)
    End If
    book.calculateAll()
    book.storeToURL(ConvertToURL(folder &amp; "/" &amp; place &amp; ".xlsx"), workbook())
    book.close(True)
  Next place
End Sub`;

const macros: Readonly<Record<string, string>> = {
  'script.xlc': `<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  'Standard/script.xlb': `<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/></library:library>`,
  'Standard/Edit.xba': `<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${deleting}
</script:module>`,
};

export type Office = {
  readonly folder: string;
  readonly convert: (file: string, to: string) => string;
  /** Copies of a workbook, each without one column or row of its first sheet: `C2` the third column, `R2` the third row. */
  readonly without: (file: string, places: readonly string[]) => ReadonlyMap<string, string>;
};

/** A folder to work in and a converter: `convert(path, 'pdf')` gives the path of the result. */
export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
  const soffice = (...given: readonly string[]) =>
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...given], {
      stdio: 'pipe',
      timeout: 120_000,
    });
  let run = 0;
  const nextFolder = () => {
    run += 1;
    const out = join(folder, `out-${run}`);
    mkdirSync(out);
    return out;
  };
  return {
    folder,
    convert: (file, to) => {
      const out = nextFolder();
      soffice('--convert-to', to, '--outdir', out, file);
      return join(out, `${basename(file).replace(/\.[^.]+$/, '')}.${to.split(':')[0]}`);
    },
    without: (file, places) => {
      // The first start of a profile puts an empty library in place.
      soffice('--terminate_after_init');
      for (const [name, text] of Object.entries(macros)) {
        writeFileSync(join(profile, 'user', 'basic', name), `<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
      }
      const out = nextFolder();
      soffice('--norestore', `macro:///Standard.Edit.DeleteEach("${file}","${out}","${places.join(';')}")`);
      return new Map(places.map((place) => [place, join(out, `${place}.xlsx`)]));
    },
  };
}

export type Page = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Pages of a PDF as pixels, 24 bits each. */
export function pages(pdf: string, folder: string, dotsPerInch = 60): readonly Page[] {
  const stem = join(folder, `page-${basename(pdf)}`);
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), pdf, stem], { stdio: 'pipe' });
  const listed = execFileSync('sh', ['-c', `ls "${stem}"-*.ppm`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return listed.map((file) => readPage(readFileSync(file)));
}

function readPage(bytes: Uint8Array): Page {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  if (!head) throw new Error('no P6 picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** How many pixels of a page are near a colour `#RRGGBB`. */
export function pixelsOf(page: Page, colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i + 2 < page.pixels.length; i += 3) {
    const near =
      Math.abs((page.pixels[i] ?? 0) - red) <= 2 &&
      Math.abs((page.pixels[i + 1] ?? 0) - green) <= 2 &&
      Math.abs((page.pixels[i + 2] ?? 0) - blue) <= 2;
    if (near) count += 1;
  }
  return count;
}
