import type { Scenario } from '#scripts/examples/scenario';

/** examples/README.md: what each file is there for and what its receipt must say. */
export function examplesReadme(scenarios: readonly Omit<Scenario, 'make'>[]): string {
  const rows = (language: 'vi' | 'en'): string =>
    scenarios
      .map(
        ({ file, from, why, receipt }) => `| \`bao-cao/${file}\` | ${from} | ${why[language]} | ${receipt[language]} |`,
      )
      .join('\n');
  return `# Tệp mẫu · Examples

## Tiếng Việt

- \`phu-luc-dak-nong.xlsx\`: Phụ lục thật của Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông, trình bày như bản in: khối tiêu đề, đầu bảng lặp lại ở 7 trang (trang 6 ghi khác), dấu “Nt”, dòng mục, ô bị ngắt trang, khối ký. Đọc ra 4 mục, 13 nhiệm vụ, 35 bước. Lỗi soạn thảo của bản gốc được giữ nguyên.
- \`phu-luc-dak-nong-quet.xlsx\`: cũng bảng đó, đúng như máy quét nhận dạng: ô bị xô lệch, ô của dòng sau bị kéo lên dòng trước, số mục dính vào tên mục.
- \`bao-cao/\`: tệp các đơn vị gửi lại cho kỳ tháng 11/2015, mỗi tệp một kiểu hay gặp. **Số liệu báo cáo là số liệu mẫu, do chúng tôi đặt ra; không phải kết quả thật của cơ quan nào.**

Tất cả do \`npm run examples\` tạo ra từ \`scripts/examples/\`, chạy lại cho đúng từng ô; riêng tệp .xls và .ods do LibreOffice lưu nên chỉ được lưu lại khi máy có LibreOffice.

| Tệp | Bên gửi | Để thử điều gì | Phiếu tiếp nhận phải nói |
|---|---|---|---|
${rows('vi')}

## English

- \`phu-luc-dak-nong.xlsx\`: the real appendix of programme 26/CTr-UBND (11 June 2015) of Đắk Nông, laid out as it was printed: title block, header repeated on 7 pages (worded differently on page 6), “Nt” ditto marks, section rows, cells cut by page breaks, signature block. It reads as 4 sections, 13 tasks, 35 steps. The authors’ own slips are kept.
- \`phu-luc-dak-nong-quet.xlsx\`: the same table exactly as a scanner recognised it: cells shifted, cells pulled up from the row below, section numbers glued to titles.
- \`bao-cao/\`: workbooks returned by the agencies for November 2015, one common trait each. **The progress they report is invented sample data, not the result of any real body.**

\`npm run examples\` makes all of them from \`scripts/examples/\`, the same cells every time; the .xls and the .ods are saved by LibreOffice and are only saved anew where it is installed.

| File | From | What it tries | The receipt must say |
|---|---|---|---|
${rows('en')}
`;
}
