import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { mayPass } from '#shared/wire/called';
import { App, firstOfAll } from '#web/App';

const place = document.getElementById('pages');
if (place === null) throw new Error('index.html has no #pages');

/** Styles put in while the page runs carry the mark the policy of this very page names. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Milliseconds the first picture waits for what it shows. */
const longest = 1_500;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The service's own word is final; a lost connection is tried again.
      retry: (count, failed) => count < 2 && mayPass(failed),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const draw = (): void =>
  createRoot(place).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </RendererProvider>,
  );

// On a slow line the frame is drawn before all of it came. Not awaited up here: scripts that wait are built in many small files.
void Promise.race([firstOfAll(client, location), new Promise((resolve) => setTimeout(resolve, longest))]).then(draw);
