import type ExcelJS from 'exceljs';
import { readZip, writeZip } from '#scripts/package/zip';

/**
 * Bytes of a workbook made with exceljs, the same on every day: zip times fixed, the saving time as given (ISO 8601 with zone).
 */
export async function savedBytes(workbook: ExcelJS.Workbook, savedAt: string, savedBy: string): Promise<Buffer> {
  workbook.created = new Date(savedAt);
  workbook.modified = new Date(savedAt);
  workbook.creator = savedBy;
  workbook.lastModifiedBy = savedBy;
  const bytes = await workbook.xlsx.writeBuffer();
  return writeZip(readZip(Buffer.from(bytes)));
}
