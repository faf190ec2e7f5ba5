import { openOfficeWorkbook } from '#addin/excel/officeWorkbook';

/** Entry of the page the adapter is tested in. */
Object.assign(globalThis, { port: openOfficeWorkbook(), edits: [] });
