import { Input, type InputProps } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { afterPress } from '#web/frame/afterPress';
import { dayOf, fullDay } from '#web/frame/days';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/**
 * A day, read and written day first whatever language the browser speaks: its own date field shows 11/12 as December to whoever has an
 * English one. Typed as `5/11/2015`, or chosen from the browser's calendar. Days are `YYYY-MM-DD`.
 */
export function DayField({
  value,
  change,
  leave,
  always = false,
  ...rest
}: {
  readonly value: string;
  /** Told at every letter: the day that stands there, '' while none does. */
  readonly change?: (day: string) => void;
  /** Told when the field is left, Enter is pressed or a day was chosen, with the day then standing. */
  readonly leave?: (day: string) => void;
  /** There must be a day: `change` and `leave` are told whole days only, and what is no day when the field is left gives way to `value`. */
  readonly always?: boolean;
} & Pick<InputProps, 'id' | 'size' | 'required' | 'disabled' | 'className' | 'aria-label'>) {
  const words = useWords(frameWords);
  const [text, setText] = useState(fullDay(value));
  const picker = useRef<HTMLInputElement>(null);
  const said = useRef(value);
  const told = useRef(value);
  // Another day was set from outside: what is half typed here stands for nothing any more.
  useEffect(() => {
    if (value !== said.current) setText(fullDay(value));
    said.current = value;
    told.current = value;
  }, [value]);
  const put = (day: string): void => {
    if (always && day === '') return;
    said.current = day;
    change?.(day);
  };
  const tell = (day: string): void => {
    if (day !== told.current && leave !== undefined) {
      const { pathname } = location;
      afterPress(() => {
        // The press led to another page: this one is not called back for a day.
        if (location.pathname === pathname) leave(day);
      });
    }
    told.current = day;
  };
  const left = (): void => {
    const day = dayOf(text);
    if (day !== null || always) setText(fullDay(day ?? value));
    if (day !== null || (text.trim() === '' && !always)) tell(day ?? '');
  };
  return (
    <Input
      {...rest}
      root={{ style: { minWidth: 0, width: '100%' } }}
      input={{ style: { minWidth: 0, width: '100%', paddingRight: 0 } }}
      inputMode="numeric"
      autoComplete="off"
      placeholder={words.dayForm}
      value={text}
      {...(text.trim() === '' || dayOf(text) !== null ? {} : { 'aria-invalid': true })}
      onChange={(_event, { value: typed }) => {
        setText(typed);
        put(dayOf(typed) ?? '');
      }}
      onBlur={left}
      onKeyDown={({ key }) => {
        if (key === 'Enter') left();
      }}
      contentAfter={
        <span style={{ position: 'relative', display: 'inline-flex' }}>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value}
            style={{ position: 'absolute', inset: 0, width: '100%', border: 'none', opacity: 0, pointerEvents: 'none' }}
            onChange={({ currentTarget: { value: chosen } }) => {
              if (chosen === '') return;
              setText(fullDay(chosen));
              put(chosen);
              tell(chosen);
            }}
          />
          <button
            type="button"
            aria-label={words.chooseDay}
            title={words.chooseDay}
            disabled={rest.disabled}
            onClick={() => picker.current?.showPicker()}
            style={{
              display: 'inline-flex',
              alignItems: 'center',
              justifyContent: 'center',
              padding: '4px 2px',
              border: 'none',
              background: 'none',
              color: 'inherit',
              cursor: 'pointer',
            }}
          >
            <CalendarLtrRegular fontSize={16} aria-hidden />
          </button>
        </span>
      }
    />
  );
}
