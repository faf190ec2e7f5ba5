import { makeStyles, tokens } from '@fluentui/react-components';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { type MatrixRow, missedInARow, workFirst } from '#web/intake/matrix/filter';
import { Standing } from '#web/intake/matrix/Standing';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  part: { margin: '12px 0 0', fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { padding: '12px 0', flex: '1 1 140px' },
  quiet: { fontSize: '12px', color: tokens.colorNeutralForeground3, marginLeft: '6px' },
});

/** On a phone: what asks for work first, then what was received. */
export function WorkFirst({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { first, done } = workFirst(rows);
  return (
    <Card>
      {first.length === 0 ? null : (
        <>
          <h2 className={styles.part} style={{ marginTop: 0 }}>
            {words.doFirst} ({first.length})
          </h2>
          <Lines rows={first} />
        </>
      )}
      {done.length === 0 ? null : (
        <>
          <h2 className={styles.part}>
            {words.received} ({done.length})
          </h2>
          <Lines rows={done} />
        </>
      )}
    </Card>
  );
}

function Lines({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const now = row.periods.at(-1);
        const missed = missedInARow(row);
        return (
          <li key={row.agency} className={styles.line}>
            <Link to={addressOf(programme.id, period.id, 'intake', row.agency)} className={styles.name}>
              {row.name}
            </Link>
            {now ? (
              <span>
                <Standing standing={now} />
                {missed > 1 ? <span className={styles.quiet}>{words.inARow(missed)}</span> : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
