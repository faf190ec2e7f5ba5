import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { headOf } from '#addin/app/head';
import { frameWords } from '#addin/text/frame';
import { DueLine } from '#pane/send/DueLine';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  head: { padding: '10px 16px 4px', flex: '0 0 auto' },
  whose: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  days: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    flexWrap: 'wrap',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  period: { fontWeight: tokens.fontWeightRegular },
});

/** Whose report of which period this is, as of which day, and when it is due or was sent. */
export function Header({ pane }: TabProps) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = frameWords[language];
  const state = useObservable(pane.book);
  useObservable(pane.context.registry);
  const head = state.kind === 'ready' ? headOf(state.book, language) : null;
  return (
    <header className={styles.head}>
      <Text className={styles.whose}>
        {head?.agency ?? (head === null ? words.product : words.noAgency)}
        {head === null || head.period === null ? null : <span className={styles.period}> · {head.period}</span>}
      </Text>
      <div className={styles.days}>
        <span>{head === null ? '' : words.asOf(head.asOf)}</span>
        <DueLine pane={pane} />
      </div>
    </header>
  );
}
