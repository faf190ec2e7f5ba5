import type { Words } from '#shared/rules/rule';

/** Why a file could not be read (T8, T9, Q-B1–B6). Codes are never renamed or reused; words stand in `#shared/message/refusalWords`. */
export const refusalCodes = [
  'empty_file',
  'not_a_workbook',
  'encrypted',
  'old_word',
  'html',
  'pdf',
  'image',
  'docx',
  'cut_short',
  'damaged',
  'too_large',
  'zip_bomb',
  'too_many_rows',
  'too_many_cells',
  'too_many_merges',
  'unsafe_xml',
  'unsafe_names',
  'not_readable',
  'too_slow',
  'secret',
  'no_table',
  'not_found',
  'rtf',
  'presentation',
  'archive',
  'spreadsheet_xml',
  'too_much_memory',
  'not_a_tracker',
  'state_damaged',
  'other_programme',
  'odt',
  'pdf_scan',
  'pdf_without_table',
  'pdf_letters',
  'too_many_pages',
  'not_lines',
  'too_many_files',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export type FileRefusal = { readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> };

/** A refusal in words: what is wrong, and what to do about it. */
export type RefusalWords = Words & { readonly do: Words };
