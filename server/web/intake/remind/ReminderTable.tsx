import { makeStyles, tokens } from '@fluentui/react-components';
import { momentText } from '#shared/report/moment';
import type { ReminderLog } from '#shared/wire/reminderAnswer';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '18px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The log of reminders, the newest first; `brief` leaves out whom, where only one agency is spoken of. */
export function ReminderTable({ log, brief = false }: { readonly log: ReminderLog['log']; readonly brief?: boolean }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  if (log.length === 0) return <p className={styles.none}>{words.noLog}</p>;
  return (
    <ul className={styles.list} aria-label={words.log}>
      {grouped(log).map(({ seq, kind, at, note, names }) => (
        <li key={seq} className={styles.line}>
          {words.kinds[kind]}
          {brief ? '' : `: ${names.length === 0 ? words.everyone : names.join('; ')}`}
          {note === '' ? '' : `. ${note}`}
          <br />
          <span className={styles.quiet}>{momentText(at, language)}</span>
        </li>
      ))}
    </ul>
  );
}

type Entry = Pick<ReminderLog['log'][number], 'seq' | 'kind' | 'at' | 'note'> & { readonly names: readonly string[] };

/** A letter to many is one entry. */
function grouped(log: ReminderLog['log']): readonly Entry[] {
  const found = new Map<number, Entry & { readonly names: string[] }>();
  for (const { seq, kind, at, note, agency, name } of log) {
    const known = found.get(seq) ?? { seq, kind, at, note, names: [] };
    if (agency !== null) known.names.push(name);
    found.set(seq, known);
  }
  return [...found.values()].reverse();
}
