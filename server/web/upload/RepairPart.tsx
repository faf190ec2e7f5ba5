import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Failed } from '#shared/wire/called';
import type { ShownFinding } from '#shared/wire/drawnAnswer';
import { type RepairAnswer, repairAnswerSchema } from '#shared/wire/repairAnswer';
import { call, withQuery } from '#web/api/call';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useSession, useWords } from '#web/session/session';
import { type MadeCopy, makeCopy, saveCopy } from '#web/upload/madeCopy';
import { RepairedCells } from '#web/upload/RepairedCells';
import { keyOf } from '#web/upload/sheetLookup';
import type { Chosen } from '#web/upload/useUpload';
import { repairWords } from '#web/words/repair';

const useStyles = makeStyles({
  words: { margin: '0 0 10px' },
  quiet: { margin: '8px 0 0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'grid', rowGap: '8px', marginTop: '10px' },
});

type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly failed: Failed }
  | { readonly kind: 'shown'; readonly answer: RepairAnswer; readonly conversions: boolean; readonly asking: boolean };

/** Repairs that cannot change a meaning (R1): every cell before and after, then the copy, to be saved or to be sent instead. */
export function RepairPart({
  file,
  findings,
  use,
}: {
  readonly file: Chosen;
  readonly findings: readonly ShownFinding[];
  /** Goes on with the copy in place of the file. */
  readonly use: (copy: File) => Promise<void>;
}) {
  const styles = useStyles();
  const words = useWords(repairWords);
  const { periodPath } = useHere();
  const { caller } = useSession();
  const [state, setState] = useState<State>({ kind: 'closed' });
  const asked = useRef(0);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeCopy | Failed | null>(null);
  const safe = new Set(findings.flatMap((one) => (one.fix === undefined ? [] : [keyOf(one)]))).size;
  const some = safe > 0 || findings.some(({ offer }) => offer !== undefined);
  if (!some) return null;
  const pathOf = (what: 'repairs' | 'repaired', conversions: boolean): string =>
    withQuery(`${periodPath}/${what}`, { file: file.name, conversions: conversions ? 'true' : undefined });
  const look = async (conversions: boolean): Promise<void> => {
    setMade(null);
    setState((now) => (now.kind === 'shown' ? { ...now, conversions, asking: true } : { kind: 'busy' }));
    asked.current += 1;
    const mine = asked.current;
    const path = pathOf('repairs', conversions);
    const answer = await call(caller, { method: 'POST', path, answer: repairAnswerSchema, body: file.body });
    // Ticked and unticked quickly: the last choice counts.
    if (mine !== asked.current) return;
    if (answer.kind === 'ok') setState({ kind: 'shown', answer: answer.value, conversions, asking: false });
    else setState({ kind: 'failed', failed: answer });
  };
  const make = async (conversions: boolean, then: (copy: MadeCopy) => void): Promise<void> => {
    setMaking(true);
    const copy = await makeCopy(caller, pathOf('repaired', conversions), file);
    setMaking(false);
    setMade(copy);
    if (copy.kind === 'made') then(copy);
  };
  if (state.kind !== 'shown')
    return (
      <Card title={words.title}>
        <p className={styles.words}>{words.can(safe)}</p>
        {state.kind === 'failed' ? <Trouble failed={state.failed} /> : null}
        <Button disabledFocusable={state.kind === 'busy'} onClick={() => void look(false)}>
          {state.kind === 'busy' ? words.looking : words.look}
        </Button>
      </Card>
    );
  const { answer, conversions, asking } = state;
  const { cells, how, offered, signed } = answer;
  return (
    <Card title={words.title}>
      <RepairedCells answer={answer} asking={asking} />
      {offered > 0 || conversions ? (
        <>
          <Checkbox
            checked={conversions}
            label={words.convert(offered > 0 ? offered : convertedIn(answer))}
            onChange={(_event, { checked }) => void look(checked === true)}
          />
          <p className={styles.quiet}>{words.convertHint}</p>
        </>
      ) : null}
      {cells.length === 0 || asking ? null : (
        <>
          <div className={styles.buttons}>
            <Button disabledFocusable={making} onClick={() => void make(conversions, saveCopy)}>
              {making ? words.saving : words.save}
            </Button>
            {how === 'new_workbook' ? null : (
              <Button
                disabledFocusable={making}
                onClick={() =>
                  void make(conversions, ({ name, body }) => void use(new File([body], name, { type: body.type })))
                }
              >
                {words.use}
              </Button>
            )}
          </div>
          <div role="status">
            {made?.kind === 'made' ? <p className={styles.quiet}>{words.saved(made.name)}</p> : null}
          </div>
          {made === null || made.kind === 'made' ? null : <Trouble failed={made} />}
          <p className={styles.quiet}>{how === 'new_workbook' ? words.fresh : words.patched}</p>
          {signed ? <p className={styles.quiet}>{words.signed}</p> : null}
        </>
      )}
    </Card>
  );
}

/** Cells that were turned from an old encoding: the rule that offers it saw to them. */
function convertedIn({ cells }: RepairAnswer): number {
  return cells.filter(({ rules }) => rules.includes('text.legacy-encoding')).length;
}
