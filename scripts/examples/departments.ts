import { finance, home, justice, office, planning, propaganda, science, whoSpeaks } from '#scripts/examples/filledIn';
import type { Scenario } from '#scripts/examples/scenario';

/** Workbooks departments and party bodies send back. */
export const departmentScenarios: readonly Scenario[] = [
  {
    file: 'So-KHDT_bao-cao-thang-11.xlsx',
    from: 'Sở Kế hoạch và Đầu tư',
    why: {
      vi: 'Chỉ điền các dòng của mình; có Tờ trình trong khi sản phẩm phải là Quyết định',
      en: 'only its own rows filled; a Tờ trình (submission) where a Quyết định (decision) is due',
    },
    receipt: {
      vi: 'Mọi ô đã điền được ghi nhận; II.1 là “Đã trình, chờ phê duyệt”, chưa phải hoàn thành',
      en: 'every filled cell is taken; II.1 is “submitted”, not done',
    },
    promised: {
      agency: 'so-khdt',
      baseBy: 'stamp',
      none: ['conflict', 'refused', 'waiting', 'proposed', 'extra'],
      cells: { taken: 19 },
    },
    make: planning,
  },
  {
    file: 'So-KHDT_bao-cao-thang-11_(1).xlsx',
    from: 'Sở Kế hoạch và Đầu tư',
    why: {
      vi: 'Cùng một tệp gửi lại qua Zalo, tên thêm “_(1)”',
      en: 'the same file sent again, renamed “_(1)” by a chat program',
    },
    receipt: { vi: 'Trùng tệp trước, chỉ tính một lần', en: 'same as the file before, counted once' },
    promised: { sameAs: 'So-KHDT_bao-cao-thang-11.xlsx' },
    make: planning,
  },
  {
    file: 'So-Tai-chinh_sap-xep-lai.xlsx',
    from: 'Sở Tài chính',
    why: {
      vi: 'Đảo dòng, đánh số lại từ đầu, xóa dòng 7.3',
      en: 'rows sorted the other way, numbered anew, row 7.3 deleted',
    },
    receipt: {
      vi: 'Từng dòng vẫn về đúng nhiệm vụ; số thứ tự mới coi như cũ; dòng thiếu không có nghĩa gì',
      en: 'each row still finds its task; new numbers count as the old; a missing row says nothing',
    },
    promised: {
      agency: 'so-tc',
      baseBy: 'stamp',
      none: ['conflict', 'refused', 'waiting', 'proposed'],
      cells: { taken: 7 },
    },
    make: (issue) => finance(issue, true),
  },
  {
    file: 'So-Tai-chinh_ban-cu.xlsx',
    from: 'Sở Tài chính',
    why: {
      vi: 'Bản cũ (lưu ngày 04/11) gửi sau bản mới',
      en: 'a stale file: saved on 4 November, sent after the newer one',
    },
    receipt: { vi: 'Đã nằm trong tệp mới hơn, không ghi đè gì', en: 'contained in the newer file; overwrites nothing' },
    promised: { agency: 'so-tc', supersededBy: 'So-Tai-chinh_sap-xep-lai.xlsx', none: ['conflict', 'waiting'] },
    make: (issue) => finance(issue, false),
  },
  {
    file: 'So-Tu-phap_them-dong-doi-han.xlsx',
    from: 'Sở Tư pháp',
    why: {
      vi: 'Chèn thêm một dòng, đổi thời hạn, xóa trắng ô đơn vị phối hợp',
      en: 'a row inserted, a deadline changed, the coordinating cell emptied',
    },
    receipt: {
      vi: 'Phần tiến độ được ghi nhận; dòng mới, thời hạn mới và ô xóa trắng là kiến nghị điều chỉnh',
      en: 'progress is taken; new row, new deadline and emptied cell are proposals to the issuing authority',
    },
    promised: {
      agency: 'so-tp',
      items: [
        { path: 'II.7.1', outcome: 'taken', count: 3 },
        { path: 'II.7.2', field: 'finish', outcome: 'proposed', reason: 'definition' },
        { path: 'II.7.2', field: 'coordinating', outcome: 'proposed', reason: 'emptied_definition' },
        { outcome: 'proposed', reason: 'new_row', count: 6 },
      ],
      none: ['conflict', 'refused', 'waiting'],
    },
    make: justice,
  },
  {
    file: 'So-Noi-vu_chep-dong.xlsx',
    from: 'Sở Nội vụ',
    why: {
      vi: 'Chép nguyên dòng 3.4 (kèm mã ẩn) để thêm việc mới; ghi “Hoàn thành” trong khi “đang trình”',
      en: 'row 3.4 copied with its hidden id to make a new one; “Hoàn thành” (done) beside “đang trình” (being submitted)',
    },
    receipt: {
      vi: 'Dòng gốc giữ mã; dòng chép là dòng mới được kiến nghị; “Hoàn thành” thành “chờ minh chứng”',
      en: 'the original row keeps the id, the copy is a proposed new row; “done” counts as unproven',
    },
    promised: {
      agency: 'so-nv',
      items: [
        { path: 'III.3.4', outcome: 'taken', count: 3 },
        { outcome: 'proposed', reason: 'new_row', count: 8 },
      ],
      none: ['conflict', 'refused'],
    },
    make: home,
  },
  {
    file: 'So-KHCN_lan-1.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: { vi: 'Báo cáo lần 1: nhiệm vụ 6 đạt 70 %', en: 'first report: task 6 at 70 %' },
    receipt: {
      vi: 'Được thay bằng lần 2; ô đã đính chính ghi là bản cũ',
      en: 'superseded by the second; corrected cells are marked stale',
    },
    promised: {
      agency: 'so-khcn',
      supersededBy: 'So-KHCN_lan-2.xlsx',
      items: [{ path: 'II.6', field: 'percent', outcome: 'refused', reason: 'stale' }],
      none: ['waiting', 'conflict'],
    },
    make: (issue) => science(issue, 'first'),
  },
  {
    file: 'So-KHCN_lan-2.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: { vi: 'Báo cáo lần 2, đính chính 70 % còn 50 %', en: 'second report, correcting 70 % to 50 %' },
    receipt: {
      vi: '50 % được ghi nhận, không phải số liệu chưa thống nhất; riêng 6.2 khác với bản của phòng khác',
      en: '50 % is taken and no conflict; only 6.2 disagrees with another division’s copy',
    },
    promised: {
      agency: 'so-khcn',
      items: [
        { path: 'II.6', field: 'percent', outcome: 'taken' },
        { path: 'II.6.2', field: 'progress_text', outcome: 'conflict' },
      ],
    },
    make: (issue) => science(issue, 'second'),
  },
  {
    file: 'So-KHCN_phong-QLCN.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: {
      vi: 'Bản song song của một phòng khác, điền phần khác',
      en: 'a parallel copy filled in by another division',
    },
    receipt: {
      vi: 'Phần riêng được ghi nhận; ô 6.2 hai phòng ghi khác nhau là số liệu chưa thống nhất, trả lại cơ quan',
      en: 'its own part is taken; cell 6.2, written differently by two divisions, is a conflict for the agency to settle',
    },
    promised: {
      agency: 'so-khcn',
      items: [
        { path: 'III.3.1', outcome: 'taken', count: 4 },
        { path: 'II.6.2', field: 'progress_text', outcome: 'conflict' },
      ],
      none: ['waiting', 'refused'],
    },
    make: (issue) => science(issue, 'division'),
  },
  {
    file: 'Van-phong-UBND-tinh_them-bot-cot.xlsx',
    from: 'Văn phòng UBND tỉnh',
    why: {
      vi: 'Bỏ cột “Mục tiêu”, thêm cột “Chuyên viên theo dõi”',
      en: 'column “Mục tiêu” removed, a column of its own added',
    },
    receipt: {
      vi: 'Tiến độ được ghi nhận; cột riêng được giữ; cột thiếu không có nghĩa gì',
      en: 'progress is taken, the own column is kept as extra, the missing column says nothing',
    },
    promised: {
      agency: 'vp-ubnd',
      items: [{ path: 'II.4', outcome: 'taken', count: 3 }, { outcome: 'extra' }],
      none: ['conflict', 'waiting', 'proposed', 'refused'],
    },
    make: office,
  },
  {
    file: 'Ban-Tuyen-giao_120-phan-tram.xlsx',
    from: 'Ban Tuyên giáo Tỉnh ủy',
    why: {
      vi: 'Tỷ lệ 120 %; chữ tổ hợp (NFD) do máy Mac gõ',
      en: '120 %; text in decomposed letters (NFD), as a Mac types it',
    },
    receipt: {
      vi: '120 % giữ nguyên như đã ghi và chờ; các ô khác được ghi nhận',
      en: '120 % is kept as typed and waits; the rest is taken',
    },
    promised: {
      agency: 'ban-tg',
      items: [
        { path: 'I.1', field: 'percent', outcome: 'waiting', reason: 'value_out_of_range' },
        { path: 'I.1', field: 'progress_text', outcome: 'taken' },
      ],
      none: ['conflict', 'refused'],
    },
    make: propaganda,
  },
  {
    file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
    from: 'không rõ: tên tệp, tiêu đề và dấu khác nhau',
    why: {
      vi: 'Tên tệp ghi Sở Giáo dục và Đào tạo, tiêu đề ghi Sở Xây dựng, dấu của Sở Y tế',
      en: 'file name says one department, title a second, stamp a third',
    },
    receipt: {
      vi: 'Mọi ô đã điền đều chờ đến khi có người xác định bên gửi',
      en: 'all filled cells wait until a person says who sent it',
    },
    promised: {
      items: [{ outcome: 'waiting', reason: 'sender_disagrees', count: 3 }],
      none: ['taken', 'conflict', 'proposed'],
    },
    make: whoSpeaks,
  },
];
