/** What was done. A closed list; codes are never renamed or reused, since the chain of hashes holds them. */
export const journalKinds = [
  'instance_created',
  'programme_loaded',
  'programme_revised',
  'settings_changed',
  'registry_changed',
  'period_opened',
  'period_closed',
  'period_reopened',
  'issued',
  'submitted',
  'confirmed',
  'withdrawn',
  'decided',
  'reminded',
  'account_created',
  'account_changed',
  'code_given',
  'signed_in',
  'access_revoked',
] as const;

export type JournalKind = (typeof journalKinds)[number];
