import type { ProblemWords } from '#server/http/problemWords';

/** Words for a call that is not right, and for a machine that cannot take one. */
export const callProblems = {
  not_found: {
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    what: { vi: 'Không tìm thấy nội dung được hỏi[: “{what}”].', en: 'What was asked for does not exist[: “{what}”].' },
    do: {
      vi: 'Kiểm tra lại địa chỉ hoặc mã số. Danh sách các địa chỉ của dịch vụ: /api.',
      en: 'Check the address or number. The addresses of this service are listed at /api.',
    },
  },
  wrong_request: {
    title: { vi: 'Nội dung gửi chưa đúng', en: 'The request is not right' },
    what: {
      vi: 'Nội dung gửi lên chưa đúng[ ở “{field}”][: đã đọc “{read}”][, chấp nhận: {accepted}].',
      en: 'What was sent is not right[ at “{field}”][: read “{read}”][, accepted: {accepted}].',
    },
    do: {
      vi: 'Sửa chỗ đã nêu rồi gửi lại. Mô tả đầy đủ của từng lời gọi: /api.',
      en: 'Put the named part right and send it again. Every call is described at /api.',
    },
  },
  wrong_type: {
    title: { vi: 'Kiểu nội dung không nhận', en: 'This kind of content is not taken' },
    what: {
      vi: 'Nội dung gửi lên thuộc kiểu[ “{read}”] không nhận ở đây[; chấp nhận: {accepted}].',
      en: 'The content sent is of a kind[ (“{read}”)] that is not taken here[; accepted: {accepted}].',
    },
    do: {
      vi: 'Gửi lại đúng kiểu nội dung (Content-Type), không nén.',
      en: 'Send it again with the right Content-Type, not compressed.',
    },
  },
  too_large: {
    title: { vi: 'Nội dung quá lớn', en: 'Too large' },
    what: {
      vi: 'Nội dung gửi lên quá lớn[ (giới hạn {megabytes} MB)]; chưa có phần nào được tiếp nhận.',
      en: 'What was sent is too large[ (the limit is {megabytes} MB)]; nothing of it was taken.',
    },
    do: {
      vi: 'Xóa ảnh, trang tính không liên quan rồi lưu lại, hoặc tách thành nhiều tệp.',
      en: 'Remove pictures and sheets that do not belong to it, or divide it into several files.',
    },
  },
  too_slow: {
    title: { vi: 'Tải lên quá chậm', en: 'Too slow' },
    what: {
      vi: 'Nội dung tải lên quá chậm hoặc bị ngắt giữa chừng; chưa có phần nào được tiếp nhận.',
      en: 'The upload was too slow or stalled; nothing of it was taken.',
    },
    do: {
      vi: 'Kiểm tra đường truyền rồi gửi lại; gửi lại nhiều lần không làm trùng số liệu.',
      en: 'Check the connection and send it again; sending twice never counts twice.',
    },
  },
  busy: {
    title: { vi: 'Hệ thống đang bận', en: 'Busy' },
    what: {
      vi: 'Hệ thống đang nhận nhiều báo cáo cùng lúc hoặc chưa sẵn sàng; lần gửi này chưa được tiếp nhận.',
      en: 'Many reports are arriving at once, or the service is not ready; this one was not taken.',
    },
    do: {
      vi: 'Gửi lại sau[ {seconds} giây]; gửi lại nhiều lần không làm trùng số liệu.',
      en: 'Send it again later[ (in {seconds} seconds)]; sending twice never counts twice.',
    },
  },
  storage_full: {
    title: { vi: 'Hết chỗ lưu', en: 'Storage is full' },
    what: {
      vi: 'Máy chủ hết chỗ lưu nên chưa tiếp nhận được; số liệu đã tiếp nhận trước đó vẫn nguyên.',
      en: 'The server has no room left, so nothing was taken; what was taken before is intact.',
    },
    do: {
      vi: 'Báo quản trị giải phóng chỗ lưu, sau đó gửi lại.',
      en: 'Tell the administrator to make room, then send it again.',
    },
  },
  storage_failed: {
    title: { vi: 'Lỗi lưu trữ', en: 'Storage failed' },
    what: {
      vi: 'Máy chủ không ghi hoặc không đọc được nơi lưu trữ nên chưa xác nhận được việc vừa yêu cầu; số liệu đã tiếp nhận trước đó vẫn nguyên.',
      en: 'The server could not write to or read from its storage, so that what you asked for cannot be confirmed; what was taken before is intact.',
    },
    do: {
      vi: 'Gửi lại sau ít phút (gửi lại không làm trùng số liệu); nếu vẫn bị, báo quản trị[ kèm số {id}].',
      en: 'Send it again in a few minutes (sending twice never counts twice); if it fails again, tell the administrator[ and give the number {id}].',
    },
  },
  internal: {
    title: { vi: 'Lỗi của phần mềm', en: 'A fault of the software' },
    what: {
      vi: 'Phần mềm gặp lỗi của chính nó; việc vừa yêu cầu chưa được thực hiện.',
      en: 'The software failed by its own fault; what you asked for was not done.',
    },
    do: {
      vi: 'Thử lại; nếu vẫn bị, báo quản trị[ kèm số {id}].',
      en: 'Try again; if it happens again, tell the administrator[ and give the number {id}].',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
