import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { lettersAnswerSchema } from '#shared/wire/reminderAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { useReminders, useWorks } from '#web/intake/asking';
import { LetterText } from '#web/intake/remind/LetterText';
import { ReminderTable } from '#web/intake/remind/ReminderTable';
import { RemindForm } from '#web/intake/remind/RemindForm';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

/** One agency's reminders, and the next one (K6). */
export function RemindOne({ agency, missing }: { readonly agency: string; readonly missing: boolean }) {
  const words = useWords(intakeWords);
  const works = useWorks();
  const reminders = useReminders();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card title={words.log}>
        <Answered asked={reminders}>
          {({ log }) => <ReminderTable log={log.filter((one) => one.agency === agency || one.agency === null)} brief />}
        </Answered>
        {works && missing && !open ? (
          <Button style={{ marginTop: 8 }} onClick={() => setOpen(true)}>
            {words.remindOne}
          </Button>
        ) : null}
      </Card>
      {works && missing && open ? (
        <Card title={words.remindOne}>
          <OwnMessage agency={agency} />
          <RemindForm agencies={[agency]} kinds={['message', 'call', 'late_letter']} />
        </Card>
      ) : null}
    </>
  );
}

function OwnMessage({ agency }: { readonly agency: string }) {
  const { periodPath } = useHere();
  const letters = useAsked({ path: `${periodPath}/letters`, answer: lettersAnswerSchema });
  return (
    <Answered asked={letters}>
      {({ messages }) => {
        const message = messages.find((one) => one.agency === agency);
        return message === undefined ? null : <LetterText letter={message} name={`tin-nhan-${agency}`} />;
      }}
    </Answered>
  );
}
