import { Select } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { periodWords } from '#shared/report/words';
import type { ProgrammeHere } from '#web/frame/here';
import { useSaid, useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** Another period of the programme (or another programme), on the same page. */
export function PeriodChoice({
  programmes,
  programme,
  period,
}: {
  readonly programmes: readonly ProgrammeHere[];
  readonly programme: ProgrammeHere | null;
  readonly period: string | null;
}) {
  const words = useWords(frameWords);
  const said = useSaid();
  const { language } = useSession();
  const [path, go] = useLocation();
  if (programme === null || period === null) return null;
  const labelOf = ({ id, label, state }: ProgrammeHere['periods'][number], of: ProgrammeHere): string =>
    `${programmes.length > 1 ? `${of.number ?? of.title} · ` : ''}${language === 'vi' ? periodWords(id) : said(label)}${state === 'closed' ? ` (${words.closed})` : ''}`;
  return (
    <Select
      className="noprint"
      aria-label={words.period}
      style={{ flex: '0 1 auto', minWidth: 0, maxWidth: 'min(230px, 46vw)' }}
      value={`${programme.id} ${period}`}
      onChange={(_event, { value }) => {
        const [of = '', at = ''] = value.split(' ');
        const [, kind, , , place = 'tong-quan'] = path.split('/');
        go(`/ct/${encodeURIComponent(of)}/${encodeURIComponent(at)}/${kind === 'ct' ? place : 'tong-quan'}`);
      }}
    >
      {programmes.flatMap((of) =>
        [...of.periods].reverse().map((one) => (
          <option key={`${of.id} ${one.id}`} value={`${of.id} ${one.id}`}>
            {labelOf(one, of)}
          </option>
        )),
      )}
    </Select>
  );
}
