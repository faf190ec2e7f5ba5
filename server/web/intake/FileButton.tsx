import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';

/** A button that asks for files; what a browser draws for it speaks the browser's language, not the page's. */
export function FileButton({
  accept,
  many = false,
  folder = false,
  size = 'small',
  chosen,
  children,
}: {
  readonly accept?: string;
  readonly many?: boolean;
  /** A folder with everything in it. */
  readonly folder?: boolean;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly chosen: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        multiple={many || folder}
        {...(accept === undefined ? {} : { accept })}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          chosen([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
