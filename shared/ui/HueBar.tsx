import { makeStyles } from '@fluentui/react-components';
import type { Hue } from '#shared/colour/palette';
import { hueColour } from '#ui/colours';
import { HueSign } from '#ui/sign';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '2px', height: '20px', minWidth: 0 },
  part: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '26px',
    overflow: 'hidden',
    borderRadius: '2px',
    border: '1px solid',
    boxSizing: 'border-box',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
  },
  told: { display: 'inline-flex', alignItems: 'center', columnGap: '3px', padding: '0 1px' },
});

export type BarPart = { readonly hue: Hue; readonly count: number };

/**
 * How many are of each hue, by width, with sign and number in each part. The numbers stand in a table beside it, so the bar is one picture
 * to a screen reader: `label` says it whole.
 */
export function HueBar({ parts, label }: { readonly parts: readonly BarPart[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ hue, count }) => (
          <span
            key={hue}
            className={styles.part}
            style={{
              flex: `${count} 1 0`,
              backgroundColor: hueColour(hue, 'mark'),
              // Set on paper only, see printHues.
              backgroundImage: `var(--pl-${hue}-hatch, none)`,
              backgroundSize: `var(--pl-${hue}-hatch-size, auto)`,
              borderColor: `var(--pl-${hue}-outline, ${hueColour(hue, 'sign')})`,
              color: hueColour(hue, 'on'),
            }}
          >
            <span className={styles.told} style={{ backgroundColor: `var(--pl-${hue}-patch, transparent)` }}>
              <HueSign hue={hue} />
              {count}
            </span>
          </span>
        ))}
    </div>
  );
}
