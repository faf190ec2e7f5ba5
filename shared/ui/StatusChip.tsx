import { makeStyles } from '@fluentui/react-components';
import type { Language } from '#shared/rules/rule';
import type { StatusClass, TaskStatus } from '#shared/status/class';
import { classWords, statusPhrase } from '#shared/status/words';
import { hueColour } from '#ui/colours';
import { ClassSign, hueOfClass } from '#ui/sign';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    columnGap: '5px',
    padding: '1px 7px 1px 6px',
    borderRadius: '3px',
    border: '1px solid transparent',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    maxWidth: '100%',
    textAlign: 'left',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  sign: { display: 'inline-flex', marginTop: '3px' },
  square: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '3px',
    border: '1px solid transparent',
    flex: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** A class as fill, sign and words together, never one without the others (S4). A whole status says its days and bodies too. */
export function StatusChip({
  status,
  language,
}: {
  readonly status: StatusClass | TaskStatus;
  readonly language: Language;
}) {
  const styles = useStyles();
  const code = typeof status === 'string' ? status : status.class;
  const words = typeof status === 'string' ? classWords[status][language] : statusPhrase(status, language);
  const hue = hueOfClass(code);
  return (
    <span
      className={styles.chip}
      style={{
        backgroundColor: hueColour(hue, 'fill'),
        color: hueColour(hue, 'text'),
        // Set on paper only, see printHues.
        borderColor: `var(--pl-${hue}-edge, transparent)`,
        borderWidth: `var(--pl-${hue}-edge-width, 1px)`,
      }}
    >
      <span className={styles.sign} style={{ color: hueColour(hue, 'sign') }}>
        <ClassSign code={code} />
      </span>
      {words}
    </span>
  );
}

/** The sign of a class on its fill, for the head of a row whose words follow. */
export function ClassSquare({ code }: { readonly code: StatusClass }) {
  const styles = useStyles();
  const hue = hueOfClass(code);
  return (
    <span className={styles.square} style={{ backgroundColor: hueColour(hue, 'fill'), color: hueColour(hue, 'sign') }}>
      <ClassSign code={code} />
    </span>
  );
}
