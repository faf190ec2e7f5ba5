import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conflict } from '#addin/app/receipt/receipts';
import { receiptWords } from '#addin/text/receipt';
import { Ask } from '#pane/receipt/Ask';
import { columnWords } from '#pane/send/ItemLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** The agency settles a dispute between its own copies (M7): one of the values it gave, with the reason. */
export function ChooseValue({
  pane,
  conflict,
  close,
}: TabProps & { readonly conflict: Conflict; readonly close: () => void }) {
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const [side, setSide] = useState('');
  const [reason, setReason] = useState('');
  const chosen = conflict.sides[Number(side)];
  const field = columnWords({ field: conflict.field }, language);
  return (
    <Ask
      pane={pane}
      title={words.chooseTitle(field, conflict.path)}
      act={words.record}
      ready={side !== '' && chosen !== undefined && reason.trim() !== ''}
      run={async () => (chosen === undefined ? null : pane.receipts.choose(conflict, chosen.value, reason.trim()))}
      close={close}
    >
      <RadioGroup
        value={side}
        aria-label={words.chooseTitle(field, conflict.path)}
        onChange={(_event, { value }) => setSide(value)}
      >
        {conflict.sides.map(({ value, file, cell }, at) => (
          <Radio
            key={`${file} ${cell} ${value}`}
            value={String(at)}
            label={
              <>
                <b>{value}</b>
                <br />
                {words.side(file, cell)}
              </>
            }
          />
        ))}
      </RadioGroup>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </Ask>
  );
}
