import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failed } from '#shared/wire/called';
import { Trouble } from '#web/frame/Trouble';
import { useLook } from '#web/programme/look';

/** A quiet line that something was done, read aloud; it stays on the page. */
export function Done({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  return (
    <div role="status" className={mergeClasses(look.note, look.good)}>
      {children}
    </div>
  );
}

/** Something to know before going on. */
export function Note({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  return <div className={mergeClasses(look.note, look.warn)}>{children}</div>;
}

/** What failed of the last act; nothing where it did not. */
export function Failure({ failed }: { readonly failed: Failed | null | undefined }) {
  return failed === null || failed === undefined ? null : <Trouble failed={failed} />;
}
