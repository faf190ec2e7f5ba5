import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReadColumn } from '#addin/app/settings/settings';
import { settingsWords } from '#addin/text/settings';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fieldWords } from '#shared/message/fieldWords';
import { fields } from '#shared/table/field';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '34px minmax(0, 1fr) minmax(0, 150px)',
    columnGap: '8px',
    alignItems: 'center',
    padding: '4px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letter: { fontFamily: "Consolas, 'Liberation Mono', monospace" },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
  select: { minWidth: 0 },
});

/** Below this a person is asked to look (T2). */
const certain = 0.6;

/** What each column was read as, how sure, and the choice to say otherwise. */
export function LayoutPart({ pane }: TabProps) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = settingsWords[language];
  useObservable(pane.book);
  useObservable(pane.wishes);
  const columns = pane.settings.columns();
  return (
    <section>
      <Band title={words.layout} />
      <div className={lines.block}>
        <Text className={lines.quiet}>{columns.length === 0 ? words.noTable : words.layoutHint}</Text>
      </div>
      <ul className={lines.list}>
        {columns.map((column) => (
          <li className={styles.row} key={`${column.sheet} ${column.column} ${column.header}`}>
            <span className={styles.letter}>{column.column}</span>
            <span className={lines.grow}>
              {column.header}
              <br />
              <Sureness pane={pane} column={column} />
            </span>
            <Select
              size="small"
              className={styles.select}
              aria-label={`${words.readAs}: ${column.header}`}
              value={column.field}
              onChange={(_event, { value }) => {
                const field = value === 'extra' ? 'extra' : fields.find((one) => one === value);
                void pane.settings.correct(column.header, field ?? null);
              }}
            >
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldWords[field][language]}
                </option>
              ))}
              <option value="extra">{words.fields.extra}</option>
              {column.chosen ? <option value="">{words.takeBack}</option> : null}
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sureness({ pane, column }: TabProps & { readonly column: ReadColumn }) {
  const styles = useStyles();
  const lines = useLines();
  const words = settingsWords[useObservable(pane.context.language)];
  const { confidence, chosen } = column;
  if (chosen) return <span className={`${lines.quiet} ${lines.small}`}>{words.chosen}</span>;
  if (confidence === null || confidence >= certain)
    return <span className={`${lines.quiet} ${lines.small}`}>{confidence === null ? '' : words.sure}</span>;
  return <span className={`${styles.unsure} ${lines.small}`}>{words.unsure(Math.round(confidence * 100))}</span>;
}
