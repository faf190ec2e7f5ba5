/** Signs of the class column in one line, printed under every table that uses them. */
export const legendWords =
  'Dấu và màu: √ hoàn thành (√! quá hạn, √– không quy định thời hạn, √? chờ minh chứng)   ↑ đã trình   ► trong hạn   ∆ sắp đến hạn   ▲ quá hạn   ○ chưa đến thời điểm   □ chưa triển khai   ∞ thường xuyên   – không quy định thời hạn   ║ tạm dừng   × không tiếp tục   ‼ lỗi   ! cảnh báo';
