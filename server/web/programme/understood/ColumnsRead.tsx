import { Button, mergeClasses, Select } from '@fluentui/react-components';
import { fieldWords } from '#shared/message/fieldWords';
import { type Field, fields } from '#shared/table/field';
import type { ReadColumn } from '#shared/wire/understoodAnswer';
import { Card } from '#web/frame/Card';
import { percentWords } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { useSaid, useSession, useWords } from '#web/session/session';
import { understoodWords } from '#web/words/understood';

/** What a person chose of how columns are read, by header. */
export type Corrections = Readonly<Record<string, Field | 'extra'>>;

/** Without these a table says too little; named where none was found. */
const wanted: readonly Field[] = ['content', 'lead', 'output'];

/** Every column, what it was taken for and how surely; with `correct` a person may choose otherwise (T2). */
export function ColumnsRead({
  columns,
  corrections,
  correct,
}: {
  readonly columns: readonly ReadColumn[];
  readonly corrections: Corrections;
  readonly correct?: (header: string, reading: Field | 'extra' | null) => void;
}) {
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const several = new Set(columns.map(({ sheet }) => sheet)).size > 1;
  const read = new Set(columns.map(({ reading }) => reading));
  const missing = wanted.filter((field) => !read.has(field)).map((field) => said(fieldWords[field]));
  return (
    <Card title={words.columns}>
      <div className={look.tight}>
        <p className={mergeClasses(look.plain, look.quiet)}>
          {correct === undefined ? words.columnsFixed : words.columnsLead}
        </p>
        {missing.length === 0 ? null : (
          <p className={mergeClasses(look.plain, look.error)}>{words.missing(missing.join(', '))}</p>
        )}
        <Scrolled label={words.columns}>
          <table className={mergeClasses(look.table, look.stacked)}>
            <thead>
              <tr>
                {[
                  ...(several ? [words.sheet] : []),
                  words.column,
                  words.header,
                  words.meaning,
                  words.sure,
                  words.samples,
                ].map((name) => (
                  <th key={name} scope="col" className={look.th}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={`${column.sheet} ${column.letters.join(' ')}`}>
                  {several ? (
                    <td className={look.td} data-of={words.sheet}>
                      {column.sheet}
                    </td>
                  ) : null}
                  <td className={mergeClasses(look.td, look.firm)} data-of={words.column}>
                    {column.letters.join(', ')}
                  </td>
                  <th scope="row" className={look.td}>
                    {column.header}
                  </th>
                  <td className={look.td} data-of={words.meaning}>
                    <Reading column={column} chosen={corrections[column.header]} correct={correct} />
                  </td>
                  <td className={mergeClasses(look.td, look.firm)} data-of={words.sure}>
                    <Confidence column={column} chosen={corrections[column.header] !== undefined} />
                  </td>
                  <td
                    className={mergeClasses(look.td, look.small, look.quiet)}
                    style={{ minWidth: 180 }}
                    data-of={words.samples}
                  >
                    {column.samples
                      .map((sample) => (sample.length > 60 ? `${sample.slice(0, 60)}…` : sample))
                      .join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </div>
    </Card>
  );
}

function Reading({
  column: { header, reading },
  chosen,
  correct,
}: {
  readonly column: ReadColumn;
  readonly chosen: Field | 'extra' | undefined;
  readonly correct: ((header: string, reading: Field | 'extra' | null) => void) | undefined;
}) {
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const name = reading === 'extra' ? words.extra : reading === 'owned' ? words.owned : said(fieldWords[reading]);
  if (correct === undefined || reading === 'owned') return name;
  return (
    <div className={look.row}>
      <Select
        aria-label={words.readingOf(header)}
        style={{ minWidth: 210 }}
        value={chosen ?? reading}
        onChange={(_event, { value }) => correct(header, value as Field | 'extra')}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {said(fieldWords[field])}
          </option>
        ))}
        <option value="extra">{words.extra}</option>
      </Select>
      {chosen === undefined ? null : (
        <Button size="small" appearance="subtle" onClick={() => correct(header, null)}>
          {words.back}
        </Button>
      )}
    </div>
  );
}

function Confidence({ column, chosen }: { readonly column: ReadColumn; readonly chosen: boolean }) {
  const look = useLook();
  const words = useWords(understoodWords);
  const { language } = useSession();
  const { confidence } = column;
  if (chosen) return words.corrected;
  if (confidence === null) return <span className={look.quiet}>–</span>;
  const share = percentWords(Math.round(confidence * 100), language);
  if (confidence < 0.6) return <span className={look.error}>{`${words.unsure}, ${share}`}</span>;
  return `${confidence < 0.9 ? words.likely : words.certain}, ${share}`;
}
