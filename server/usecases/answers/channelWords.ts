import type { Words } from '#shared/rules/rule';
import type { Channel } from '#shared/wire/channel';

/** Doors through which a report comes, in words. */
export const channelWords: Readonly<Record<Channel, Words>> = {
  pane: { vi: 'Excel', en: 'Excel pane' },
  page: { vi: 'trang web', en: 'web page' },
  form: { vi: 'biểu mẫu', en: 'form' },
  api: { vi: 'kết nối phần mềm', en: 'program' },
  folder: { vi: 'thư mục', en: 'folder' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  zalo: { vi: 'Zalo', en: 'Zalo' },
  office: { vi: 'hệ thống văn bản', en: 'document system' },
  paper: { vi: 'bản giấy', en: 'paper' },
  phone: { vi: 'điện thoại', en: 'telephone' },
};
