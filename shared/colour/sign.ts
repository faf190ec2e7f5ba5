import type { StatusClass } from '#shared/status/class';

/**
 * Signs of the classes in sheets: characters of the WGL4 set, which Times New Roman draws itself on old systems. They come in families:
 * check = done, triangle = time pressing, arrow up = submitted, circle and square = not begun; they survive a grey photocopy (S4).
 */
export const sheetSigns: Readonly<Record<StatusClass, string>> = {
  cancelled: '×',
  suspended: '║',
  done_on_time: '√',
  done_late: '√!',
  done_no_deadline: '√–',
  done_unproven: '√?',
  submitted: '↑',
  continuous: '∞',
  no_deadline: '–',
  overdue: '▲',
  due_soon: '∆',
  not_yet: '○',
  not_started: '□',
  in_time: '►',
};
