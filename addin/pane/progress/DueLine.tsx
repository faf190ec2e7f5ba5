import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  said: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** Day and days under a task: when it is due, since when it waits, how late it is. */
export function DueLine({ text }: { readonly text: string }) {
  return <span className={useStyles().said}>{text}</span>;
}
