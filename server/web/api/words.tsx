import type { Words } from '#shared/rules/rule';
import type { Failed } from '#shared/wire/called';

const fixed: Readonly<Record<'signed_out' | 'unreachable' | 'aborted' | 'strange', FailureWords>> = {
  signed_out: {
    what: { vi: 'Phiên làm việc đã hết hạn.', en: 'Your session has ended.' },
    act: {
      vi: 'Đăng nhập lại; nội dung đang nhập vẫn còn trên máy này.',
      en: 'Sign in again; what you were typing is still on this device.',
    },
  },
  unreachable: {
    what: { vi: 'Không kết nối được với máy chủ của tỉnh.', en: 'The province’s server cannot be reached.' },
    act: { vi: 'Kiểm tra mạng rồi thử lại.', en: 'Check the network and try again.' },
  },
  aborted: {
    what: { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
    act: { vi: 'Có thể thực hiện lại bất cứ lúc nào.', en: 'You may do it again at any time.' },
  },
  strange: {
    what: { vi: 'Máy chủ trả lời không như mong đợi.', en: 'The server gave an answer these pages do not know.' },
    act: {
      vi: 'Tải lại trang; nếu vẫn vậy, chép thông tin gửi quản trị.',
      en: 'Load the page again; if it stays so, copy the details for the administrator.',
    },
  },
};

type FailureWords = { readonly what: Words; readonly act: Words };

/** What a person reads of a call that did not succeed. */
export function failureWords(failed: Failed): FailureWords {
  if (failed.kind !== 'problem') return fixed[failed.kind];
  const { vi, en, do: act } = failed.problem;
  return { what: { vi, en }, act };
}

/** What an administrator needs of it: no text of a person. */
export function failureDetails(failed: Failed): string {
  switch (failed.kind) {
    case 'problem':
      return `${failed.problem.code} ${failed.problem.status} ${failed.problem.instance ?? ''}`.trim();
    case 'strange':
      return `strange ${failed.status} ${failed.detail}`;
    default:
      return failed.kind;
  }
}
