import { fieldWords } from '#shared/message/fieldWords';
import type { Language } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import type { MatterRow } from '#shared/wire/mattersAnswer';
import { useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Header of a column by its code; a column that is not canonical by its own header. */
export function fieldName(field: string | null, header: string, language: Language): string {
  return field !== null && Object.hasOwn(fieldWords, field) ? fieldWords[field as Field][language] : header;
}

export function useFieldName(): (field: string | null, header?: string) => string {
  const { language } = useSession();
  return (field, header = '') => fieldName(field, header, language);
}

/** A matter in a few words: `II.6.2 · Kết quả thực hiện`. */
export function useMatterName(): (matter: MatterRow) => string {
  const words = useWords(openWords);
  const nameOf = useFieldName();
  return ({ kind, path, field, header, row, title, file }) => {
    switch (kind) {
      case 'conflict':
      case 'proposal':
      case 'cell':
        return `${path} · ${nameOf(field, header)}`;
      case 'new_row':
        return `${path} · ${words.newTask}`;
      case 'row':
        return `${words.rowOf((row ?? 0) + 1)} · ${title}`;
      case 'sheet':
        return title;
      case 'sender':
        return file;
    }
  };
}
