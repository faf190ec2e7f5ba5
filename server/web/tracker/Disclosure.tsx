import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  place: { position: 'relative' },
  panel: {
    position: 'absolute',
    right: 0,
    top: 'calc(100% + 4px)',
    zIndex: 8,
    width: 'max-content',
    maxWidth: 'min(320px, calc(100vw - 24px))',
    maxHeight: '60vh',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: '10px 14px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    boxShadow: tokens.shadow16,
    display: 'grid',
    rowGap: '6px',
    '@media (max-width: 720px)': { right: 'auto', left: 0 },
  },
});

/** A button with what it opens under it; Escape or a click elsewhere closes it, and focus returns. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      place.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', onEscape);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', onEscape);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    <div ref={place} className={styles.place}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      {open ? <div className={styles.panel}>{children}</div> : null}
    </div>
  );
}
