import type { ProblemWords } from '#server/http/problemWords';

/** Words about programmes and their periods. */
export const programmeProblems = {
  programme_unknown: {
    title: { vi: 'Chưa có chương trình này', en: 'No such programme' },
    what: {
      vi: 'Chưa có chương trình[ “{programme}”] trong hệ thống.',
      en: 'There is no programme[ “{programme}”] here.',
    },
    do: {
      vi: 'Xem danh sách chương trình rồi chọn lại.',
      en: 'Look at the list of programmes and choose again.',
    },
  },
  programme_exists: {
    title: { vi: 'Chương trình đã có', en: 'The programme exists' },
    what: {
      vi: 'Chương trình[ “{programme}”] đã được nạp trước đó.',
      en: 'The programme[ “{programme}”] was loaded before.',
    },
    do: {
      vi: 'Nếu là bản sửa đổi, nạp như một lần điều chỉnh của chương trình đã có.',
      en: 'If this is an amended text, load it as a revision of the existing programme.',
    },
  },
  other_programme: {
    title: { vi: 'Chương trình khác', en: 'Another programme' },
    what: {
      vi: 'Tệp chứa một chương trình khác[ (“{found}”)], không phải chương trình đang được điều chỉnh.',
      en: 'The file holds another programme[ (“{found}”)], not the one being revised.',
    },
    do: {
      vi: 'Chọn đúng tệp phụ lục, giữ nguyên số, ngày và tên văn bản ở đầu bảng; nếu là chương trình mới, nạp như một chương trình mới.',
      en: 'Choose the right appendix and keep number, date and title above its table; load a new programme as a new one.',
    },
  },
  lines_would_vanish: {
    title: { vi: 'Có nhiệm vụ đã báo cáo bị bỏ ra', en: 'Reported tasks would go' },
    what: {
      vi: 'Bản điều chỉnh không còn [{count} ]nhiệm vụ đã có số liệu báo cáo[: {paths}].',
      en: 'The revision no longer has [{count} ]tasks that agencies have reported on[: {paths}].',
    },
    do: {
      vi: 'Xem lại danh sách thay đổi; nếu đúng ý, gửi lại kèm xác nhận. Số liệu cũ vẫn còn trong lịch sử.',
      en: 'Look at the list of changes; if it is meant, send it again and confirm. What was reported stays in the history.',
    },
  },
  revision_conflict: {
    title: { vi: 'Đã có người sửa trước', en: 'Changed meanwhile' },
    what: {
      vi: 'Nội dung này đã được người khác sửa sau khi anh/chị mở ra; bản của anh/chị chưa được ghi.',
      en: 'Someone else changed this after you opened it; your version was not written.',
    },
    do: {
      vi: 'Tải lại bản mới nhất, sửa trên đó rồi ghi lại.',
      en: 'Load the latest version, make your change there and save again.',
    },
  },
  period_unknown: {
    title: { vi: 'Chưa có kỳ báo cáo này', en: 'No such period' },
    what: {
      vi: 'Chương trình chưa mở kỳ báo cáo[ {period}].',
      en: 'The programme has no reporting period[ {period}].',
    },
    do: {
      vi: 'Kiểm tra lại tên kỳ (ví dụ 2025-11, 2025-Q4, 2025), hoặc đề nghị cơ quan tổng hợp mở kỳ.',
      en: 'Check its name (for example 2025-11, 2025-Q4, 2025), or ask the consolidating body to open it.',
    },
  },
  period_closed: {
    title: { vi: 'Kỳ báo cáo đã khóa', en: 'The period is closed' },
    what: {
      vi: 'Kỳ báo cáo[ {period}] đã khóa số liệu.',
      en: 'The reporting period[ {period}] is closed.',
    },
    do: {
      vi: 'Gửi vào kỳ đang mở; nếu cần đính chính kỳ đã khóa, đề nghị cơ quan tổng hợp mở lại.',
      en: 'Send it for the open period; to correct a closed one, ask the consolidating body to reopen it.',
    },
  },
  period_not_ended: {
    title: { vi: 'Kỳ báo cáo chưa kết thúc', en: 'The period has not ended' },
    what: {
      vi: 'Kỳ báo cáo[ {period}] chưa đến ngày chốt[ {date|date}] nên chưa khóa được.',
      en: 'The reporting period[ {period}] has not reached its cut-off[ {date|date}] and cannot be closed.',
    },
    do: {
      vi: 'Khóa sau ngày chốt số liệu.',
      en: 'Close it after the cut-off day.',
    },
  },
  period_order: {
    title: { vi: 'Chưa đúng thứ tự kỳ', en: 'Periods out of order' },
    what: {
      vi: 'Việc này chưa làm được vì còn kỳ[ {period}] phải xử lý trước: kỳ trước phải khóa trước, kỳ sau phải mở lại trước.',
      en: 'This cannot be done before period[ {period}]: earlier periods are closed first, later ones reopened first.',
    },
    do: {
      vi: 'Xử lý kỳ đã nêu rồi làm lại.',
      en: 'See to the period named, then do this again.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
