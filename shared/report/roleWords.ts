import type { AssignmentRole } from '#shared/task/programme';

/** What a body is to a task, in words. */
export const roleWords: Readonly<Record<AssignmentRole, string>> = {
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  member: 'thành viên nhóm',
};
