import ExcelJS from 'exceljs';
import { marginsOf } from '#addin/files/margins';
import { readBook } from '#addin/files/readBook';
import { type OfficeAtWork, officeAtWork } from '#test/addin/send/officeAtWork';
import type { PreparedService } from '#test/helpers/preparedService';
import { zipFile } from '#test/helpers/zipFile';

/** A workbook marked as a state secret, in a cell, a page header, or a text box, open in the pane. */
export async function openFileOf(app: PreparedService, where: 'cell' | 'header' | 'box'): Promise<OfficeAtWork> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(
    'Biểu',
    where === 'header' ? { headerFooter: { oddHeader: '&C&"Times New Roman,Bold"&14MẬT' } } : {},
  );
  if (where === 'cell') sheet.addRow(['MẬT']);
  sheet.addRow(['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Kết quả, sản phẩm', 'Thời gian hoàn thành']);
  sheet.addRow([1, 'Xây dựng Đề án', 'Sở Tài chính', 'Đề án', '12/2015']);
  const content = new Uint8Array(await book.xlsx.writeBuffer());
  const office = await officeAtWork(app, {
    file: 'bieu.xlsx',
    content,
    reads: readBook,
    ...(where === 'box' ? { bytes: textBox() } : {}),
    books: { read: async (bytes) => readBook(bytes), margins: async (bytes) => marginsOf(bytes) },
  });
  return office;
}

const drawing =
  '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>M</a:t></a:r><a:r><a:t>ẬT</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>';

/** The parts of a file that matter here: a drawing with a stamp in two runs. */
function textBox(): Uint8Array {
  return new Uint8Array(
    zipFile([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/drawings/drawing1.xml', content: drawing },
    ]),
  );
}
