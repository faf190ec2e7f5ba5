import { Button, mergeClasses } from '@fluentui/react-components';
import { momentText } from '#shared/report/moment';
import { type DecisionLog, decisionLogSchema } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Scrolled } from '#web/frame/Scrolled';
import { Trouble } from '#web/frame/Trouble';
import { dayText } from '#web/open/dates';
import { useFieldName } from '#web/open/names';
import { useOpenStyles } from '#web/open/styles';
import { useWriting, type Writing } from '#web/open/writing';
import { useMay, useSaid, useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

type Logged = DecisionLog['decisions'][number];

/** Decisions of the period, the newest first; what was decided at once is taken back at once (M11). */
export function LogPage() {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const said = useSaid();
  const { programme, period, periodPath } = useHere();
  const asked = useAsked({ path: `${periodPath}/decisions`, answer: decisionLogSchema });
  const writing = useWriting();
  const queue = addressOf(programme.id, period.id, 'open');
  return (
    <>
      <PageHead
        title={words.logTitle}
        below={asked.data === undefined ? undefined : words.logBelow(asked.data.decisions.length, said(period.label))}
        actions={
          <Link to={queue} className={styles.way}>
            {words.back}
          </Link>
        }
      />
      {writing.failed === null ? null : <Trouble failed={writing.failed} />}
      <Answered asked={asked}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <Card>{words.logNone}</Card>
          ) : (
            <Card>
              <LogTable acts={actsOf(decisions)} writing={writing} />
            </Card>
          )
        }
      </Answered>
    </>
  );
}

/** Decisions of one moment and person are one act. */
function actsOf(decisions: readonly Logged[]): readonly (readonly Logged[])[] {
  const acts: Logged[][] = [];
  for (const one of decisions) {
    const last = acts.at(-1);
    if (last?.[0]?.at === one.at && last[0].by === one.by && one.kind !== 'sender') last.push(one);
    else acts.push([one]);
  }
  return acts;
}

function LogTable({ acts, writing }: { readonly acts: readonly (readonly Logged[])[]; readonly writing: Writing }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  return (
    <Scrolled label={words.logTitle}>
      <table className={mergeClasses(styles.table, styles.stack)}>
        <thead className={styles.unstacked}>
          <tr>
            <th scope="col" className={styles.th}>
              {words.when}
            </th>
            <th scope="col" className={styles.th}>
              {words.what}
            </th>
            <th scope="col" className={styles.th}>
              {words.why}
            </th>
            <td className={styles.th} />
          </tr>
        </thead>
        <tbody className={styles.stack}>
          {acts.map((act) => (
            <Act key={act[0]?.id} act={act} writing={writing} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Act({ act, writing }: { readonly act: readonly Logged[]; readonly writing: Writing }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const { language } = useSession();
  const may = useMay();
  const { period, periodPath } = useHere();
  const [first] = act;
  if (first === undefined) return null;
  const open = act.filter(({ undoneBy }) => undoneBy === null);
  const { document, attachment } = first;
  return (
    <tr className={styles.stack}>
      <th scope="row" className={mergeClasses(styles.td, styles.rowHead, styles.when, styles.stack)}>
        {momentText(first.at, language)}
        <br />
        {first.by}
      </th>
      <td className={mergeClasses(styles.td, styles.part, styles.stack)}>
        {act.length > 1 ? <div className={styles.quiet}>{words.together(act.length)}</div> : null}
        {act.slice(0, 20).map((one) => (
          <What key={one.id} one={one} />
        ))}
        {act.length > 20 ? <div className={styles.quiet}>{words.previewMore(act.length - 20)}</div> : null}
      </td>
      <td className={mergeClasses(styles.td, styles.part, styles.stack)}>
        {first.reason}
        {document === null ? null : (
          <div>
            {words.byDocument(document.number, document.body, dayText(document.date))}
            {first.signer === null ? '' : `, ${words.signedBy(first.signer)}`}
          </div>
        )}
        {attachment === null ? null : (
          <div>
            <a
              className={styles.link}
              href={`${periodPath}/decisions/${encodeURIComponent(first.id)}/document`}
              download
            >
              {attachment.file}
            </a>
          </div>
        )}
        {first.confirmed === null ? null : (
          <div className={styles.quiet}>{words.confirmedBy(first.confirmed.by, first.confirmed.how)}</div>
        )}
        {first.opinion === null ? null : (
          <div className={styles.quiet}>
            {words.opinion}: {first.opinion}
            {first.forwardedTo === null ? '' : ` · ${words.forwardTo}: ${first.forwardedTo}`}
          </div>
        )}
      </td>
      <td className={mergeClasses(styles.td, styles.nowrap, styles.stack)}>
        {open.length === 0 ? (
          <span className={styles.quiet}>{words.isUndone}</span>
        ) : may.decide && period.state === 'open' ? (
          <Button
            size="small"
            disabled={writing.busy}
            onClick={() =>
              void writing.takeBack(
                first.kind === 'sender' ? { ids: [], sender: first.id } : { ids: open.map(({ id }) => id) },
              )
            }
          >
            {open.length > 1 ? words.undoMany(open.length) : words.undoOne}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function What({ one }: { readonly one: Logged }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useFieldName();
  const kind =
    one.kind !== 'proposal'
      ? one.kind
      : one.accepted === false
        ? 'refused'
        : one.document === null
          ? 'forwardedKind'
          : 'granted';
  const isDay = one.kind === 'extend' || one.kind === 'trigger' || one.kind === 'complete';
  const value = one.value === null ? null : isDay ? dayText(one.value) : one.value;
  const where = [
    one.path,
    one.field === null ? '' : nameOf(one.field),
    one.path === '' || one.field === null ? one.title : '',
    one.agencyName ?? '',
  ].filter((text) => text !== '');
  return (
    <div style={one.undoneBy === null ? undefined : { textDecoration: 'line-through' }}>
      <strong>{words.kinds[kind] ?? one.kind}</strong> {where.join(' · ')}
      {value === null ? null : (
        <span className={styles.quiet}>
          {': '}
          {one.kind === 'proposal' ? `${one.base ?? words.blank} → ` : ''}
          {value === '' ? words.blank : value}
        </span>
      )}
    </div>
  );
}
