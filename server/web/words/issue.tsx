import { inEn, inVi } from '#shared/message/number';

const vi = {
  title: 'Phát hành sổ báo cáo',
  lead: 'Mỗi đơn vị một tệp Excel: nhiệm vụ của đơn vị, kết quả kỳ trước, chỗ điền kỳ này. Tệp dùng được cả khi không cài phần bổ trợ.',
  period: 'Kỳ',
  noPeriod: 'Chưa có kỳ nào đang mở.',
  openOne: 'Mở kỳ báo cáo',
  all: (n: number) => `Tải sổ của cả ${inVi(n)} đơn vị (.zip)`,
  making: (n: number) => `Đang lập ${inVi(n)} sổ báo cáo…`,
  madeSome: (made: number, of: number) => `Đã lập ${inVi(made)}/${inVi(of)} sổ báo cáo…`,
  coming: (come: string, of: string) => `Đã nhận ${come} / ${of}`,
  made: (name: string, size: string) => `Đã phát hành: ${name}, ${size}. Việc phát hành được ghi nhật ký.`,
  again: 'Tải lại tệp này',
  cancel: 'Hủy',
  one: 'Tải sổ',
  oneOf: (name: string) => `Tải sổ của ${name}`,
  agencies: (n: number) => `Từng đơn vị: ${inVi(n)}`,
  agency: 'Đơn vị',
  leads: 'Chủ trì',
  coordinates: 'Phối hợp',
  group: 'Qua nhóm',
  last: (when: string, by: string) => `Lần phát hành gần nhất: ${when}, ${by}.`,
  never: 'Kỳ này chưa phát hành sổ.',
};

const en: typeof vi = {
  title: 'Issue the workbooks',
  lead: 'One Excel file for each agency: its tasks, last period’s results, and where this period’s go. The files work without the add-in.',
  period: 'Period',
  noPeriod: 'No period is open.',
  openOne: 'Open a period',
  all: (n: number) => `Download all ${inEn(n)} workbooks (.zip)`,
  making: (n: number) => `Making ${inEn(n)} workbooks…`,
  madeSome: (made, of) => `${inEn(made)} of ${inEn(of)} workbooks made…`,
  coming: (come: string, of: string) => `${come} of ${of} received`,
  made: (name: string, size: string) => `Issued: ${name}, ${size}. This is noted in the journal.`,
  again: 'Download this file again',
  cancel: 'Cancel',
  one: 'Download',
  oneOf: (name: string) => `Download the workbook of ${name}`,
  agencies: (n: number) => `Agency by agency: ${inEn(n)}`,
  agency: 'Agency',
  leads: 'Leads',
  coordinates: 'Coordinates',
  group: 'By a group',
  last: (when: string, by: string) => `Last issued: ${when}, ${by}.`,
  never: 'No workbook of this period has been issued yet.',
};

/** Words of issuing workbooks. */
export const issueWords = { vi, en };
