import type { RefusalCode } from '#shared/message/refusal';
import { activeParts, withParts } from '#test/fixtures/badFiles/activeFiles';
import * as xml from '#test/fixtures/badFiles/oddXml';
import * as kinds from '#test/fixtures/badFiles/otherKinds';
import * as sheets from '#test/fixtures/badFiles/sheetAttacks';
import * as zips from '#test/fixtures/badFiles/zipAttacks';

/** A bad or odd file, made when needed, and the answer it must get: a coded refusal, or a workbook. */
export type BadFile = {
  readonly sentence: string;
  readonly name: string;
  readonly make: () => Buffer;
  readonly expect: RefusalCode | 'read';
};

const row = (sentence: string, name: string, make: () => Buffer, expect: BadFile['expect']): BadFile => ({
  sentence,
  name,
  make,
  expect,
});

export const badFiles: readonly BadFile[] = [
  row('Q-B1', '400 MB of blanks', zips.blanks400, 'zip_bomb'),
  row('Q-B1', 'directory states 10 GB', zips.stated10GB, 'zip_bomb'),
  row('Q-B1', 'header states 2 kB, 60 MB come out', zips.lyingHeader, 'zip_bomb'),
  row('Q-B1', 'header states 2.5 MB, 3 MB come out', zips.lyingModestly, 'zip_bomb'),
  row('Q-B1', '65,535 entries', zips.manyEntries, 'zip_bomb'),
  row('Q-B1', 'a bomb within the zip, never opened', zips.nestedZip, 'read'),
  row('Q-B1', 'two entries of one name', zips.duplicateNames, 'unsafe_names'),
  row('Q-B1', 'entries over the same bytes', zips.overlappingEntries, 'zip_bomb'),
  row('Q-B1', 'a name that climbs out', zips.climbingName, 'unsafe_names'),
  row('Q-B1', 'wrong checksum', zips.wrongChecksum, 'damaged'),
  row('Q-B2', 'a list over one column', () => sheets.validations(1), 'read'),
  row('Q-B2', 'lists over 16,384 columns', () => sheets.validations(16_384), 'read'),
  row('Q-B3', '20,000 merges', () => sheets.merges(20_000), 'read'),
  row('Q-B3', '1,000,000 merges', () => sheets.merges(1_000_000), 'too_many_merges'),
  row('Q-B3', 'one merge over the sheet', sheets.mergeOverAll, 'read'),
  row('Q-B4', '1,048,576 full rows', sheets.fullSheet, 'too_many_rows'),
  row('Q-B4', '4.2 million cells', () => sheets.manyCells(42_000, 100), 'too_many_cells'),
  row('Q-B4', 'one cell at XFD1048576', sheets.strayCell, 'read'),
  row('Q-B4', '200,000 blank formatted rows', () => sheets.blankRows(200_000), 'read'),
  row('Q-B4', 'one sheet part named 5,000 times', sheets.sameSheetTwice, 'damaged'),
  row('Q-B4', 'an ods cell repeated over everything', () => sheets.odsRepeats(1_048_576, 16_384), 'too_many_rows'),
  row('Q-B4', 'an ods cell repeated 10 million times', () => sheets.odsRepeats(1_000, 10_000), 'too_many_cells'),
  row('Q-B5', 'encrypted workbook', kinds.encrypted, 'encrypted'),
  row('Q-B5', 'encrypted .xls', kinds.encryptedXls, 'encrypted'),
  row('Q-B5', 'encrypted .ods', kinds.encryptedOds, 'encrypted'),
  row('Q-B5', 'old Word document', kinds.oldWord, 'old_word'),
  row('Q-B5', 'old Word document with a workbook in it', kinds.oldWordWithWorkbook, 'old_word'),
  row('Q-B5', 'Outlook message', kinds.outlookMessage, 'not_a_workbook'),
  row('Q-B5', 'Word document renamed', zips.docx, 'docx'),
  row('Q-B5', 'web page saved as .xls', kinds.html, 'html'),
  row('Q-B5', 'web archive', kinds.mht, 'html'),
  row('Q-B5', 'XML spreadsheet 2003', kinds.xml2003, 'spreadsheet_xml'),
  row('Q-B5', 'PDF', kinds.pdf, 'pdf'),
  row('Q-B5', 'RTF', kinds.rtf, 'rtf'),
  row('Q-B5', 'picture', kinds.png, 'image'),
  row('Q-B5', 'RAR archive', kinds.rar, 'archive'),
  row('Q-B5', 'workbooks in a zip', zips.plainArchive, 'archive'),
  row('Q-B5', 'package without a workbook', zips.noWorkbook, 'not_a_workbook'),
  row('Q-B5', 'workbook part lost', zips.lostWorkbookPart, 'damaged'),
  row('Q-B5', 'workbook without its sheet', zips.noSheetPart, 'damaged'),
  row('Q-B5', 'empty file', kinds.empty, 'empty_file'),
  row('Q-B5', 'noise', kinds.noise, 'not_a_workbook'),
  row('Q-B5', 'cut short', zips.cutShort, 'cut_short'),
  row('Q-B5', 'old workbook cut short', kinds.cutCompound, 'cut_short'),
  ...activeParts.map(({ kind, part }) => row('Q-B6', `carries ${kind}`, () => withParts([part]), 'read')),
  row('Q-B8', 'texts that look like formulas', xml.injectionSheet, 'read'),
  row('Q-B9', 'external entity', xml.doctype, 'unsafe_xml'),
  row('Q-B9', 'entity bomb', xml.entityBomb, 'unsafe_xml'),
  row('Q-B9', 'document type in workbook.xml', xml.workbookDoctype, 'unsafe_xml'),
  row('Q-B9', 'document type in an .ods', xml.odsDoctype, 'unsafe_xml'),
  row('Q-B9', 'invalid UTF-8', xml.invalidUtf8, 'damaged'),
  row('Q-B9', 'XML torn off', xml.tornXml, 'damaged'),
  row('Q-B9', 'XML torn off after CDATA', xml.tornAfterCdata, 'damaged'),
  row('Q-B9', 'UTF-16 parts', xml.utf16Parts, 'read'),
  row('Q-B9', 'prefixed elements', xml.prefixed, 'read'),
  row('Q-B9', 'Strict OOXML', xml.strict, 'read'),
  row('Q-B9', 'without styles', xml.withoutStyles, 'read'),
  row('Q-B9', 'CDATA', xml.cdata, 'read'),
  row('Q-B9', 'absolute part names', xml.absoluteTargets, 'read'),
  row('Q-B9', 'part names with backslashes', xml.backslashNames, 'read'),
  row('Q-B9', 'sizes behind the data', zips.dataDescriptors, 'read'),
  row('Q-B9', 'string number out of range', xml.stringOutOfRange, 'damaged'),
  row('Q-B10', 'names that objects have', xml.oddNames, 'read'),
  row('Q-B14', 'errors, NaN, NUL, 32,768 characters', xml.oddValues, 'read'),
];
