import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Platform } from '#test/excel-host/host/host';

const files: Readonly<Record<Platform, string>> = {
  OfficeOnline: 'excel-web-16.00.js',
  PC: 'excel-win32-16.01.js',
  Mac: 'excel-mac-16.00.js',
  iOS: 'excel-ios-16.00.js',
};

const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const texts = new Map<string, string>();

function read(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}

/** What the page gets in place of `office.js`: Microsoft's client library of the platform, unmodified, and our two scripts behind it. */
export function clientLibrary(platform: Platform, about: object): string {
  const ours = ['wire.js', 'office.js'].map((name) => read(join('test/excel-host/page', name)));
  return [read(join(folder(), files[platform])), `window.__excelHostAbout=${JSON.stringify(about)};`, ...ours].join(
    '\n;\n',
  );
}
