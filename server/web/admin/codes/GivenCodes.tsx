import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type CodeAnswer, codeSchema } from '#shared/wire/accessAnswer';
import { inForceNow } from '#web/admin/codes/codes';
import { useAct } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { fullDay } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { codesWords, roleWords } from '#web/words/codes';

/** Codes given so far, newest first; none can be read back, each can be taken back. */
export function GivenCodes({
  codes,
  nameOf,
}: {
  readonly codes: readonly CodeAnswer[];
  readonly nameOf: (agency: string | null) => string;
}) {
  const look = useLook();
  const words = useWords(codesWords);
  const said = useSaid();
  const [only, setOnly] = useState(true);
  const shown = [...(only ? codes.filter(inForceNow) : codes)].reverse();
  if (codes.length === 0) return <p className={mergeClasses(look.plain, look.quiet)}>{words.none}</p>;
  return (
    <details>
      <summary className={look.summary}>{words.given(codes.length)}</summary>
      <Checkbox label={words.only} checked={only} onChange={(_event, { checked }) => setOnly(checked === true)} />
      <Scrolled label={words.given(codes.length)}>
        <table className={mergeClasses(look.table, look.stacked)}>
          <thead>
            <tr>
              {[words.body, words.role, words.label, words.state].map((name) => (
                <th key={name} scope="col" className={look.th}>
                  {name}
                </th>
              ))}
              <th scope="col" className={look.th}>
                <span className={look.quiet}>{words.revokeNow}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((code) => (
              <tr key={code.id}>
                <th scope="row" className={look.td}>
                  {nameOf(code.agency)}
                </th>
                <td className={look.td} data-of={words.role}>
                  {said(roleWords[code.role])}
                </td>
                <td className={look.td} data-of={words.label}>
                  {code.label}
                </td>
                <td className={look.td} data-of={words.state}>
                  <State code={code} />
                </td>
                <td className={look.td}>
                  {inForceNow(code) ? <Revoke code={code} name={nameOf(code.agency)} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}

function State({ code }: { readonly code: CodeAnswer }) {
  const words = useWords(codesWords);
  const { createdAt, expiresAt, revokedAt } = code;
  if (revokedAt !== null) return words.revoked(fullDay(revokedAt));
  const since = words.since(fullDay(createdAt));
  if (!inForceNow(code)) return `${words.expired} (${since})`;
  return `${words.inForce}, ${since}${expiresAt === null ? '' : `, ${words.until(fullDay(expiresAt))}`}`;
}

function Revoke({ code, name }: { readonly code: CodeAnswer; readonly name: string }) {
  const look = useLook();
  const words = useWords(codesWords);
  const [asking, setAsking] = useState(false);
  const [signOut, setSignOut] = useState(false);
  const revoke = useAct({
    call: (all: boolean) => ({
      method: 'DELETE',
      path: withQuery(`/api/v1/codes/${encodeURIComponent(code.id)}`, { signOut: String(all) }),
      answer: codeSchema,
    }),
    changes: ['/api/v1/codes', '/api/v1/accounts'],
  });
  if (!asking)
    return (
      <Button size="small" aria-label={words.revokeOf(name)} onClick={() => setAsking(true)}>
        {words.revoke}
      </Button>
    );
  return (
    <div className={mergeClasses(look.note, look.tight)}>
      <p className={look.plain}>{words.revokeSure}</p>
      <Checkbox
        label={words.signOut}
        checked={signOut}
        onChange={(_event, { checked }) => setSignOut(checked === true)}
      />
      <div className={look.row}>
        <Button size="small" appearance="primary" disabled={revoke.isPending} onClick={() => revoke.mutate(signOut)}>
          {words.revokeNow}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
      <Failure failed={revoke.error} />
    </div>
  );
}
