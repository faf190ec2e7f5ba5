import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { Waiting } from '#web/frame/Answered';
import { Roster } from '#web/programme/bodies/Roster';
import { Choice } from '#web/programme/Choice';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { useWords } from '#web/session/session';
import { bodiesWords } from '#web/words/bodies';

const RegistryEditor = lazy(async () => ({
  default: (await import('#web/programme/bodies/RegistryEditor')).RegistryEditor,
}));

/** Who reports on this programme, and the registry every name is read by. */
export function BodiesPart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const [search, setSearch] = useSearchParams();
  const view = search.get('xem') === 'danh-ba' ? 'registry' : 'roster';
  return (
    <div className={look.stack}>
      <Choice
        label={words.views}
        chosen={view}
        options={[
          { value: 'roster', name: words.roster },
          { value: 'registry', name: words.registry },
        ]}
        choose={(value) => setSearch(value === 'registry' ? { xem: 'danh-ba' } : {})}
      />
      {view === 'roster' ? (
        <Roster programme={programme} />
      ) : (
        <Suspense fallback={<Waiting />}>
          <RegistryEditor />
        </Suspense>
      )}
    </div>
  );
}
