import type { ProblemWords } from '#server/http/problemWords';

/** Words about agencies' reports, and about deciding on them. */
export const reportProblems = {
  file_refused: {
    title: { vi: 'Tệp không được tiếp nhận', en: 'The file was not taken' },
    what: { vi: 'Tệp không đọc được nên chưa được tiếp nhận.', en: 'The file cannot be read and was not taken.' },
    do: {
      vi: 'Mở tệp bằng Excel, lưu thành .xlsx rồi gửi lại.',
      en: 'Open it in Excel, save it as .xlsx and send it again.',
    },
  },
  findings_block: {
    title: { vi: 'Còn nội dung phải sửa trước khi gửi', en: 'Something has to be mended before sending' },
    what: {
      vi: 'Báo cáo còn[ {number}] nội dung mà tỉnh yêu cầu sửa trước khi gửi; chưa có gì được tiếp nhận.',
      en: 'The report still has[ {number}] findings the province wants mended before it is sent; nothing was taken.',
    },
    do: {
      vi: 'Sửa các ô được nêu trong danh sách rồi gửi lại.',
      en: 'Mend the cells in the list and send it again.',
    },
  },
  sender_differs: {
    title: { vi: 'Tệp của đơn vị khác', en: "Another agency's file" },
    what: {
      vi: 'Tệp được lập cho đơn vị khác[ (“{stamp}”)], không phải đơn vị đang đăng nhập[ (“{agency}”)].',
      en: 'The file was made for another agency[ (“{stamp}”)], not for the one signed in[ (“{agency}”)].',
    },
    do: {
      vi: 'Chọn đúng tệp của đơn vị mình, hoặc đăng nhập bằng mã của đơn vị có tên trong tệp.',
      en: "Choose your own agency's file, or sign in with the code of the agency the file names.",
    },
  },
  already_withdrawn: {
    title: { vi: 'Báo cáo đã được rút', en: 'Already withdrawn' },
    what: {
      vi: 'Báo cáo[ số {number}] đã được rút trước đó.',
      en: 'The submission[ {number}] was withdrawn before.',
    },
    do: { vi: 'Gửi báo cáo mới nếu cần.', en: 'Send a new one if needed.' },
  },
  already_confirmed: {
    title: { vi: 'Báo cáo đã được xác nhận', en: 'Already confirmed' },
    what: {
      vi: 'Báo cáo[ số {number}] đã được xác nhận trước đó.',
      en: 'The submission[ {number}] was confirmed before.',
    },
    do: {
      vi: 'Không cần làm gì thêm; nếu số liệu thay đổi, gửi báo cáo mới.',
      en: 'There is nothing left to do; if figures changed, send a new one.',
    },
  },
  confirmation_needed: {
    title: { vi: 'Cần xác nhận', en: 'Confirmation needed' },
    what: {
      vi: 'Việc này cần được lãnh đạo đơn vị xác nhận, hoặc văn bản đã ký kèm theo.',
      en: "This needs the confirmation of the agency's leader, or the signed document.",
    },
    do: {
      vi: 'Đề nghị lãnh đạo đơn vị xác nhận trên hệ thống, hoặc đính kèm văn bản đã ký (số, ngày, người ký).',
      en: 'Ask the leader to confirm it here, or attach the signed document (number, date, signer).',
    },
  },
  check_code_unknown: {
    title: { vi: 'Không thấy mã đối chiếu', en: 'Match code not found' },
    what: {
      vi: 'Không phiếu tiếp nhận nào của kỳ này có mã đối chiếu[ “{read}”].',
      en: 'No receipt of this period bears the match code[ “{read}”].',
    },
    do: {
      vi: 'So lại từng ký tự trên giấy (8 ký tự, không có số 0, số 1 và các chữ I, L, O, U, V), xem có đúng chương trình và đúng kỳ; nếu vẫn không thấy, tra theo số phiếu tiếp nhận.',
      en: 'Compare it with the paper sign by sign (8 signs; no 0, 1, I, L, O, U, V) and check programme and period; if it is still not found, look the receipt up by its number.',
    },
  },
  check_code_elsewhere: {
    title: { vi: 'Mã đối chiếu của kỳ khác', en: 'Match code of another period' },
    what: {
      vi: 'Mã đối chiếu[ “{read}”] là của kỳ khác[ ({period})].',
      en: 'The match code[ “{read}”] is of another period[ ({period})].',
    },
    do: { vi: 'Mở kỳ ghi trên giấy rồi đối chiếu lại.', en: 'Open the period the paper names and compare again.' },
  },
  decision_lacks: {
    title: { vi: 'Quyết định còn thiếu', en: 'The decision is incomplete' },
    what: {
      vi: 'Quyết định còn thiếu nội dung bắt buộc[: {what}].',
      en: 'The decision lacks something it needs[: {what}].',
    },
    do: {
      vi: 'Bổ sung lý do, văn bản (số, ngày, cơ quan ban hành) hoặc xác nhận của đơn vị rồi ghi lại.',
      en: "Add the reason, the document (number, date, issuing body) or the agency's confirmation and record it again.",
    },
  },
  decision_subject: {
    title: { vi: 'Không có nội dung để quyết định', en: 'Nothing to decide' },
    what: {
      vi: 'Nội dung cần quyết định không có, hoặc không còn chờ quyết định.',
      en: 'What was to be decided does not exist, or no longer waits for a decision.',
    },
    do: {
      vi: 'Tải lại danh sách những nội dung đang chờ rồi chọn lại.',
      en: 'Reload the list of what is waiting and choose again.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
