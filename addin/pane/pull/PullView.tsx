import { Button, Checkbox, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { failureWords } from '#addin/api/words';
import type { Compared, KeptCell, ProvinceCell } from '#addin/app/pull/compare';
import { pullScreen } from '#addin/text/pull';
import { sendScreen } from '#addin/text/send';
import { landing } from '#pane/frame/keptFocus';
import { OpenMatters } from '#pane/pull/OpenMatters';
import { Band } from '#pane/send/Band';
import { CellLink } from '#pane/send/CellLink';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fieldWords } from '#shared/message/fieldWords';
import { reportingPeriod } from '#shared/period/reporting';
import { momentText } from '#shared/report/moment';
import { address } from '#shared/sheet/address';
import { useObservable } from '#ui/useObservable';
import { WordMarks } from '#ui/WordMarks';

const useStyles = makeStyles({
  top: { padding: '12px 16px', display: 'grid', rowGap: '4px' },
  title: { fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  change: { display: 'grid', gridTemplateColumns: '28px 1fr', alignItems: 'start' },
  tick: { marginTop: '-6px', marginLeft: '-8px' },
  // Struck and underlined besides being tinted: a copy without colour says the same.
  // Read out, not drawn: striking and underlining say it to the eye.
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  fresh: {
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    backgroundColor: 'var(--pl-added)',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** *Nhận phản hồi của tỉnh*: what would be written, what stays, and what is under way. */
export function PullView({ pane }: TabProps) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = pullScreen[language];
  const { pull } = pane;
  const state = useObservable(pull.state);
  const none = state.kind === 'none';
  useEffect(() => {
    if (none) void pull.pull();
  }, [none, pull]);
  switch (state.kind) {
    case 'none':
    case 'asking':
      return (
        <div className={lines.block} role="status" {...landing}>
          <Spinner size="tiny" labelPosition="after" label={words.asking} />
        </div>
      );
    case 'failed': {
      const { what, act } = failureWords(state.failed);
      return (
        <div className={lines.block} role="alert">
          <Text>{what[language]}</Text>
          <Text className={lines.quiet}>{act[language]}</Text>
          <Button onClick={() => void pull.pull()}>{sendScreen[language].tryAgain}</Button>
        </div>
      );
    }
    case 'ready': {
      const { compared, answer } = state;
      if (compared === null) return <div className={lines.block}>{words.readingBook}</div>;
      const { otherPeriod } = compared;
      const label = (id: string): string => reportingPeriod(id)?.label[language] ?? id;
      return (
        <section>
          <div className={styles.top}>
            <h2 className={styles.title} {...landing}>
              {words.title}
            </h2>
            <span role="status">{compared.takes.length === 0 ? words.none : words.will(compared.takes.length)}</span>
            {otherPeriod === null ? null : (
              <span>{words.otherPeriod(label(otherPeriod), answer.tracker.period.label[language])}</span>
            )}
            {compared.rows === 0 ? <span>{words.otherBook}</span> : null}
            {state.kept ? <b>{words.offline(momentText(state.at, language))}</b> : null}
          </div>
          <Takes pane={pane} compared={compared} kind="directive" title={words.directives} />
          <Takes pane={pane} compared={compared} kind="value" title={words.values} />
          <Keeps pane={pane} keeps={compared.keeps} />
          <OpenMatters pane={pane} answer={answer} told={compared.told} />
        </section>
      );
    }
  }
}

/** How many of a list are shown before more are asked for. */
const page = 60;

function Takes({
  pane,
  compared,
  kind,
  title,
}: TabProps & { readonly compared: Compared; readonly kind: ProvinceCell['kind']; readonly title: string }) {
  const lines = useLines();
  const words = pullScreen[useObservable(pane.context.language)];
  const [shown, setShown] = useState(page);
  const takes = compared.takes.filter((one) => one.kind === kind);
  if (takes.length === 0) return null;
  return (
    <section>
      <Band title={title} right={takes.length} />
      <ul className={lines.list}>
        {takes.slice(0, shown).map((take) => (
          <Take key={take.id} pane={pane} take={take} />
        ))}
      </ul>
      {takes.length > shown ? (
        <div className={lines.block}>
          <Link as="button" className={lines.link} onClick={() => setShown(shown + page)}>
            {words.more(takes.length - shown)}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function Take({ pane, take }: TabProps & { readonly take: ProvinceCell }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = pullScreen[language];
  const left = useObservable(pane.pull.left);
  const source = useObservable(pane.pull.sources).get(take.key);
  const { id, path, field, sheet, row, column, mine, theirs } = take;
  const name = fieldWords[field][language];
  return (
    <li className={`${lines.line} ${styles.change}`}>
      <Checkbox
        className={styles.tick}
        checked={!left.has(id)}
        aria-label={words.tick(path, name)}
        onChange={() => pane.pull.toggle(id)}
      />
      <span className={lines.grow}>
        <b>{path}</b> {name} <CellLink pane={pane} sheet={sheet} cell={address(row, column)} />
        <br />
        {mine === '' ? (
          <>
            <span className={styles.unseen}>{words.new} </span>
            <ins className={styles.fresh}>{theirs}</ins>
          </>
        ) : (
          <>
            <span className={styles.unseen}>{words.old} </span>
            <WordMarks base={mine} text={theirs} />
          </>
        )}
        {source === undefined ? null : (
          <>
            <br />
            <span className={`${lines.quiet} ${lines.small}`}>{source[language]}</span>
          </>
        )}
      </span>
    </li>
  );
}

function Keeps({ pane, keeps }: TabProps & { readonly keeps: readonly KeptCell[] }) {
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = pullScreen[language];
  const [shown, setShown] = useState(page);
  if (keeps.length === 0) return null;
  return (
    <section>
      <Band title={words.kept} right={keeps.length} />
      <ul className={lines.list}>
        {keeps.slice(0, shown).map(({ sheet, row, column, path, field, mine, theirs }) => (
          <li className={lines.line} key={`${sheet} ${row} ${column}`}>
            <span className={lines.grow}>
              <CellLink pane={pane} sheet={sheet} cell={address(row, column)} /> <b>{path}</b>{' '}
              {words.unsent(fieldWords[field][language], mine === '' ? words.blank : mine)}
              <b>{words.unsentMark}</b>
              {words.notOverwritten}
              {theirs === null ? '' : words.both(theirs)}
            </span>
          </li>
        ))}
      </ul>
      {keeps.length > shown ? (
        <div className={lines.block}>
          <Link as="button" className={lines.link} onClick={() => setShown(shown + page)}>
            {words.more(keeps.length - shown)}
          </Link>
        </div>
      ) : null}
    </section>
  );
}
