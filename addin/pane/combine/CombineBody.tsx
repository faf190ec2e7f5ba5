import { Button, Checkbox, Link, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { type ChosenFile, wishId } from '#addin/app/combine/combine';
import { type JoinedCell, type JoinedDispute, openFile } from '#addin/app/combine/join';
import { combineScreen } from '#addin/text/combine';
import { Band } from '#pane/send/Band';
import { CellLink } from '#pane/send/CellLink';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fieldWords } from '#shared/message/fieldWords';
import { address } from '#shared/sheet/address';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  cell: { display: 'grid', gridTemplateColumns: '28px 1fr', alignItems: 'start' },
  tick: { marginTop: '-6px', marginLeft: '-8px' },
  file: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', alignItems: 'start' },
  old: { textDecorationLine: 'line-through' },
  fresh: { textDecorationLine: 'underline', textUnderlineOffset: '3px', fontWeight: 600 },
});

/** How many of a list are shown before more are asked for. */
const page = 60;

/** *Gộp trong đơn vị*: copies of divisions joined into the open workbook before it is sent. */
export function CombineBody({ pane }: TabProps) {
  const lines = useLines();
  const words = combineScreen[useObservable(pane.context.language)];
  const files = useObservable(pane.combine.files);
  const state = useObservable(pane.combine.state);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (list: FileList | null): Promise<void> => {
    const given = await Promise.all(
      [...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (chooser.current) chooser.current.value = '';
    await pane.combine.add(given);
  };
  if (!pane.combine.able) return <div className={`${lines.tab} ${lines.block}`}>{words.unable}</div>;
  return (
    <div className={lines.tab}>
      <div className={lines.block}>
        <span>{words.intro}</span>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm,.xlsb,.xls"
          onChange={(event) => void take(event.target.files)}
        />
        <Button appearance={files.length === 0 ? 'primary' : 'secondary'} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
      </div>
      {files.length === 0 ? null : (
        <section>
          <Band title={words.files} right={files.length} />
          <ul className={lines.list}>
            {files.map((file) => (
              <Copy key={file.id} pane={pane} chosen={file} />
            ))}
          </ul>
        </section>
      )}
      {state.kind === 'no_plan' ? <div className={lines.block}>{words.noPlan}</div> : null}
      {state.kind === 'joined' ? (
        <>
          <Cells pane={pane} cells={state.joined.takes} title={words.takes} wish={false} />
          <Disputes pane={pane} disputes={state.joined.disputes} />
          <Cells pane={pane} cells={state.joined.wishes} title={words.wishes} wish />
          {state.joined.takes.length + state.joined.disputes.length + state.joined.wishes.length === 0 ? (
            <div className={lines.block} role="status">
              {words.none}
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function Copy({ pane, chosen }: TabProps & { readonly chosen: ChosenFile }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = combineScreen[language];
  const state = useObservable(pane.combine.state);
  const receipt = state.kind === 'joined' ? state.joined.receipts.find(({ file }) => file === chosen.file) : undefined;
  const said = (): string => {
    if (chosen.state.kind === 'reading') return words.reading;
    if (chosen.state.kind === 'refused') return chosen.state.why[language];
    if (receipt === undefined) return '';
    if (receipt.sameAs !== undefined) return words.repeated;
    const { read, taken, same, conflict, proposed, refused, extra, waiting } = receipt.cells;
    const parts = words.accountParts(taken, same, conflict, proposed + refused + extra + waiting);
    return `${words.account(read)}: ${parts}.${receipt.supersededBy === undefined ? '' : ` ${words.superseded}`}`;
  };
  return (
    <li className={lines.line}>
      <span className={styles.file}>
        <b className={lines.grow}>{chosen.file}</b>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(chosen.file)}
          onClick={() => pane.combine.remove(chosen.id)}
        />
      </span>
      <span className={lines.quiet} role={chosen.state.kind === 'refused' ? 'alert' : undefined}>
        {said()}
      </span>
    </li>
  );
}

function Cells({
  pane,
  cells,
  title,
  wish,
}: TabProps & { readonly cells: readonly JoinedCell[]; readonly title: string; readonly wish: boolean }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = combineScreen[language];
  const left = useObservable(pane.combine.left);
  const [shown, setShown] = useState(page);
  if (cells.length === 0) return null;
  return (
    <section>
      <Band title={title} right={cells.length} />
      {wish ? <div className={`${lines.block} ${lines.quiet}`}>{words.wishesHint}</div> : null}
      <ul className={lines.list}>
        {cells.slice(0, shown).map(({ id, path, field, mine, theirs, file, from, sheet, row, column }) => (
          <li className={`${lines.line} ${styles.cell}`} key={`${id} ${file} ${from}`}>
            <Checkbox
              className={styles.tick}
              checked={wish ? left.has(wishId(id)) : !left.has(id)}
              aria-label={words.tick(path, fieldWords[field][language])}
              onChange={() => pane.combine.toggle(wish ? wishId(id) : id)}
            />
            <span className={lines.grow}>
              <b>{path}</b> {fieldWords[field][language]}{' '}
              <CellLink pane={pane} sheet={sheet} cell={address(row, column)} />
              <br />
              {mine === '' ? null : <del className={styles.old}>{mine}</del>}{' '}
              <ins className={styles.fresh}>{theirs === '' ? words.blank : theirs}</ins>
              <br />
              <span className={`${lines.quiet} ${lines.small}`}>{words.from(file, from)}</span>
            </span>
          </li>
        ))}
      </ul>
      {cells.length > shown ? (
        <div className={lines.block}>
          <Link as="button" className={lines.link} onClick={() => setShown(shown + page)}>
            {words.more(cells.length - shown)}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function Disputes({ pane, disputes }: TabProps & { readonly disputes: readonly JoinedDispute[] }) {
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = combineScreen[language];
  const chosen = useObservable(pane.combine.chosen);
  if (disputes.length === 0) return null;
  return (
    <section>
      <Band title={words.disputes} right={disputes.length} />
      <ul className={lines.list}>
        {disputes.map(({ id, path, field, sheet, row, column, sides }) => {
          const name = `${path} ${fieldWords[field][language]}`;
          return (
            <li className={lines.line} key={id}>
              <span>
                <b>{path}</b> {fieldWords[field][language]}{' '}
                <CellLink pane={pane} sheet={sheet} cell={address(row, column)} />
              </span>
              <RadioGroup
                aria-label={name}
                value={String(chosen.get(id) ?? -1)}
                onChange={(_event, { value }) => pane.combine.choose(id, Number(value))}
              >
                {sides.map(({ value, file, cell }, at) => (
                  <Radio
                    key={`${file} ${cell}`}
                    value={String(at)}
                    label={
                      <span className={lines.grow}>
                        <b>{value === '' ? words.blank : value}</b>
                        <br />
                        <span className={`${lines.quiet} ${lines.small}`}>
                          {words.from(file === openFile ? words.open : file, cell)}
                        </span>
                      </span>
                    }
                  />
                ))}
                <Radio value="-1" label={words.leave} />
              </RadioGroup>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
