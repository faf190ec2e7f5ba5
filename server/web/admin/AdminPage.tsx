import { type ComponentType, lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { places } from '#web/addresses';
import { Waiting } from '#web/frame/Answered';
import { NotFound } from '#web/frame/NotFound';
import { PageHead } from '#web/frame/PageHead';
import { Tabs } from '#web/programme/Tabs';
import { useMay, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';

const parts = {
  accounts: 'tai-khoan',
  codes: 'ma-truy-cap',
  journal: 'nhat-ky',
  instance: 'dich-vu',
  backup: 'sao-luu',
} as const;

type AdminPart = keyof typeof parts;

const pages: Readonly<Record<AdminPart, ComponentType>> = {
  accounts: lazy(async () => ({ default: (await import('#web/admin/accounts/AccountsPart')).AccountsPart })),
  codes: lazy(async () => ({ default: (await import('#web/admin/CodesPart')).CodesPart })),
  journal: lazy(async () => ({ default: (await import('#web/admin/journal/JournalPart')).JournalPart })),
  instance: lazy(async () => ({ default: (await import('#web/admin/InstancePart')).InstancePart })),
  backup: lazy(async () => ({ default: (await import('#web/admin/BackupPart')).BackupPart })),
};

/** Accounts, codes, the journal, and how the service runs: the administrator's, and nobody else's. */
export function AdminPage() {
  const words = useWords(adminWords);
  const { administer } = useMay();
  const rest = useParams<{ readonly '*'?: string }>()['*'] ?? '';
  const names = Object.keys(parts) as AdminPart[];
  const part = rest === '' ? 'accounts' : names.find((one) => parts[one] === rest);
  if (!administer || part === undefined) return <NotFound />;
  const Part = pages[part];
  return (
    <>
      <PageHead title={`${words.title}: ${words[part]}`} />
      <Tabs
        label={words.parts}
        tabs={names.map((one) => ({
          to: one === 'accounts' ? places.admin : `${places.admin}/${parts[one]}`,
          name: words[one],
        }))}
      />
      <Suspense fallback={<Waiting />}>
        <Part />
      </Suspense>
    </>
  );
}
