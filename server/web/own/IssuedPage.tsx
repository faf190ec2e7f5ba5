import { PageHead } from '#web/frame/PageHead';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

export function IssuedPage() {
  return <PageHead title={useWords(frameWords).issued} />;
}
