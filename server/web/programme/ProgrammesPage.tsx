import { lazy } from 'react';
import { useParams } from 'wouter';
import { NotFound } from '#web/frame/NotFound';
import { ProgrammeList } from '#web/programme/ProgrammeList';
import { useMay } from '#web/session/session';

const LoadPage = lazy(async () => ({ default: (await import('#web/programme/load/LoadPage')).LoadPage }));
const ProgrammePage = lazy(async () => ({ default: (await import('#web/programme/ProgrammePage')).ProgrammePage }));

/** The list of programmes, the way a new one comes in, or one of them: by what stands behind the address. */
export function ProgrammesPage() {
  const { decide } = useMay();
  const [programme = '', part = '', ...more] = (useParams<{ readonly '*'?: string }>()['*'] ?? '').split('/');
  if (!decide || more.length > 0) return <NotFound />;
  if (programme === '') return <ProgrammeList />;
  if (programme === 'nap') return <LoadPage />;
  return <ProgrammePage key={programme} id={decodeURIComponent(programme)} part={part} />;
}
