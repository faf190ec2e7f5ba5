import { foundRows, shortNames, takenApart } from '#server/usecases/answers/outline';
import type { Service } from '#server/usecases/service';
import { filterOutline, type TrackerFilter } from '#shared/report/trackerFilter';
import { dayWords } from '#shared/report/words';
import type { StatusClass } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

/** Which rows of a tracker an export holds: what the page filters by. */
export type PartAsked = {
  readonly class?: readonly StatusClass[];
  readonly agency?: string;
  readonly section?: string;
  readonly month?: string;
  readonly tasks?: readonly string[];
  readonly text?: string;
};

/** Ids of the rows, those above them included, and what to print about it. */
export async function partOf(
  service: Service,
  programme: string,
  answer: TrackerAnswer,
  asked: PartAsked,
): Promise<{ readonly ids: ReadonlySet<string>; readonly words: string }> {
  const outline = takenApart(answer, await shortNames(service, programme));
  const found = await foundRows(answer, asked);
  const filter: TrackerFilter = {
    ...(asked.class === undefined ? {} : { classes: asked.class }),
    ...(asked.agency === undefined ? {} : { agency: asked.agency }),
    ...(asked.section === undefined ? {} : { section: asked.section }),
    ...(asked.month === undefined ? {} : { month: asked.month }),
    ...(found === null ? {} : { found }),
  };
  const { shown, tasks, steps } = filterOutline(outline, filter);
  const ids = new Set(answer.tasks.flatMap(({ id }, row) => (shown[row] === 0 ? [] : [id])));
  const { total } = answer.counts.tasks;
  return {
    ids,
    words: `Bảng trích (${chosenWords(asked, outline.answer)}): ${tasks}/${total} nhiệm vụ, ${steps} bước.`,
  };
}

function chosenWords(
  { class: classes, agency, section, month, tasks, text }: PartAsked,
  { agencies, sections }: ReturnType<typeof takenApart>['answer'],
): string {
  const bodyName = agencies.find(({ id }) => id === agency)?.name ?? agency;
  const sectionPath = sections.find(({ id }) => id === section)?.path ?? section;
  return [
    ...(classes === undefined ? [] : [classes.map((one) => classWords[one].vi).join(', ')]),
    ...(agency === undefined ? [] : [`${bodyName} chủ trì`]),
    ...(section === undefined ? [] : [`phần ${sectionPath}`]),
    ...(month === undefined ? [] : [`thời hạn trong tháng ${dayWords(`${month}-01`).replace(/^\d+\//, '')}`]),
    ...(tasks === undefined ? [] : ['các nhiệm vụ được chọn']),
    ...(text === undefined ? [] : [`có chữ “${text}”`]),
  ].join('; ');
}
