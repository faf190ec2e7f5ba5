import type { ReactNode } from 'react';
import { useLook } from '#web/programme/look';

/** Names and what they are, one under the other. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const look = useLook();
  return (
    <dl className={look.facts}>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  const look = useLook();
  return (
    <>
      <dt className={look.fact}>{name}</dt>
      <dd className={look.value}>{value}</dd>
    </>
  );
}
