import { type ComponentType, lazy, Suspense } from 'react';
import { type ProgrammeAnswer, programmeAnswerSchema } from '#shared/wire/programmeAnswer';
import { places } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered, Waiting } from '#web/frame/Answered';
import { fullDay } from '#web/frame/days';
import { Link } from '#web/frame/Link';
import { NotFound } from '#web/frame/NotFound';
import { PageHead } from '#web/frame/PageHead';
import { apiPath, type ProgrammePart, partAddress, programmeParts } from '#web/programme/paths';
import { type Tab, Tabs } from '#web/programme/Tabs';
import { useWords } from '#web/session/session';
import { programmeWords } from '#web/words/programme';

/** What every part of the page is given. */
export type PartProps = { readonly programme: ProgrammeAnswer };

const parts: Readonly<Record<ProgrammePart, ComponentType<PartProps>>> = {
  tasks: lazy(async () => ({ default: (await import('#web/programme/TasksPart')).TasksPart })),
  drafting: lazy(async () => ({ default: (await import('#web/programme/DraftingPart')).DraftingPart })),
  layout: lazy(async () => ({ default: (await import('#web/programme/LayoutPart')).LayoutPart })),
  revisions: lazy(async () => ({ default: (await import('#web/programme/revision/RevisionsPart')).RevisionsPart })),
  bodies: lazy(async () => ({ default: (await import('#web/programme/bodies/BodiesPart')).BodiesPart })),
  authority: lazy(async () => ({ default: (await import('#web/programme/AuthorityPart')).AuthorityPart })),
  periods: lazy(async () => ({ default: (await import('#web/programme/periods/PeriodsPart')).PeriodsPart })),
  issue: lazy(async () => ({ default: (await import('#web/programme/issue/IssuePart')).IssuePart })),
  settings: lazy(async () => ({ default: (await import('#web/programme/SettingsPart')).SettingsPart })),
};

/** One programme: what it says, who reports on it, when, and how it is issued. */
export function ProgrammePage({ id, part }: { readonly id: string; readonly part: string }) {
  const words = useWords(programmeWords);
  // Its list of tasks may be long: only the part that shows it asks for it.
  const asked = useAsked({ path: `${apiPath(id)}?tasks=false`, answer: programmeAnswerSchema });
  const found = (Object.keys(programmeParts) as ProgrammePart[]).find((one) => programmeParts[one] === part);
  if (found === undefined) return <NotFound />;
  const Part = parts[found];
  if (asked.error?.kind === 'problem' && asked.error.problem.code === 'programme_unknown')
    return (
      <>
        <PageHead title={words.unknown} />
        <p>
          {words.unknownAct} <Link to={places.programmes}>{words.toList}</Link>
        </p>
      </>
    );
  const tabs: readonly Tab[] = (Object.keys(programmeParts) as ProgrammePart[]).map((one) => ({
    to: partAddress(id, one),
    name: words[one],
  }));
  return (
    <Answered asked={asked}>
      {(programme) => (
        <>
          <PageHead title={nameOf(programme)} part={words[found]} below={<Below programme={programme} />} />
          <Tabs label={words.parts} tabs={tabs} />
          <Suspense fallback={<Waiting />}>
            <Part programme={programme} />
          </Suspense>
        </>
      )}
    </Answered>
  );
}

function nameOf({ number, title }: ProgrammeAnswer): string {
  return number ?? title;
}

function Below({ programme }: PartProps) {
  const words = useWords(programmeWords);
  const { title, number, date, body, revision } = programme;
  const { sections, tasks, steps } = programme.size;
  const size = words.size(sections, tasks, steps);
  return [
    ...(number === null ? [] : [title]),
    ...(body === null ? [] : [body]),
    ...(date === null ? [] : [words.of(fullDay(date))]),
    words.revision(revision),
    size,
  ].join(' · ');
}
