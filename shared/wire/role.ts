/** What an account may do: the province's administrator and consolidator, an agency's officer and approver, a reader. */
export const roles = ['administrator', 'consolidator', 'officer', 'approver', 'reader'] as const;
export type Role = (typeof roles)[number];
