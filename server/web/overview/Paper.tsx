import { makeStyles } from '@fluentui/react-components';
import { documentWords } from '#shared/report/words';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { useFigures } from '#web/overview/figures';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  head: {
    display: 'none',
    '@media print': { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', columnGap: '16px' },
  },
  bodies: { textAlign: 'center' },
  right: { textAlign: 'right' },
  upper: { textTransform: 'uppercase' },
  title: {
    display: 'none',
    '@media print': { display: 'block', margin: '8px 0 4px', fontSize: '16px', lineHeight: '20px', fontWeight: 600 },
  },
  foot: {
    display: 'none',
    '@media print': {
      display: 'grid',
      gridTemplateColumns: '1fr 1fr',
      textAlign: 'center',
      marginTop: '10px',
      // Room for a hand and a stamp.
      minHeight: '74px',
      breakInside: 'avoid',
    },
  },
});

/** Who reports, of which period, printed when: above the sheet. */
export function PrintHead({ answer }: { readonly answer: OverviewAnswer }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const { day, period: short } = useFigures();
  const { programme, period, asOf, preparedBy } = answer;
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const document = documentWords({
    title: programme.title,
    ...(programme.number === null ? {} : { number: programme.number }),
    ...(programme.date === null ? {} : { date: programme.date }),
  });
  return (
    <>
      <div className={styles.head}>
        <div className={styles.bodies}>
          <div className={styles.upper}>{programme.body ?? ''}</div>
          <strong className={styles.upper}>{preparedBy ?? ''}</strong>
        </div>
        <div className={styles.right}>
          <div>{words.dataTo(short(period.id), day(asOf))}</div>
          <div>{words.printed(day(today))}</div>
        </div>
      </div>
      <div className={styles.title}>{words.printTitle(document.replace(' số ', ' '))}</div>
    </>
  );
}

/** Who draws it up and who signs: below the sheet (E7). */
export function PrintFoot() {
  const styles = useStyles();
  const words = useWords(overviewWords);
  return (
    <div className={styles.foot}>
      <div>
        <strong>{words.preparer}</strong>
        <div>{words.preparerBelow}</div>
      </div>
      <strong>{words.head}</strong>
    </div>
  );
}
