import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { CodeGiven } from '#shared/wire/accessAnswer';
import { fullDay } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { Done } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { codesWords, roleWords } from '#web/words/codes';

const useStyles = makeStyles({
  slips: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(270px, 1fr))',
    gap: '12px',
    '@media print': { gridTemplateColumns: '1fr 1fr', gap: 0, color: '#000' },
  },
  slip: {
    padding: '12px 14px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    breakInside: 'avoid',
    '@media print': { borderRadius: 0, border: '1px dashed #555', padding: '10px 12px' },
  },
  title: { fontWeight: 600, margin: 0 },
  body: { margin: '2px 0 6px', fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
  code: {
    margin: '6px 0',
    fontFamily: "Consolas, 'Noto Sans Mono', monospace",
    fontSize: '18px',
    lineHeight: '26px',
    fontWeight: 600,
  },
  line: { margin: '2px 0', fontSize: '12px', lineHeight: '18px' },
});

/** On paper nothing but the slips, two in a row, to be cut apart. */
const usePaper = makeStaticStyles(
  '.slipsonly{display:none} @media print{body.printslips #pages{display:none}.slipsonly{display:block}}',
);

/** Codes just given, each on a slip of its own to be printed, cut and handed over. They are nowhere else. */
export function Slips({
  codes,
  nameOf,
  clear,
}: {
  readonly codes: readonly CodeGiven[];
  readonly nameOf: (agency: string | null) => string;
  readonly clear: () => void;
}) {
  usePaper();
  useEffect(() => {
    document.body.classList.add('printslips');
    return () => document.body.classList.remove('printslips');
  }, []);
  const look = useLook();
  const words = useWords(codesWords);
  const slips = <SlipList codes={codes} nameOf={nameOf} />;
  return (
    <div className={look.tight}>
      <Done>{words.made(codes.length)}</Done>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => print()}>
          {words.print}
        </Button>
        <Button onClick={clear}>{words.clear}</Button>
      </div>
      {slips}
      {createPortal(<div className="slipsonly">{slips}</div>, document.body)}
    </div>
  );
}

function SlipList({
  codes,
  nameOf,
}: {
  readonly codes: readonly CodeGiven[];
  readonly nameOf: (agency: string | null) => string;
}) {
  const styles = useStyles();
  const words = useWords(codesWords);
  const said = useSaid();
  return (
    <ul className={styles.slips} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {codes.map(({ id, code, agency, role, expiresAt, address }) => (
        <li key={id} className={styles.slip}>
          <p className={styles.title}>{words.slipTitle}</p>
          <p className={styles.body}>{nameOf(agency)}</p>
          <p className={styles.line}>
            {said(roleWords[role])}
            {expiresAt === null ? '' : `, ${words.until(fullDay(expiresAt))}`}
          </p>
          <p className={styles.code}>{code}</p>
          <p className={styles.line}>
            {words.slipWhere}: {address}
          </p>
          <p className={styles.line}>{words.slipHow}</p>
          <p className={styles.line}>{words.slipKeep}</p>
        </li>
      ))}
    </ul>
  );
}
