import { makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { previewOf } from '#shared/report/receiptAccount';
import type { ShownFinding } from '#shared/wire/drawnAnswer';
import type { OwnAnswer } from '#shared/wire/ownAnswer';
import type { DryRunAnswer } from '#shared/wire/submissionAnswer';
import { faultColours } from '#ui/colours';
import { useWords } from '#web/session/session';
import { BecomesPart } from '#web/upload/BecomesPart';
import { CellLine } from '#web/upload/CellLine';
import { FindingsPart } from '#web/upload/FindingsPart';
import { RepairPart } from '#web/upload/RepairPart';
import { SheetView } from '#web/upload/SheetView';
import { type At, lookupOf, tableOf } from '#web/upload/sheetLookup';
import type { Chosen } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 296px',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', rowGap: '14px', gridTemplateColumns: 'minmax(0, 1fr)' },
  sheet: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  which: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  legend: { margin: 0, fontSize: '12px', lineHeight: '18px' },
  mark: { padding: '0 5px' },
  error: { border: `2px dashed ${faultColours.error}` },
  warning: { border: `2px dotted ${faultColours.warning}` },
});

/** Step 2: the sheet as it stands, what is to be checked in it, and what would become of it. */
export function CheckStep({
  file,
  answer,
  blocks,
  show,
  use,
}: {
  readonly file: Chosen;
  readonly answer: DryRunAnswer;
  readonly blocks: OwnAnswer['blocks'];
  readonly show: (step: number, kind?: string) => void;
  /** Goes on with another file in place of this one. */
  readonly use: (file: File) => Promise<void>;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { drawn = [], findings, receipt } = answer;
  const lookup = useMemo(() => lookupOf(findings, receipt.items), [findings, receipt]);
  const preview = useMemo(() => previewOf(answer, blocks), [answer, blocks]);
  const [table, setTable] = useState(0);
  const [at, setAt] = useState<At | null>(null);
  const shown = drawn[table] ?? drawn[0];
  const sheet = shown?.sheet ?? '';
  const choose = useCallback((address: string) => setAt({ sheet, address }), [sheet]);
  const goTo = (finding: ShownFinding): void => {
    const place = tableOf(drawn, finding.sheet, finding.address);
    if (place !== -1) setTable(place);
    setAt({ sheet: finding.sheet, address: finding.address });
  };
  return (
    <div className={styles.sides}>
      <div className={styles.sheet}>
        {drawn.length > 1 ? (
          <div className={styles.which}>
            <Select
              aria-label={words.sheet}
              value={String(table)}
              onChange={(_event, { value }) => {
                setTable(Number(value));
                setAt(null);
              }}
            >
              {drawn.map(({ sheet, hidden, headerRow, rows }, index) => (
                <option key={`${sheet} ${headerRow}`} value={index}>
                  {sheet} ({words.rowsOf(rows.length)}
                  {hidden ? `, ${words.hiddenSheet}` : ''})
                </option>
              ))}
            </Select>
          </div>
        ) : null}
        {shown === undefined ? (
          <p role="status">{words.noTable}</p>
        ) : (
          <>
            <SheetView
              key={`${shown.sheet} ${shown.headerRow}`}
              table={shown}
              lookup={lookup}
              at={at?.sheet === shown.sheet ? at.address : null}
              choose={choose}
            />
            <CellLine table={shown} lookup={lookup} at={at} />
            <p className={styles.legend}>
              {words.legend.fill} <span className={mergeClasses(styles.mark, styles.error)}>{words.legend.error}</span>{' '}
              {words.legend.isError}{' '}
              <span className={mergeClasses(styles.mark, styles.warning)}>{words.legend.warning}</span>{' '}
              {words.legend.isWarning}
            </p>
          </>
        )}
      </div>
      <div className={styles.side}>
        <FindingsPart findings={findings} blocking={preview.blocking.length} at={at} goTo={goTo} />
        <RepairPart key={file.name} file={file} findings={findings} use={use} />
        <BecomesPart file={file} account={preview.account} show={show} />
      </div>
    </div>
  );
}
