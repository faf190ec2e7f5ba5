import { mergeClasses } from '@fluentui/react-components';
import { fieldWords } from '#shared/message/fieldWords';
import type { Field } from '#shared/table/field';
import { authorityAnswerSchema } from '#shared/wire/programmeAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { programmeWords } from '#web/words/programme';

/** Who may write what, as the merge itself reads it (M4). */
export function AuthorityPart() {
  const look = useLook();
  const words = useWords(programmeWords);
  const said = useSaid();
  const fieldsOf = ({ fields }: { readonly fields: readonly string[] }): string =>
    fields.map((field) => said(fieldWords[field as Field])).join(', ');
  const asked = useAsked({ path: '/api/v1/authority', answer: authorityAnswerSchema });
  return (
    <Answered asked={asked}>
      {({ table, decisions }) => (
        <div className={look.stack}>
          <Card title={words.authority}>
            <p className={look.plain}>{words.authorityLead}</p>
            {/* The head of the table says which columns a group has; rows in pieces have no head. */}
            <ul className={mergeClasses(look.list, look.onlyStacked, look.small, look.quiet)}>
              {(table[0]?.fields ?? []).map((group) => (
                <li key={group.group}>
                  {said(group.words)}: {fieldsOf(group)}
                </li>
              ))}
            </ul>
            <Scrolled label={words.authority}>
              <table className={mergeClasses(look.table, look.stacked)}>
                <thead>
                  <tr>
                    <th scope="col" className={look.th}>
                      {words.standing}
                    </th>
                    {(table[0]?.fields ?? []).map((group) => (
                      <th key={group.group} scope="col" className={look.th} style={{ whiteSpace: 'normal' }}>
                        {said(group.words)}
                        <div className={mergeClasses(look.small, look.quiet)} style={{ fontWeight: 400 }}>
                          {fieldsOf(group)}
                        </div>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.map((row) => (
                    <tr key={row.standing}>
                      <th scope="row" className={look.td}>
                        {said(row.words)}
                      </th>
                      {row.fields.map((group) => (
                        <td key={group.group} className={look.td} data-of={said(group.words)}>
                          {said(group.ruleWords)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolled>
          </Card>
          <Card title={words.decisions}>
            <Scrolled label={words.decisions}>
              <table className={mergeClasses(look.table, look.stacked)}>
                <thead>
                  <tr>
                    {[words.decision, words.by, words.needs].map((name) => (
                      <th key={name} scope="col" className={look.th}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {decisions.map(({ kind, by, needs }) => (
                    <tr key={kind}>
                      <th scope="row" className={look.td}>
                        {words.decisionNames[kind] ?? kind}
                      </th>
                      <td className={look.td} data-of={words.by}>
                        {said(by)}
                      </td>
                      <td className={look.td} data-of={words.needs}>
                        {said(needs)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolled>
          </Card>
        </div>
      )}
    </Answered>
  );
}
