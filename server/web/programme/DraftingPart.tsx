import { Field, mergeClasses } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { sixClears } from '#shared/rules/rule';
import { Answered } from '#web/frame/Answered';
import { DayField } from '#web/frame/DayField';
import { fullDay } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { FindingsRead } from '#web/programme/understood/FindingsRead';
import { SixClears } from '#web/programme/understood/SixClears';
import { UnknownBodies } from '#web/programme/understood/UnknownBodies';
import { useDrafting } from '#web/programme/useDrafting';
import { useWords } from '#web/session/session';
import { draftingWords } from '#web/words/drafting';

/** The programme's own text as whoever drafts it looks at it (R9): the six clears, then every finding. */
export function DraftingPart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(draftingWords);
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('ngay') ?? undefined;
  const clear = sixClears.find((one) => one === search.get('ro')) ?? null;
  const asked = useDrafting(programme.id, asOf);
  const put = (name: string, value: string | null): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const choose = (one: string | null) => put('ro', one);
  return (
    <Answered asked={asked}>
      {(answer) => (
        <div className={look.stack}>
          <div className={look.fields}>
            <Field label={words.asOf} className={look.field}>
              <DayField value={answer.asOf} leave={(day) => put('ngay', day)} always />
            </Field>
            <p className={mergeClasses(look.plain, look.quiet)}>
              {words.lead(answer.file, answer.revision, fullDay(answer.asOf))}
            </p>
          </div>
          <SixClears clarity={answer.clarity} clear={clear} choose={choose} />
          {answer.unknownBodies.length === 0 ? null : (
            <UnknownBodies unknown={answer.unknownBodies} again={() => void asked.refetch()} />
          )}
          <FindingsRead rules={answer.findings.rules} list={answer.findings.list} clear={clear} choose={choose} />
        </div>
      )}
    </Answered>
  );
}
