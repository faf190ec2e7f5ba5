import type { Failed, FailureWords } from '#shared/wire/called';

const fixed: Readonly<Record<'signed_out' | 'unreachable' | 'aborted' | 'strange', FailureWords>> = {
  signed_out: {
    what: {
      vi: 'Chưa đăng nhập, hoặc phiên làm việc đã hết hạn.',
      en: 'You are not signed in, or your access has run out.',
    },
    act: {
      vi: 'Mở Thiết lập và nhập lại mã của đơn vị.',
      en: 'Open Settings and enter the agency’s code again.',
    },
  },
  unreachable: {
    what: { vi: 'Không kết nối được với máy chủ của tỉnh.', en: 'The province’s server cannot be reached.' },
    act: {
      vi: 'Kiểm tra mạng rồi thử lại. Kiểm tra bảng, sửa ô và tô màu vẫn dùng được.',
      en: 'Check the network and try again. Checking, mending and colours still work.',
    },
  },
  aborted: {
    what: { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' },
    act: { vi: 'Có thể thực hiện lại bất cứ lúc nào.', en: 'You may do it again at any time.' },
  },
  strange: {
    what: {
      vi: 'Câu trả lời không phải của máy chủ theo dõi nhiệm vụ.',
      en: 'The answer does not come from the task tracking server.',
    },
    act: {
      vi: 'Xem lại địa chỉ máy chủ trong Thiết lập, hoặc mạng có yêu cầu đăng nhập không; rồi thử lại.',
      en: 'Look at the server’s address in Settings, or whether the network asks for a sign-in; then try again.',
    },
  },
};

/** What a person reads of a call that did not succeed. */
export function failureWords(failed: Failed): FailureWords {
  if (failed.kind !== 'problem') return fixed[failed.kind];
  const { vi, en, do: act, code, faults } = failed.problem;
  const [fault] = faults ?? [];
  // Names of fields are for programs; what is accepted in them is for people.
  if (code === 'wrong_request' && fault !== undefined)
    return {
      what: {
        vi: `Nội dung nhập chưa đúng. Cần nhập: ${fault.accepted.vi}.`,
        en: `What was entered is not right. Needed: ${fault.accepted.en}.`,
      },
      act: { vi: 'Sửa lại rồi thực hiện lại.', en: 'Put it right and try again.' },
    };
  return { what: { vi, en }, act };
}
