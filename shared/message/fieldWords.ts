import type { Words } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';

/** Column headers as a provincial office prints them, and in English. Also the headers of the columns we write ourselves. */
export const fieldWords: Readonly<Record<Field, Words>> = {
  ordinal: { vi: 'TT', en: 'No.' },
  content: { vi: 'Nội dung nhiệm vụ', en: 'Task' },
  objective: { vi: 'Mục tiêu', en: 'Objective' },
  lead: { vi: 'Đơn vị chủ trì', en: 'Lead agency' },
  coordinating: { vi: 'Đơn vị phối hợp', en: 'Coordinating agencies' },
  output: { vi: 'Kết quả, sản phẩm', en: 'Output' },
  period: { vi: 'Thời gian thực hiện', en: 'Time' },
  start: { vi: 'Thời gian bắt đầu', en: 'Start' },
  finish: { vi: 'Thời gian hoàn thành', en: 'Finish' },
  budget: { vi: 'Kinh phí', en: 'Budget' },
  progress_text: { vi: 'Kết quả thực hiện', en: 'Progress' },
  percent: { vi: 'Tỷ lệ hoàn thành (%)', en: 'Completed (%)' },
  status: { vi: 'Trạng thái', en: 'Status' },
  submitted_on: { vi: 'Ngày trình', en: 'Submitted on' },
  completed_on: { vi: 'Ngày hoàn thành', en: 'Completed on' },
  obstacles: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
  evidence: { vi: 'Văn bản minh chứng', en: 'Evidence' },
  note: { vi: 'Ghi chú', en: 'Note' },
  editorial_text: { vi: 'Nội dung đưa vào báo cáo', en: 'Wording for the report' },
  directive: { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
};
