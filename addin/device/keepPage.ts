/**
 * Has the browser keep the page and all it was made of, so that the pane opens without the service too. Where there is no keeper, as in
 * Excel on the Mac, the pane needs the service to open; nothing else changes.
 */
export async function keepPage(): Promise<void> {
  const { serviceWorker: workers } = navigator;
  if (workers === undefined) return;
  try {
    await workers.register('/addin/worker.js');
    const { active } = await workers.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    // Parts that are only fetched when they are used, such as the reader of files.
    const answer = await fetch('/addin/parts.json');
    const built = answer.ok ? ((await answer.json()) as readonly string[]) : [];
    const parts = [...loaded, ...built].map((part) => new URL(part, window.location.href).href);
    active?.postMessage({ keep: [window.location.href, ...parts] }, []);
  } catch (error) {
    // A certificate the browser was told to overlook, or a policy: said for whoever looks, and no reason to stop.
    console.warn('the pane is not kept on this device:', error);
  }
}
