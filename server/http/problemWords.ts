import type { Problem, ProblemCode } from '#server/http/problem';
import { fill } from '#shared/message/fill';
import { refusalWords } from '#shared/message/refusalWords';
import type { Words } from '#shared/rules/rule';

/** A problem in words: its name, what happened, what to do about it. */
export type ProblemWords = { readonly title: Words; readonly what: Words; readonly do: Words };

/**
 * Words of every code. A stretch in square brackets is left out where one of its values is not known: `[ ở “{field}”]`.
 */
export const problemWords: Readonly<Record<ProblemCode, ProblemWords>> = {
  not_signed_in: {
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    what: {
      vi: 'Anh/chị chưa đăng nhập, hoặc phiên làm việc đã hết hạn hay bị thu hồi.',
      en: 'You are not signed in, or your session has expired or was revoked.',
    },
    do: {
      vi: 'Đăng nhập lại bằng mã truy cập của đơn vị; nếu mã không dùng được, đề nghị cơ quan tổng hợp cấp mã mới.',
      en: "Sign in again with your agency's access code; if it no longer works, ask the consolidating body for a new one.",
    },
  },
  not_allowed: {
    title: { vi: 'Không có quyền', en: 'Not allowed' },
    what: {
      vi: 'Tài khoản của anh/chị không có quyền làm việc này.',
      en: 'Your account may not do this.',
    },
    do: {
      vi: 'Kiểm tra xem đã đăng nhập đúng tài khoản, đúng đơn vị chưa; nếu cần thêm quyền, đề nghị quản trị cấp.',
      en: 'Check that you are signed in as the right person and agency; ask the administrator if you need this right.',
    },
  },
  not_found: {
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    what: { vi: 'Không tìm thấy nội dung được hỏi[: “{what}”].', en: 'What was asked for does not exist[: “{what}”].' },
    do: {
      vi: 'Kiểm tra lại địa chỉ hoặc mã số. Danh sách các địa chỉ của dịch vụ: /api.',
      en: 'Check the address or number. The addresses of this service are listed at /api.',
    },
  },
  wrong_code: {
    title: { vi: 'Mã truy cập không dùng được', en: 'The access code does not work' },
    what: {
      vi: 'Mã hoặc đường dẫn truy cập không đúng, đã hết hạn, đã dùng hoặc đã bị thu hồi.',
      en: 'The access code or link is wrong, expired, used up or revoked.',
    },
    do: {
      vi: 'Gõ lại mã như trên giấy; nếu vẫn không được, đề nghị cơ quan tổng hợp hoặc quản trị cấp mã mới.',
      en: 'Type the code again as it is printed; if that fails, ask the consolidating body or the administrator for a new one.',
    },
  },
  too_many_tries: {
    title: { vi: 'Thử quá nhiều lần', en: 'Too many tries' },
    what: {
      vi: 'Đã thử quá nhiều lần nên tạm dừng nhận[ trong {seconds} giây].',
      en: 'There were too many tries; no more are taken[ for {seconds} seconds].',
    },
    do: {
      vi: 'Chờ hết thời gian đó, kiểm tra lại mã rồi thử lại.',
      en: 'Wait that long, check the code and try again.',
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
  csrf: {
    title: { vi: 'Lời gọi không đến từ trang của dịch vụ', en: 'The call does not come from our page' },
    what: {
      vi: 'Lời gọi thiếu dấu của phiên làm việc hoặc đến từ một trang khác nên không được thực hiện.',
      en: 'The call lacks the mark of your session or comes from another site; it was not carried out.',
    },
    do: {
      vi: 'Tải lại trang rồi làm lại.',
      en: 'Reload the page and do it again.',
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
};

/** Parts a decision may lack, as the code names them. */
const lacked: Readonly<Record<string, Words>> = {
  reason: { vi: 'lý do', en: 'the reason' },
  document: { vi: 'văn bản (số, ngày, cơ quan ban hành)', en: 'the document (number, date, issuing body)' },
};

/** Puts a problem's values into its words; the refusal of a file speaks in its own words. */
export function wordsOf(problem: Problem): { readonly title: Words; readonly what: Words; readonly do: Words } {
  const { title, what, do: advice } = problemWords[problem.code];
  if (problem.refusal !== undefined) {
    const refusal = refusalWords(problem.refusal);
    return { title, what: { vi: refusal.vi, en: refusal.en }, do: refusal.do };
  }
  return { title, what: inBoth(what, problem), do: inBoth(advice, problem) };
}

function inBoth(words: Words, problem: Problem): Words {
  return { vi: filled(words, problem, 'vi'), en: filled(words, problem, 'en') };
}

function filled(words: Words, { code, params, faults }: Problem, lang: 'vi' | 'en'): string {
  const first = faults?.[0];
  const values = {
    ...params,
    ...(code === 'decision_lacks' ? { what: lacked[String(params.what)]?.[lang] ?? '' } : {}),
    ...(first === undefined ? {} : { ...first, accepted: first.accepted[lang] }),
  };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const text = words[lang].replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{([a-zA-Z]+)/g)].every(([, name = '']) => known[name] !== undefined) ? part : '',
  );
  return fill(text, known, lang);
}
