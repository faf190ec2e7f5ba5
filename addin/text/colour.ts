const vi = {
  colour: 'Tô màu',
  removeColour: 'Xóa tô màu',
  update: 'Cập nhật màu',
  done: (rules: number): string =>
    rules === 0
      ? 'Bảng đã có sẵn màu, không cần tô thêm.'
      : 'Đã tô màu. Màu tự đổi theo nội dung và theo ngày, kể cả khi không mở phần mềm.',
  removed: (rules: number): string =>
    rules === 0
      ? 'Không có màu nào của phần mềm trong sổ tính.'
      : 'Đã xóa màu của phần mềm. Định dạng của đơn vị giữ nguyên.',
  noTable: 'Chưa tìm thấy bảng nhiệm vụ nào để tô màu.',
  protectedSheets: (names: string) => `Chưa tô màu trang đang được bảo vệ: ${names}.`,
  undo: 'Hoàn tác',
  stale: 'Nội dung đã thay đổi; nhấn Cập nhật màu để màu khớp với dữ liệu mới.',
};

const en: typeof vi = {
  colour: 'Colour',
  removeColour: 'Remove colours',
  update: 'Update colours',
  done: (rules) =>
    rules === 0
      ? 'The table has its colours already; nothing was added.'
      : 'Coloured. The colours follow the contents and the date, also when the add-in is closed.',
  removed: (rules) =>
    rules === 0
      ? 'The workbook holds no colours of the add-in.'
      : 'The colours of the add-in were removed. Your own formats are as they were.',
  noTable: 'No task table was found to colour.',
  protectedSheets: (names) => `Protected sheets were not coloured: ${names}.`,
  undo: 'Undo',
  stale: 'The contents have changed; press Update colours so that the colours match.',
};

export const colourWords = { vi, en };
