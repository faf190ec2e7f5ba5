/** Facts about a file a person should read beside its numbers. Codes are never renamed or reused; words in `#shared/message/noteWords`. */
export const noteCodes = [
  'active_content',
  'cell_comments',
  'hidden_rows',
  'hidden_columns',
  'hidden_sheet',
  'sender_voice',
  'stamp_of_other_programme',
  'stamp_of_period',
  'table_past',
  'table_unclear',
  'table_outside',
  'merged_over',
  'text_beside',
  'rows_beside',
  'text_unplaced',
  'seen_before',
] as const;

export type NoteCode = (typeof noteCodes)[number];
export type ReceiptNote = { readonly code: NoteCode; readonly params: Readonly<Record<string, string | number>> };
