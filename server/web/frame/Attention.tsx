import { type AttentionAnswer, attentionAnswerSchema } from '#shared/wire/attentionAnswer';
import { useAsked } from '#web/api/asked';
import { type ProgrammeHere, pathsOf } from '#web/frame/here';
import type { NavItem } from '#web/frame/nav';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** What asks for somebody, for the figures beside the pages' names. */
export function useAttention(programme: ProgrammeHere | null, period: string | null): AttentionAnswer | undefined {
  const path = programme === null || period === null ? '' : `${pathsOf(programme.id, period).periodPath}/attention`;
  return useAsked({ path, answer: attentionAnswerSchema, when: path !== '', keep: true }).data;
}

/** The figure beside a page's name; nothing where nothing waits. */
export function Badge({
  item,
  attention,
  className,
}: {
  readonly item: NavItem;
  readonly attention: AttentionAnswer | undefined;
  readonly className: string;
}) {
  const words = useWords(frameWords);
  if (attention === undefined) return null;
  const { missing, open } = attention;
  const figure = item.place === 'intake' ? missing : item.place === 'open' ? open.all : 0;
  if (figure === 0) return null;
  return (
    <span className={className} title={item.place === 'intake' ? words.missing(figure) : words.openOnes(figure)}>
      {figure}
    </span>
  );
}
