import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Shown, shownOf } from '#web/intake/enter/blobType';
import { FileLink } from '#web/intake/FileLink';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  paper: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    overflow: 'auto',
    height: 'min(76vh, 900px)',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 1000px)': { height: '46vh' },
  },
  image: { display: 'block', maxWidth: 'none' },
  frame: { display: 'block', width: '100%', height: '100%', border: 'none' },
  tools: { display: 'flex', gap: '8px', margin: '0 0 6px', alignItems: 'center' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, padding: '12px' },
});

type Seen = { readonly url: string; readonly shown: Shown | null };

/** The paper beside the form: a picture or a PDF out of the browser's own memory, under no address of the service. */
export function Original({ file, name }: { readonly file: Blob; readonly name: string }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [zoom, setZoom] = useState(100);
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    void shownOf(file).then((shown) => {
      if (gone) return;
      url = URL.createObjectURL(shown === null ? file : new Blob([file], { type: shown.type }));
      setSeen({ url, shown });
    });
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [file]);
  if (seen === null) return null;
  const title = words.originalOf(name);
  if (seen.shown === null)
    return (
      <p className={styles.quiet}>
        {words.originalNotShown}{' '}
        <FileLink to={seen.url} name={name}>
          {words.download}
        </FileLink>
      </p>
    );
  if (seen.shown.kind === 'pdf')
    return (
      <div className={styles.paper}>
        <iframe className={styles.frame} src={`${seen.url}#navpanes=0&view=FitH`} title={title} />
      </div>
    );
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" disabled={zoom <= 50} onClick={() => setZoom(zoom - 25)}>
          {words.zoomOut}
        </Button>
        <Button size="small" disabled={zoom >= 300} onClick={() => setZoom(zoom + 25)}>
          {words.zoomIn}
        </Button>
        <span>{zoom} %</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls is scrolled by keys too */}
      <section className={styles.paper} tabIndex={0} aria-label={title}>
        <img
          className={styles.image}
          src={seen.url}
          alt={title}
          style={{ width: `${zoom}%` }}
          onError={() => setSeen({ url: seen.url, shown: null })}
        />
      </section>
    </>
  );
}
