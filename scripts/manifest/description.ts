import type { ribbonButtons } from '#addin/ribbon/actions';
import type { Words } from '#shared/rules/rule';

/** Excel keeps what it knows of the add-in under this id, workbooks keep their settings under it: never another one. */
export const addinId = 'b6f4d2a8-3c51-4e0b-9a7e-5d1c84f7e926';

/** Sizes Excel asks for on the ribbon; 16, 32 and 80 are the least it takes. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** All sizes drawn: 64 and 128 also stand in lists of add-ins. */
export const iconSizes = [...ribbonSizes, 128] as const;

/** Places on the service. The pane's page is also the function file where both run in one runtime. */
export const pages = {
  pane: '/addin/taskpane.html',
  functions: '/addin/commands.html',
  help: '/addin/huong-dan.html',
} as const;

export function iconPath(name: string, size: number): string {
  return `/addin/icons/${name}-${size}.png`;
}

export const productWords = {
  provider: 'Phụ lục',
  name: { vi: 'Theo dõi nhiệm vụ', en: 'Task tracking' },
  about: {
    vi: 'Kiểm tra, tô màu và gửi bảng nhiệm vụ của chương trình ngay trong sổ tính đang dùng.',
    en: "Checks, colours and sends a programme's task table inside the workbook in use.",
  },
  group: { vi: 'Theo dõi nhiệm vụ', en: 'Task tracking' },
  startTitle: { vi: 'Đã thêm Theo dõi nhiệm vụ', en: 'Task tracking was added' },
  start: {
    vi: 'Trên thẻ Trang đầu, nhóm Theo dõi nhiệm vụ, bấm Mở ngăn theo dõi để bắt đầu với bảng đang mở.',
    en: 'On the Home tab, group Task tracking, choose Open pane to begin with the open table.',
  },
} as const;

type ButtonId = (typeof ribbonButtons)[number]['id'];

/** What stands on each button and in the box that explains it. */
export const buttonWords: Readonly<Record<ButtonId, { readonly label: Words; readonly tip: Words }>> = {
  openPane: {
    label: { vi: 'Mở ngăn theo dõi', en: 'Open pane' },
    tip: {
      vi: 'Mở ngăn bên phải: nội dung cần kiểm tra, tiến độ, gửi báo cáo và phản hồi của tỉnh.',
      en: "Opens the pane on the right: findings, progress, sending the report and the province's reply.",
    },
  },
  check: {
    label: { vi: 'Kiểm tra', en: 'Check' },
    tip: {
      vi: 'Kiểm tra bảng nhiệm vụ đang mở: ô nào cần xem lại, vì sao và ghi thế nào. Không thay đổi nội dung.',
      en: 'Checks the open task table: which cells need a look, why, and what is accepted. Changes nothing.',
    },
  },
  colour: {
    label: { vi: 'Tô màu tình trạng', en: 'Colour by status' },
    tip: {
      vi: 'Tô màu từng nhiệm vụ theo tình trạng thực hiện. Màu và định dạng sẵn có của anh/chị được giữ nguyên.',
      en: 'Colours each task by its status. Your own fills and formats stay as they are.',
    },
  },
  removeColour: {
    label: { vi: 'Xóa tô màu', en: 'Remove colours' },
    tip: {
      vi: 'Bỏ phần tô màu do Theo dõi nhiệm vụ thêm vào, không để lại dấu vết. Định dạng của anh/chị không bị động đến.',
      en: 'Takes away the colours this add-in put in, without a trace. Your own formats are not touched.',
    },
  },
  nextFinding: {
    label: { vi: 'Nội dung tiếp theo', en: 'Next finding' },
    tip: {
      vi: 'Chuyển đến ô tiếp theo có nội dung cần kiểm tra.',
      en: 'Goes to the next cell that needs a look.',
    },
  },
};

/** The version as Excel reads it, four numbers, from the package's three. */
export function manifestVersion(packageVersion: string): string {
  return `${packageVersion.replace(/[-+].*$/, '')}.0`;
}
