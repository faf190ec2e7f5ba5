import { Button, Text } from '@fluentui/react-components';
import type { TrackablePlan } from '#addin/app/trackable/plan';
import { trackableWords } from '#addin/text/trackable';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Columns a table typed years ago lacks, offered for each table; nothing where the workbook was issued or holds no table. */
export function TrackablePart({ pane }: TabProps) {
  const styles = useLines();
  const words = trackableWords[useObservable(pane.context.language)];
  const plans = useObservable(pane.trackable.plans);
  const undoable = useObservable(pane.trackable.undoable);
  const busy = useObservable(pane.trackable.busy);
  const shown = plans.filter((plan) => plan.kind === 'possible' || plan.reason !== 'issued');
  if (shown.length === 0) return null;
  return (
    <section>
      <Band title={words.title} />
      {shown.map((plan) => (
        <div className={styles.block} key={`${plan.table.sheet} ${plan.table.top}`}>
          <Offer pane={pane} plan={plan} busy={busy} several={shown.length > 1} />
        </div>
      ))}
      {undoable ? (
        <div className={styles.block}>
          <Button size="small" disabledFocusable={busy} onClick={() => void pane.trackable.undo()}>
            {words.undo}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type OfferProps = TabProps & { readonly plan: TrackablePlan; readonly busy: boolean; readonly several: boolean };

function Offer({ pane, plan, busy, several }: OfferProps) {
  const styles = useLines();
  const words = trackableWords[useObservable(pane.context.language)];
  return (
    <>
      {several ? <Text weight="semibold">{plan.table.sheet}</Text> : null}
      <Text className={styles.quiet}>
        {plan.kind === 'possible' ? words.what(plan.headers) : words.refused[plan.reason]}
      </Text>
      {plan.kind === 'possible' ? (
        <Button size="small" disabledFocusable={busy} onClick={() => void pane.trackable.make(plan)}>
          {words.make}
        </Button>
      ) : null}
    </>
  );
}
