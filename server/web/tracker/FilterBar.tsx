import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { memo, useCallback, useRef } from 'react';
import { hueOf } from '#shared/colour/palette';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';
import { type StatusClass, statusClasses } from '#shared/status/class';
import { hueColour } from '#ui/colours';
import { ClassSign } from '#ui/sign';
import { useRest } from '#web/frame/useRest';
import { type Chosen, isNarrowed, noChoice } from '#web/tracker/chosen';
import { SearchField } from '#web/tracker/SearchField';
import type { TrackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginBottom: '10px' },
  search: { flex: '0 1 230px', minWidth: '180px', '@media (max-width: 720px)': { flex: '1 1 100%' } },
  // The chips stand in one row with what is beside them.
  chips: { display: 'contents' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '2px 8px 2px 5px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    padding: '1px 7px 1px 6px',
    borderRadius: '3px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
  },
  choice: { maxWidth: '210px', minWidth: 0, '@media (max-width: 720px)': { flex: '1 1 40%' } },
  plain: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    font: 'inherit',
    padding: '4px',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, borderRadius: '2px' },
  },
});

/** What presses comes first. */
const order: readonly StatusClass[] = [
  'overdue',
  'submitted',
  'due_soon',
  'not_started',
  'in_time',
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'done_unproven',
  'not_yet',
  'continuous',
  'no_deadline',
  'suspended',
  'cancelled',
];
const pressing: ReadonlySet<StatusClass> = new Set(['overdue', 'submitted', 'due_soon']);

/** What narrows the tracker: a text, classes with their counts, body, section, month of the deadline. */
export function FilterBar({
  outline,
  filtered,
  chosen,
  choose,
  words,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly chosen: Chosen;
  readonly choose: (changed: Partial<Chosen>) => void;
  readonly words: TrackerWords;
}) {
  const styles = useStyles();
  const latest = useRef(choose);
  latest.current = choose;
  const steady = useCallback((changed: Partial<Chosen>) => latest.current(changed), []);
  const classes = order.filter((code) => {
    const count = filtered.ofClass[statusClasses.indexOf(code)] ?? 0;
    return count > 0 || pressing.has(code) || chosen.classes.includes(code);
  });
  return (
    <search className={`${styles.bar} noprint`} aria-label={words.filters}>
      <SearchField chosen={chosen} choose={choose} words={words} className={styles.search} />
      <fieldset className={styles.chips} aria-label={words.classes}>
        {classes.map((code) => {
          const on = chosen.classes.includes(code);
          const hue = hueOf[code];
          return (
            <button
              key={code}
              type="button"
              aria-pressed={on}
              className={mergeClasses(styles.chip, on && styles.on)}
              onClick={() =>
                choose({ classes: on ? chosen.classes.filter((one) => one !== code) : [...chosen.classes, code] })
              }
            >
              <span
                className={styles.name}
                style={{ backgroundColor: hueColour(hue, 'fill'), color: hueColour(hue, 'text') }}
              >
                <ClassSign code={code} />
                {words.short[code]}
              </span>
              <b>{words.number(filtered.ofClass[statusClasses.indexOf(code)] ?? 0)}</b>
            </button>
          );
        })}
      </fieldset>
      <Selects
        outline={outline}
        agency={chosen.agency}
        section={chosen.section}
        month={chosen.month}
        choose={steady}
        words={words}
      />
      {chosen.tasks.length === 0 ? null : (
        <button
          type="button"
          className={mergeClasses(styles.chip, styles.on)}
          aria-label={`${words.chosenTasks(chosen.tasks.length)}: ${words.drop}`}
          onClick={() => choose({ tasks: [] })}
        >
          {words.chosenTasks(chosen.tasks.length)} <span aria-hidden>✕</span>
        </button>
      )}
      {isNarrowed(chosen) ? (
        <button type="button" className={styles.plain} onClick={() => choose(noChoice)}>
          {words.clear}
        </button>
      ) : null}
    </search>
  );
}

/** Drawn anew only where one of them changes: two hundred bodies are not looked at for every class that is chosen. */
const Selects = memo(function Selects({
  outline,
  agency,
  section,
  month,
  choose,
  words,
}: {
  readonly outline: Outline;
  readonly agency: string | null;
  readonly section: string | null;
  readonly month: string | null;
  readonly choose: (changed: Partial<Chosen>) => void;
  readonly words: TrackerWords;
}) {
  const styles = useStyles();
  // Lists of hundreds, closed at first: the one that is chosen comes at once.
  const rest = useRest();
  const { agencies, sections, months } = outline.answer;
  return (
    <>
      {agencies.length < 2 ? null : (
        <Select
          className={styles.choice}
          aria-label={words.agency}
          value={agency ?? ''}
          onChange={(_event, { value }) => choose({ agency: value === '' ? null : value })}
        >
          <option value="">{words.agencyAll}</option>
          <Options of={outline} kind="agency" all={rest} chosen={agency} />
        </Select>
      )}
      {sections.length < 2 ? null : (
        <Select
          className={styles.choice}
          aria-label={words.section}
          value={section ?? ''}
          onChange={(_event, { value }) => choose({ section: value === '' ? null : value })}
        >
          <option value="">{words.sectionAll}</option>
          <Options of={outline} kind="section" all={rest} chosen={section} />
        </Select>
      )}
      {months.length < 2 ? null : (
        <Select
          className={styles.choice}
          aria-label={words.month}
          value={month ?? ''}
          onChange={(_event, { value }) => choose({ month: value === '' ? null : value })}
        >
          <option value="">{words.monthAll}</option>
          {[...months].sort().map((one) => (
            <option key={one} value={one}>
              {words.monthOf(one.slice(5).replace(/^0/, ''), one.slice(0, 4))}
            </option>
          ))}
        </Select>
      )}
    </>
  );
});

/** Made with the first list: a browser takes as long for it as for a dozen rows. */
let byName: Intl.Collator | undefined;

/** Lists of a few hundred: made once for an outline, not at every letter typed. */
const made = new WeakMap<Outline, Partial<Record<'agency' | 'section', readonly (readonly [string, string])[]>>>();

function inOrder([, a]: readonly [string, string], [, b]: readonly [string, string]): number {
  byName ??= new Intl.Collator('vi');
  return byName.compare(a, b);
}

function Options({
  of,
  kind,
  all,
  chosen,
}: {
  readonly of: Outline;
  readonly kind: 'agency' | 'section';
  /** Not yet: the chosen one alone. */
  readonly all: boolean;
  readonly chosen: string | null;
}) {
  if (!all && chosen === null) return null;
  let known = made.get(of);
  if (known === undefined) {
    known = {};
    made.set(of, known);
  }
  const list =
    known[kind] ??
    (kind === 'agency'
      ? of.answer.agencies.map(({ id, short }) => [id, short] as const).sort(inOrder)
      : of.answer.sections.map(({ id, path, title }) => [id, `${path}. ${title}`] as const));
  known[kind] = list;
  const shown = all ? list : list.filter(([id]) => id === chosen);
  return shown.map(([id, name]) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
