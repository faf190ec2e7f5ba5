import {
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  sheet: { height: 'auto', maxHeight: '85vh' },
  head: { padding: '12px 12px 4px' },
  title: { fontSize: '16px', lineHeight: '24px' },
  body: { padding: '0 12px' },
  foot: { padding: '10px 12px 12px', display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
});

/** A sheet that comes up from below and asks for one thing; Esc closes it, and focus goes back to where it was. */
export function BottomSheet({
  open,
  title,
  foot,
  children,
  onClose,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  return (
    <OverlayDrawer
      className={styles.sheet}
      position="bottom"
      open={open}
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <DrawerHeader className={styles.head}>
        <DrawerHeaderTitle className={styles.title}>{title}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
      <DrawerFooter className={styles.foot}>{foot}</DrawerFooter>
    </OverlayDrawer>
  );
}
