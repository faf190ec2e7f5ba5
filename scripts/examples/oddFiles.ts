import { replace } from '#scripts/package/addSheet';
import { openBook, saveBook } from '#scripts/package/book';
import { compoundFile } from '#scripts/package/compound';

/** The workbook as .xlsm with a macro project in it; the project holds words only, nothing that could run. */
export function withMacros(bytes: Buffer, savedAt: string): Buffer {
  const book = openBook(bytes);
  const project = Buffer.alloc(4096, 0x20);
  project.write(
    'ID="{00000000-0000-0000-0000-000000000000}"\r\nName="VBAProject"\r\nDescription="mau: khong co lenh nao"\r\n',
  );
  book.parts.set('xl/vbaProject.bin', compoundFile([{ name: 'PROJECT', data: project }]));
  replace(
    book,
    '[Content_Types].xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  replace(
    book,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  replace(
    book,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  return saveBook(book, savedAt, 'Cán bộ tổng hợp');
}

/** A workbook saved with a password: the container Excel writes around it, with noise for the secret part. */
export function passworded(): Buffer {
  const descriptor =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"/></encryption>';
  const info = Buffer.alloc(4096, 0x20);
  info.writeUInt16LE(4, 0);
  info.writeUInt16LE(4, 2);
  info.writeUInt32LE(0x40, 4);
  info.write(descriptor, 8, 'utf8');
  const secret = Buffer.alloc(8192);
  secret.writeUInt32LE(8000, 0);
  for (let index = 8; index < secret.length; index += 1) secret[index] = (index * 167 + (index >> 3) * 31) & 0xff;
  return compoundFile([
    { name: 'EncryptionInfo', data: info },
    { name: 'EncryptedPackage', data: secret },
  ]);
}

/** A photograph of the signed sheet, sent as .xlsx: only the beginning matters. */
export function photograph(): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x48, 0x00, 0x48,
  ]).copy(bytes);
  for (let index = 20; index < bytes.length - 2; index += 1) bytes[index] = (index * 73) & 0x7f;
  Buffer.from([0xff, 0xd9]).copy(bytes, bytes.length - 2);
  return bytes;
}
