import { programmeAddress } from '#web/addresses';

/** Parts of a programme's page, in the order of its life. */
export const programmeParts = {
  tasks: '',
  drafting: 'du-thao',
  layout: 'bo-tri',
  revisions: 'so-sanh',
  bodies: 'don-vi',
  authority: 'tham-quyen',
  periods: 'ky',
  issue: 'phat-hanh',
  settings: 'thiet-lap',
} as const;

export type ProgrammePart = keyof typeof programmeParts;

/** `/chuong-trinh/{id}/ky`. */
export function partAddress(programme: string, part: ProgrammePart): string {
  const rest = programmeParts[part];
  return rest === '' ? programmeAddress(programme) : programmeAddress(programme, rest);
}

/** `/api/v1/programmes/{id}`. */
export function apiPath(programme: string): string {
  return `/api/v1/programmes/${encodeURIComponent(programme)}`;
}
