import { Answered } from '#web/frame/Answered';
import { Link } from '#web/frame/Link';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { partAddress } from '#web/programme/paths';
import { ColumnsRead, type Corrections } from '#web/programme/understood/ColumnsRead';
import { TablesRead } from '#web/programme/understood/TablesRead';
import { useDrafting } from '#web/programme/useDrafting';
import { useWords } from '#web/session/session';
import { draftingWords } from '#web/words/drafting';
import { programmeWords } from '#web/words/programme';

/** How the workbook in force was read, and where to have it read otherwise. */
export function LayoutPart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(draftingWords);
  const names = useWords(programmeWords);
  return (
    <Answered asked={useDrafting(programme.id)}>
      {({ file, revision, layout, tables, columns }) => {
        const corrections: Corrections = Object.fromEntries(layout.map(({ header, field }) => [header, field]));
        return (
          <div className={look.stack}>
            <p className={look.plain}>
              {words.layoutLead(file, revision)}{' '}
              <Link to={partAddress(programme.id, 'revisions')} className={look.inText}>
                {names.revisions}
              </Link>
            </p>
            <ColumnsRead columns={columns} corrections={corrections} />
            <TablesRead tables={tables} />
          </div>
        );
      }}
    </Answered>
  );
}
