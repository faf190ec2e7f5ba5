import type { OutcomeReason } from '#shared/merge/model';
import type { Words } from '#shared/rules/rule';

/** Why a cell ended where it did, and what a person can do about it. */
export type ReasonWords = Words & { readonly do: Words };

export const reasonWords: Readonly<Record<OutcomeReason, ReasonWords>> = {
  emptied: {
    vi: 'Ô của đơn vị được xóa trắng; ghi nhận là để trống.',
    en: 'The agency emptied its own cell; recorded as blank.',
    do: { vi: 'Nếu xóa nhầm, ghi lại nội dung và gửi lại.', en: 'If this was a slip, enter the value and send again.' },
  },
  definition: {
    vi: 'Nội dung của chương trình; thay đổi do cơ quan ban hành quyết định.',
    en: 'Part of the programme itself; the issuing authority decides on changes.',
    do: { vi: 'Chờ ý kiến của cơ quan ban hành.', en: 'Wait for the issuing authority.' },
  },
  emptied_definition: {
    vi: 'Ô thuộc nội dung chương trình bị xóa trắng; được ghi thành kiến nghị, chương trình giữ nguyên.',
    en: 'A cell of the programme was emptied; recorded as a proposal, the programme stays as it is.',
    do: { vi: 'Nếu xóa nhầm, không cần làm gì.', en: 'If this was a slip, nothing needs to be done.' },
  },
  new_row: {
    vi: 'Dòng không có trong chương trình; được ghi thành kiến nghị bổ sung nhiệm vụ.',
    en: 'The row is not in the programme; recorded as a proposal for a new task.',
    do: { vi: 'Chờ ý kiến của cơ quan ban hành.', en: 'Wait for the issuing authority.' },
  },
  outside_authority: {
    vi: 'Ô thuộc nhiệm vụ của đơn vị khác hoặc thuộc phần do đơn vị khác ghi.',
    en: 'The cell belongs to another agency’s task or part.',
    do: {
      vi: 'Trao đổi với đơn vị được giao để đơn vị đó báo cáo.',
      en: 'Ask the agency that has the task to report it.',
    },
  },
  stale: {
    vi: 'Tệp lưu trước bản đã tiếp nhận và nội dung đã có trong bản đó.',
    en: 'The file was saved before one already received, which contains it.',
    do: {
      vi: 'Dùng bản mới nhất; nếu bản này mới đúng, lưu lại rồi gửi.',
      en: 'Use the latest copy; if this one is right, save it again and send it.',
    },
  },
  too_long: {
    vi: 'Nội dung dài hơn 32.767 ký tự, giới hạn một ô của Excel; nội dung giữ nguyên trong phiếu này.',
    en: 'The text is longer than 32,767 characters, the limit of an Excel cell; it stands whole in this receipt.',
    do: {
      vi: 'Tóm tắt trong ô và gửi toàn văn bằng văn bản kèm theo.',
      en: 'Summarise it in the cell and attach the full text as a document.',
    },
  },
  not_assignable: {
    vi: 'Dòng tên phần, mục không giao cho đơn vị nào nên không nhận kết quả.',
    en: 'A section is assigned to nobody and takes no progress.',
    do: { vi: 'Ghi kết quả ở dòng nhiệm vụ tương ứng.', en: 'Enter it in the row of the task.' },
  },
  decided: {
    vi: 'Giá trị này đã được xem xét và quyết định trước đây; không có gì mới.',
    en: 'This very value was decided on before; it says nothing new.',
    do: {
      vi: 'Nếu không đồng ý với quyết định, đề nghị xem xét lại kèm lý do.',
      en: 'If you disagree with the decision, ask for a review with your reason.',
    },
  },
  outside_programme: {
    vi: 'Không dòng nào của bảng này khớp với chương trình (ngoài chương trình).',
    en: 'No row of this table matches the programme (outside the programme).',
    do: {
      vi: 'Kiểm tra xem có gửi nhầm chương trình; nếu đúng, đề nghị nạp chương trình đó.',
      en: 'Check that this is the right programme; if so, ask for it to be loaded.',
    },
  },
  row_unclear: {
    vi: 'Chưa xác định được dòng này là nhiệm vụ nào: có nhiều nhiệm vụ gần giống hoặc nội dung đã thay đổi nhiều.',
    en: 'It is not clear which task this row is: several are alike, or the words changed too much.',
    do: { vi: 'Chọn nhiệm vụ tương ứng cho dòng này.', en: 'Choose the task this row belongs to.' },
  },
  copied_row: {
    vi: 'Mã dòng trùng với dòng khác: dòng này có thể được chép từ dòng đó.',
    en: 'The row id is that of another row: this one was probably copied from it.',
    do: {
      vi: 'Cho biết dòng nào đúng, hoặc đây là nhiệm vụ mới.',
      en: 'Say which row is right, or that this is a new task.',
    },
  },
  table_unclear: {
    vi: 'Tệp có nhiều bảng của cùng chương trình, chưa rõ bảng nào là báo cáo của kỳ này.',
    en: 'The file holds several tables of one programme and it is not clear which is this period’s report.',
    do: { vi: 'Chọn bảng là báo cáo của kỳ này.', en: 'Choose the table that is this period’s report.' },
  },
  sender_disagrees: {
    vi: 'Tên tệp, tiêu đề và dấu trong tệp nêu các đơn vị gửi khác nhau.',
    en: 'File name, title and stamp name different senders.',
    do: { vi: 'Cho biết đơn vị gửi tệp này.', en: 'Say which agency sent the file.' },
  },
  sender_unknown: {
    vi: 'Chưa biết đơn vị nào gửi tệp này.',
    en: 'It is not known which agency sent the file.',
    do: { vi: 'Cho biết đơn vị gửi, ví dụ “TỆP=mã-đơn-vị”.', en: 'Name the sender, for instance “FILE=agency-id”.' },
  },
  emptied_without_stamp: {
    vi: 'Ô để trống, kỳ trước có nội dung; tệp không còn dấu nên không rõ là xóa hay chưa điền.',
    en: 'The cell is empty and had a value before; without a stamp it is not clear whether it was cleared or never filled.',
    do: {
      vi: 'Xác nhận xóa hoặc giữ nội dung kỳ trước.',
      en: 'Confirm that it was cleared, or keep the earlier value.',
    },
  },
  partly_shown: {
    vi: 'Tệp có một phần thay đổi của bản trước và để phần còn lại như cũ; chưa rõ ô này là cố ý hay sót.',
    en: 'The file shows some of the earlier changes and leaves others at the base; it is not clear whether this cell is meant.',
    do: { vi: 'Cho biết giữ giá trị nào.', en: 'Say which value counts.' },
  },
  value_unreadable: {
    vi: 'Chưa hiểu giá trị này; nội dung giữ nguyên như đã gõ.',
    en: 'The value cannot be read; it is kept as typed.',
    do: {
      vi: 'Sửa lại giá trị theo cách được chấp nhận và gửi lại.',
      en: 'Correct it to an accepted form and send again.',
    },
  },
  value_out_of_range: {
    vi: 'Giá trị nằm ngoài khoảng cho phép; nội dung giữ nguyên như đã gõ.',
    en: 'The value is out of range; it is kept as typed.',
    do: {
      vi: 'Sửa lại giá trị, ví dụ tỷ lệ từ 0 đến 100, và gửi lại.',
      en: 'Correct it, a percentage from 0 to 100 for instance, and send again.',
    },
  },
};
