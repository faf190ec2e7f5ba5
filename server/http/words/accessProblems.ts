import type { ProblemWords } from '#server/http/problemWords';

/** Words of what keeps somebody from coming in. */
export const accessProblems = {
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
} as const satisfies Readonly<Record<string, ProblemWords>>;
