import { mergeClasses } from '@fluentui/react-components';
import type { OutcomeReason } from '#shared/merge/model';
import { reasonWords } from '#shared/message/reasonWords';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { CarriedNote } from '#web/open/CarriedNote';
import { CellsTable } from '#web/open/CellsTable';
import { useMatterName } from '#web/open/names';
import { type Option, Options, usePicked } from '#web/open/Options';
import { Settle } from '#web/open/Settle';
import { Side, SideFacts } from '#web/open/Side';
import { useOpenStyles } from '#web/open/styles';
import { useSaid, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Why something waits and, where the page does not ask for it right below, what can be done; in the words of the receipt. */
export function ReasonNote({ reason, asked = false }: { readonly reason: string | null; readonly asked?: boolean }) {
  const styles = useOpenStyles();
  const said = useSaid();
  if (reason === null || !Object.hasOwn(reasonWords, reason)) return null;
  const words = reasonWords[reason as OutcomeReason];
  return (
    <p className={mergeClasses(styles.note, styles.plain)}>
      {said(words)} {asked ? null : said(words.do)}
    </p>
  );
}

/** A cell, or a sheet, that waits because nobody could read or place it. */
export function WaitingView({ about }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useMatterName();
  const { matter, base, cells, submission, carried } = about;
  const emptied = matter.reason === 'emptied_without_stamp';
  const isSheet = matter.kind === 'sheet';
  const where = { hash: matter.hash, sheet: matter.sheet };
  const at = { ...where, row: matter.row ?? 0, column: matter.column ?? 0 };
  const options: readonly Option[] = isSheet
    ? [{ id: 'aside', words: words.sheetAside }]
    : emptied
      ? [...(carried ? [] : [{ id: 'cleared', words: words.cleared }]), { id: 'aside', words: words.keepEarlier }]
      : [{ id: 'aside', words: matter.reason === 'partly_shown' ? words.keepEarlier : words.dropValue }];
  const [picked, pick] = usePicked(options);
  const draft = picked === null ? null : isSheet ? { kind: picked, ...where } : { kind: picked, ...at };
  const place = { file: matter.file, ...where, cell: cells[0]?.cell ?? '', savedAt: null };
  return (
    <>
      {isSheet ? (
        <>
          <p className={styles.below}>
            <SideFacts place={place} submission={submission} />
          </p>
          <CellsTable cells={cells} caption={matter.title} paths />
        </>
      ) : (
        <div className={styles.sides}>
          <Side
            n={0}
            title={base.shown === null ? words.nothingBefore : words.shownOf(base.shown.period)}
            value={base.shown?.value ?? null}
            against={null}
            picked={false}
            facts={base.shown?.number == null ? null : words.receipt(base.shown.number)}
          />
          <Side
            n={1}
            title={words.typed}
            value={cells[0]?.value ?? ''}
            against={null}
            picked={false}
            facts={<SideFacts place={place} submission={submission} />}
          />
        </div>
      )}
      <ReasonNote reason={matter.reason} />
      {emptied ? <CarriedNote about={about} /> : null}
      {isSheet ? <p className={styles.below}>{words.sheetHint}</p> : null}
      <Options name="way" legend={words.otherKind} options={options} picked={picked} pick={pick} />
      <Settle about={about} label={nameOf(matter)} action={words.write(1)} draft={draft} />
    </>
  );
}
