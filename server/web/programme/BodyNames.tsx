import { mergeClasses } from '@fluentui/react-components';
import type { AgencyRefJson } from '#shared/wire/agency';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { programmeWords } from '#web/words/programme';

/** Bodies a cell names: known ones by name, others as typed with what is the matter. */
export function BodyNames({ refs, none = '' }: { readonly refs: readonly AgencyRefJson[]; readonly none?: string }) {
  const look = useLook();
  const words = useWords(programmeWords);
  if (refs.length === 0) return <span className={look.quiet}>{none}</span>;
  return refs.map((ref, at) => {
    const why =
      ref.kind === 'unknown'
        ? words.unknownBody
        : ref.choices === undefined || ref.now !== undefined
          ? ''
          : words.choices;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell may name a body twice, and its order is its meaning
      <span key={at}>
        {at === 0 ? '' : ', '}
        {ref.kind === 'unknown' ? ref.text : ref.name}
        {why === '' ? null : <span className={mergeClasses(look.error, look.small)}> ({why})</span>}
      </span>
    );
  });
}
