import { createRequire } from 'node:module';

type SheetJs = typeof import('@e965/xlsx');

let loaded: SheetJs | undefined;

/**
 * The library, loaded when first needed: most files never need it. The CommonJS build is taken because it carries the code
 * pages of old `.xls` files.
 */
export function sheetJs(): SheetJs {
  loaded ??= createRequire(import.meta.url)('@e965/xlsx') as SheetJs;
  return loaded;
}
