import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import type { Grouping } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '6px', padding: '0 12px 8px', alignItems: 'center' },
  search: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
  grouping: { flex: '0 0 auto', width: '138px', '& select': { fontSize: '13px', paddingLeft: '8px' } },
});

const groupings = [
  ['rule', 'byRule'],
  ['row', 'byRow'],
  ['severity', 'bySeverity'],
] as const satisfies readonly (readonly [Grouping, string])[];

/** Search over words, address and number without marks, and the order of the list. */
export function SearchRow({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  const view = useObservable(pane.check.view);
  return (
    <div className={styles.row}>
      <SearchBox
        className={styles.search}
        value={view.search}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(_event, { value }) => pane.check.search(value)}
      />
      <Select
        className={styles.grouping}
        value={view.grouping}
        aria-label={words.grouping}
        onChange={(_event, { value }) => {
          const chosen = groupings.find(([grouping]) => grouping === value);
          if (chosen !== undefined) pane.check.group(chosen[0]);
        }}
      >
        {groupings.map(([grouping, name]) => (
          <option key={grouping} value={grouping}>
            {words[name]}
          </option>
        ))}
      </Select>
    </div>
  );
}
