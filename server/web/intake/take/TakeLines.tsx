import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { faultColours } from '#ui/colours';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import type { TakeLine, TakenBrief } from '#web/intake/take/lines';
import type { Tray } from '#web/intake/take/queue';
import { SenderAsk } from '#web/intake/take/SenderAsk';
import { useSaid, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '8px 0', padding: 0, maxHeight: '420px', overflowY: 'auto' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '10px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  inside: { paddingLeft: '12px' },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  state: { textAlign: 'right' },
  fault: { color: faultColours.error },
  whole: { gridColumn: '1 / -1' },
});

/** One line for each file: what is being done with it, what came of it, what to do where nothing did. */
export function TakeLines({ tray, again }: { readonly tray: Tray; readonly again: (id: number) => void }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  return (
    <ul className={styles.list} aria-label={words.take}>
      {tray.lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <span className={line.within === null ? styles.name : `${styles.name} ${styles.inside}`}>
            {line.name}
            {line.within === null ? null : <span className={styles.quiet}> {words.fromArchive(line.within)}</span>}
          </span>
          <span className={styles.state}>
            <LineWords line={line} held={tray.pause !== null} again={again} />
          </span>
          {line.state.kind === 'taken' && line.state.brief.senderUnknown ? (
            <div className={styles.whole}>
              <SenderAsk number={line.state.brief.number} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function LineWords({
  line: { id, state },
  held,
  again,
}: {
  readonly line: TakeLine;
  readonly held: boolean;
  readonly again: (id: number) => void;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const said = useSaid();
  const { programme, period } = useHere();
  switch (state.kind) {
    case 'queued':
      return <span className={styles.quiet}>{held ? words.held : words.queued}</span>;
    case 'sending':
      return (
        <span className={styles.quiet}>
          {state.share < 1 ? words.bytesOut(Math.round(state.share * 100)) : words.reading}
        </span>
      );
    case 'archive':
      return <>{words.openArchive(state.files)}</>;
    case 'taken': {
      const { brief } = state;
      const receipt =
        brief.agency === null ? null : (
          <Link to={`${addressOf(programme.id, period.id, 'intake', brief.agency)}?phieu=${brief.number}`}>
            {words.seeReceipt}
          </Link>
        );
      return (
        <>
          {state.again ? words.againTaken(brief.number) : <CellWords brief={brief} />} {receipt}
        </>
      );
    }
    case 'failed':
      return (
        <>
          <span className={styles.fault}>{said(state.what)}</span> {said(state.act)}{' '}
          {state.byHand && state.number !== null ? (
            <Link to={`${addressOf(programme.id, period.id, 'intake', 'nhap-thay')}?phieu=${state.number}`}>
              {words.enterThis}
            </Link>
          ) : state.number === null && !state.stays ? (
            <Button size="small" onClick={() => again(id)}>
              {words.again}
            </Button>
          ) : null}
        </>
      );
  }
}

function CellWords({ brief: { cells } }: { readonly brief: TakenBrief }) {
  const words = useWords(intakeWords);
  const parts = [
    cells.taken > 0 ? words.newCells(cells.taken) : '',
    cells.proposed > 0 ? words.proposedCells(cells.proposed) : '',
    cells.conflict > 0 ? words.conflictCells(cells.conflict) : '',
    cells.waiting > 0 ? words.waitingCells(cells.waiting) : '',
    cells.refused > 0 ? words.refusedCells(cells.refused) : '',
  ].filter((part) => part !== '');
  return <>{parts.length === 0 ? words.noNewCells : parts.join(', ')}.</>;
}
