import type { Sheet } from '#test/excel-host/book/sheet';
import type { Host } from '#test/excel-host/host/host';
import { accessDenied, HostError } from '#test/excel-host/host/hostError';
import { hostType, type Maker } from '#test/excel-host/host/hostObject';

type SheetHandle = { readonly host: Host; readonly sheet: Sheet };

/** Option of the programming interface → attribute of the file; in the file 0 says that the deed is allowed. */
const options: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

export const protectionObject: Maker<SheetHandle> = hostType('WorksheetProtection', {
  get: {
    Protected: ({ sheet }) => sheet.state.protection !== undefined,
    Options: ({ sheet }) => {
      const attributes = sheet.state.protection;
      if (!attributes) return null;
      const allowed = Object.entries(options).map(([name, attribute]) => [name, attributes[attribute] === '0']);
      return { ...Object.fromEntries(allowed), selectionMode: 'Normal' };
    },
  },
  call: {
    Protect: ({ sheet }, given) => {
      if (sheet.state.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
      const wanted = given.raw(0);
      const attributes: Record<string, string> = { sheet: '1', objects: '1', scenarios: '1' };
      if (typeof wanted === 'object' && wanted !== null) {
        for (const [name, allowed] of Object.entries(wanted)) {
          const attribute = options[name];
          if (attribute !== undefined) attributes[attribute] = allowed === true ? '0' : '1';
        }
      }
      if (given.has(1)) attributes.password = hashOf(given.text(1));
      sheet.change('protection', attributes, 'protection');
    },
    Unprotect: ({ sheet }, given) => {
      const attributes = sheet.state.protection;
      if (!attributes) return;
      const secret = attributes.password ?? attributes.hashValue;
      if (secret !== undefined && secret !== hashOf(given.textOr(0, ''))) throw accessDenied();
      sheet.change('protection', undefined, 'protection');
    },
  },
});

/** The sixteen bits old Excel keeps of a password (ECMA-376 part 4, 3.3.1.81). */
function hashOf(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
