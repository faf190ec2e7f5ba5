import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Results } from '#addin/app/check/check';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { render, ruleTitle } from '#shared/message/render';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '7px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  reason: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A finding somebody set aside, with the reason; it can be taken back. */
export function AsideLine({ pane, aside }: TabProps & { readonly aside: Results['suppressed'][number] }) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const { finding, reason } = aside;
  return (
    <div className={styles.line}>
      <span>
        {ruleTitle(finding.rule, language)} · {render(finding, language).address}
        <br />
        <span className={styles.reason}>
          {words.ignoreReason}: {reason}
        </span>
      </span>
      <Button size="small" appearance="subtle" onClick={() => void pane.check.unsuppress(finding)}>
        {words.takeBack}
      </Button>
    </div>
  );
}
