import { fileKind } from '#server/xlsx/guard/firstBytes';
import { readZipDirectory, type ZipDirectory } from '#server/xlsx/guard/zipDirectory';
import { defaultLimits } from '#server/xlsx/limits';
import type { FileForm } from '#server/xlsx/readInWorker';
import { Refused } from '#server/xlsx/refused';

/**
 * What bytes are, by their first bytes and, for a zip, by the names in its directory; nothing is unpacked and the file's name is not
 * believed. `archive` is a zip of files, for the caller to take apart. What is none of these is called a workbook: reading it gives
 * the coded refusal.
 */
export function formOf(bytes: Uint8Array): FileForm | 'archive' {
  switch (fileKind(bytes)) {
    case 'pdf':
      return 'document';
    case 'text':
      return /^[\s\ufeff]*\{/.test(Buffer.from(bytes.subarray(0, 256)).toString('utf8')) ? 'lines' : 'workbook';
    case 'zip':
      return formOfZip(bytes);
    default:
      return 'workbook';
  }
}

function formOfZip(bytes: Uint8Array): FileForm | 'archive' {
  let directory: ZipDirectory;
  try {
    directory = readZipDirectory(bytes, defaultLimits);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Climbing names, doubled names and passwords are what archives of people hold; the archive reader names each.
    const { code } = error.refusal;
    return (code === 'unsafe_names' || code === 'encrypted') && !looksOffice(bytes) ? 'archive' : 'workbook';
  }
  if (directory.has('word/document.xml')) return 'document';
  const office = directory.has('[content_types].xml') || directory.has('mimetype');
  return office || directory.has('xl/workbook.xml') || directory.has('xl/workbook.bin') ? 'workbook' : 'archive';
}

/** Office programs write these first. */
function looksOffice(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return head.includes('[Content_Types].xml') || head.includes('mimetype') || head.includes('_rels/.rels');
}
