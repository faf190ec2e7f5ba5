import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { headOf } from '#addin/app/head';
import { frameWords } from '#addin/text/frame';
import { MoreMenu } from '#pane/frame/MoreMenu';
import { DueLine } from '#pane/send/DueLine';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  head: { padding: '8px 12px 4px 16px', flex: '0 0 auto' },
  first: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', columnGap: '8px' },
  whose: { fontWeight: tokens.fontWeightSemibold, paddingTop: '2px' },
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
      <div className={styles.first}>
        <Text className={styles.whose}>
          {head?.agency ?? (head === null ? words.product : words.noAgency)}
          {head === null || head.period === null ? null : (
            <span className={styles.period}> · {words.period(head.period)}</span>
          )}
        </Text>
        <MoreMenu pane={pane} />
      </div>
      <div className={styles.days}>
        <span>{head === null ? '' : words.asOf(head.asOf)}</span>
        <DueLine pane={pane} />
      </div>
    </header>
  );
}
