import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { csvCell } from '#shared/report/csv';
import { type MatterRow, mattersAnswerSchema } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Scrolled } from '#web/frame/Scrolled';
import { dayText } from '#web/open/dates';
import { useFieldName } from '#web/open/names';
import { useOpenStyles } from '#web/open/styles';
import { useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Wishes that wait for the issuing authority, as they are handed to it: printed, or taken along (M4). */
export function ForwardPage() {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const { programme, period, periodPath } = useHere();
  const { language } = useSession();
  const asked = useAsked({ path: `${periodPath}/matters`, answer: mattersAnswerSchema });
  const wishes = useMemo(() => (asked.data?.matters ?? []).filter(({ group }) => group === 'proposals'), [asked.data]);
  const rowsOf = useRows();
  return (
    <>
      <PageHead
        title={words.forwardTitle}
        below={`${programme.number ?? programme.title} · ${words.forwardBelow(wishes.length)}`}
        actions={
          <>
            <Button onClick={() => print()} disabled={wishes.length === 0}>
              {words.print}
            </Button>
            <Button disabled={wishes.length === 0} onClick={() => save(rowsOf(wishes), `kien-nghi-${period.id}.csv`)}>
              {words.csv}
            </Button>
            {wishes.length === 0 ? null : (
              <a
                className={mergeClasses(styles.link, styles.way)}
                href={withQuery(`${periodPath}/letters/forwarding`, { lang: language })}
                download
              >
                {words.forwardPaper}
              </a>
            )}
            <a className={mergeClasses(styles.link, styles.way)} href={`${periodPath}/tracker.xlsx`} download>
              {words.xlsx}
            </a>
            <Link to={addressOf(programme.id, period.id, 'open')} className={styles.way}>
              {words.back}
            </Link>
          </>
        }
      />
      <Answered asked={asked}>
        {() => <Card>{wishes.length === 0 ? words.noneInGroup : <Wishes rows={rowsOf(wishes)} />}</Card>}
      </Answered>
    </>
  );
}

type Row = readonly string[];

/** The head, then a row a wish. */
function useRows(): (wishes: readonly MatterRow[]) => readonly Row[] {
  const words = useWords(openWords);
  const nameOf = useFieldName();
  return (wishes) => [
    ['TT', words.task, words.field, words.inForce, words.proposedText, words.proposer, words.receivedOn],
    ...wishes.map(({ path, title, kind, field, from, to, agencyName, since, forwarded }) => [
      path,
      title,
      kind === 'new_row' ? words.newTask : nameOf(field),
      from ?? '',
      kind === 'new_row' ? title : to || words.blank,
      agencyName ?? '',
      `${since === null ? '' : dayText(since)}${forwarded ? ` (${words.forwarded})` : ''}`,
    ]),
  ];
}

function Wishes({ rows: [head = [], ...rows] }: { readonly rows: readonly Row[] }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  return (
    <Scrolled label={words.forwardTitle}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col" className={styles.th}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((text, index) =>
                index === 0 ? (
                  <th key={head[index]} scope="row" className={mergeClasses(styles.td, styles.nowrap)}>
                    {text}
                  </th>
                ) : (
                  <td key={head[index]} className={mergeClasses(styles.td, index === row.length - 1 && styles.nowrap)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** A table as a file of this browser's own; no text in it becomes a formula (E6). */
function save(rows: readonly Row[], name: string): void {
  const text = rows.map((row) => `${row.map((cell) => csvCell(cell, ';')).join(';')}\r\n`).join('');
  const address = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
