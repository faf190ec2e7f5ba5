import { instanceAnswerSchema } from '#shared/wire/instanceAnswer';
import { Copied } from '#web/admin/OnceLink';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';

/** The commands that keep the data, as they hold for this very instance, to be copied. */
export function BackupPart() {
  const look = useLook();
  const words = useWords(adminWords);
  const asked = useAsked({ path: '/api/v1/instance', answer: instanceAnswerSchema });
  return (
    <Answered asked={asked}>
      {({ commands, store }) => (
        <Card title={words.backup}>
          <div className={look.tight}>
            <p className={look.plain}>{words.backupLead}</p>
            <p className={look.plain}>{words.backupDaily}</p>
            <Variables lines={commands.map(({ line }) => line)} />
            <ul className={look.list}>
              {commands.map(({ act, line }) => (
                <li key={act} className={look.line}>
                  <div className={look.strong}>
                    {act === 'restore' && store.kind === 'postgres' ? words.restoreAnew : words.commands[act]}
                  </div>
                  <Copied text={line} />
                </li>
              ))}
            </ul>
          </div>
        </Card>
      )}
    </Answered>
  );
}

/** What has to be set in the shell first: addresses and keys that no page shows. */
function Variables({ lines }: { readonly lines: readonly string[] }) {
  const look = useLook();
  const words = useWords(adminWords);
  const names = new Set(lines.flatMap((line) => Array.from(line.matchAll(/\$\{(\w+):\?\}/g), ([, name = '']) => name)));
  return names.size === 0 ? null : <p className={look.plain}>{words.variables([...names].join(', '))}</p>;
}
