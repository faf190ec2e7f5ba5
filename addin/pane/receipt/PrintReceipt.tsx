import { useEffect, useRef } from 'react';

/** Prints the service's page of a receipt from a frame nobody sees; without a page what the pane shows is printed. */
export function PrintReceipt({ html, done }: { readonly html: string; readonly done: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (html !== '') return;
    window.print();
    done();
  }, [html, done]);
  if (html === '') return null;
  const print = (): void => {
    const page = frame.current?.contentWindow;
    if (!page) return;
    // Focus goes into the frame to print; nobody is to be left there.
    const before = document.activeElement;
    page.addEventListener('afterprint', done, { once: true });
    page.focus();
    page.print();
    if (before instanceof HTMLElement) before.focus();
  };
  // Scripts do not run in it; printing is asked for from here.
  return (
    <iframe
      ref={frame}
      title="Phiếu tiếp nhận"
      srcDoc={html}
      sandbox="allow-same-origin allow-modals"
      onLoad={print}
      style={{ position: 'fixed', width: 0, height: 0, border: 0, visibility: 'hidden' }}
    />
  );
}
