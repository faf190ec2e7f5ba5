import { makeStyles } from '@fluentui/react-components';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { HueBar } from '#ui/HueBar';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { barLabel, partsOf, widthOf } from '#web/overview/bars';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  item: { padding: '4px 0' },
  head: { display: 'flex', columnGap: '8px', alignItems: 'baseline', justifyContent: 'space-between' },
});

/** Tasks anywhere below each section, by hue. */
export function SectionBars({
  sections,
  className,
}: {
  readonly sections: OverviewAnswer['sections'];
  readonly className: string | undefined;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { list } = useLists();
  const longest = sections.list.reduce((most, { total }) => Math.max(most, total), 0);
  return (
    <Card title={words.bySection} className={className}>
      {sections.count === 0 ? <p className={look.none}>{words.bySectionNone}</p> : null}
      <ul className={look.rows}>
        {sections.list.map(({ section, path, title, total, byHue }) => {
          const parts = partsOf(byHue);
          return (
            <li key={section} className={styles.item}>
              <div className={styles.head}>
                <Link to={list({ section })}>
                  <strong>{path}</strong> {title}
                </Link>
                <Link to={list({ section })} className={look.strong}>
                  {n(total)}
                </Link>
              </div>
              {parts.length === 0 ? null : (
                <div style={widthOf(total, longest, parts.length)}>
                  <HueBar parts={parts} label={barLabel(path, parts, words)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {sections.count > sections.list.length ? (
        <p className={look.more}>
          <Link to={list({})}>{words.seeAll(n(sections.count))}</Link>
        </p>
      ) : null}
    </Card>
  );
}
