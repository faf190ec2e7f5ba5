import { lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { Waiting } from '#web/frame/Answered';
import { MatrixPage } from '#web/intake/matrix/MatrixPage';

const AgencyPage = lazy(async () => ({ default: (await import('#web/intake/agency/AgencyPage')).AgencyPage }));
const EnterPage = lazy(async () => ({ default: (await import('#web/intake/enter/EnterPage')).EnterPage }));
const RemindPage = lazy(async () => ({ default: (await import('#web/intake/remind/RemindPage')).RemindPage }));
const WaitingFilesPage = lazy(async () => ({
  default: (await import('#web/intake/WaitingFilesPage')).WaitingFilesPage,
}));

/** Tiếp nhận, and what stands behind it in the address: a task of DOST's, else an agency. */
export function IntakePage() {
  const room = useParams<{ readonly '*': string }>()['*'] ?? '';
  if (room === '') return <MatrixPage />;
  return <Suspense fallback={<Waiting />}>{roomOf(room)}</Suspense>;
}

function roomOf(room: string) {
  switch (room) {
    case 'nhap-thay':
      return <EnterPage />;
    case 'nhac':
      return <RemindPage />;
    case 'cho-xu-ly':
      return <WaitingFilesPage />;
    default:
      return <AgencyPage key={room} agency={room} />;
  }
}
