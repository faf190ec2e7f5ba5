import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { type MatterGroups, useMatterGroups, useReporting } from '#web/intake/asking';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Files nobody could read yet, by whom they are. Without a sender they are among the nameless. */
export function unreadFiles(reporting: ReportingAnswer): readonly {
  readonly agency: string | null;
  readonly name: string;
  readonly file: ReportingAnswer['nameless'][number];
}[] {
  const known = [...reporting.agencies, ...reporting.outsiders].flatMap(({ agency, name, files }) =>
    files.filter(({ readable }) => !readable).map((file) => ({ agency, name, file })),
  );
  const nameless = reporting.nameless
    .filter(({ readable }) => !readable)
    .map((file) => ({ agency: null, name: '', file }));
  return [...nameless, ...known];
}

/** What waits for a person, each with the way to it. */
export function WaitingBox() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  const reporting = useReporting().data;
  const groups = useMatterGroups().data?.groups ?? [];
  const of = (...names: readonly MatterGroups[number]['group'][]): number =>
    groups.reduce((sum, { group, count }) => (names.includes(group) ? sum + count : sum), 0);
  const open = addressOf(programme.id, period.id, 'open');
  const files = addressOf(programme.id, period.id, 'intake', 'cho-xu-ly');
  const unread = reporting === undefined ? 0 : unreadFiles(reporting).length;
  const unknown = reporting?.nameless.length ?? 0;
  const [unplaced, cells, disputes, wishes] = [of('unplaced'), of('cells'), of('within', 'between'), of('proposals')];
  const lines = [
    { name: words.unknownSenders, count: unknown, text: words.files(unknown), at: `${files}?loai=khong-ro` },
    { name: words.toEnter, count: unread, text: words.files(unread), at: `${files}?loai=nhap-thay` },
    { name: words.toPlace, count: unplaced, text: words.rows(unplaced), at: `${open}?nhom=unplaced` },
    { name: words.toLookAt, count: cells, text: words.cells(cells), at: `${open}?nhom=cells` },
    { name: words.disagreements, count: disputes, text: words.items(disputes), at: open },
    { name: words.proposals, count: wishes, text: words.items(wishes), at: `${open}?nhom=proposals` },
  ].filter(({ count }) => count > 0);
  if (reporting === undefined) return null;
  return (
    <Card title={words.waitingBox}>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{words.nothingWaits}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ name, text, at }) => (
            <li key={name} className={styles.line}>
              <span>{name}</span>
              <Link to={at}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
