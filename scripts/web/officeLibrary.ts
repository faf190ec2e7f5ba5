import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compressFolder } from '#scripts/web/compress';

/**
 * What Excel fetches of Microsoft's library: the loader, one file for each kind of host, and the words of two languages (any other falls
 * back to English). The whole package is fifteen times as large. The licence goes with it.
 */
export const officeLibraryFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
] as const;

/** Copies that part into a folder, unchanged as its licence asks, with compressed copies; nothing where this version is there already. */
export function copyOfficeLibrary(target: string): void {
  const packageFile = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const mark = join(target, 'version.json');
  const wanted = `${JSON.stringify({ version })}\n`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  rmSync(target, { recursive: true, force: true });
  for (const file of officeLibraryFiles) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(dirname(packageFile), 'dist', file), join(target, file));
  }
  cpSync(join(dirname(packageFile), 'LICENSE.md'), join(target, 'LICENSE.md'));
  compressFolder(target);
  writeFileSync(mark, wanted);
}
