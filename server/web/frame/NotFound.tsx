import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** An address nothing stands behind, or nothing for this person. */
export function NotFound() {
  const words = useWords(frameWords);
  return (
    <>
      <PageHead title={words.notFound} />
      <p>{words.notFoundAct}</p>
      <p>
        <Link to="/">{words.toStart}</Link>
      </p>
    </>
  );
}
