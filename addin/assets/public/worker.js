// Keeps the pane's page, its scripts and Microsoft's library on the device, so that the pane also opens where the service cannot be reached.
// What the service answers goes before what is kept; calls of the service itself are left alone. Nothing of a workbook passes here.
'use strict';

const kept = 'phuluc-pane';
/** How long the service may take before what is kept is shown; milliseconds. */
const patience = 4000;
/** A service that let the pane wait once is not waited for again for this long. */
const rest = 60000;
let restsUntil = 0;
const named = /^\/addin\/assets\/.+-[\w-]{8}\.\w+$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

function ours(address) {
  const { origin, pathname } = new URL(address);
  return origin === self.location.origin && (pathname.startsWith('/addin/') || pathname.startsWith('/officejs/'));
}

// The page tells what it was made of once it stands: that is kept, and what earlier versions were made of goes.
self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {};
  if (Array.isArray(keep)) event.waitUntil(keepThese(keep.filter(ours)));
});

async function keepThese(addresses) {
  const cache = await caches.open(kept);
  // The page comes last: what is kept of it is whole, or is not kept.
  const isPage = (address) => address.endsWith('.html');
  const plains = addresses.map((address) => plain(address));
  const wanted = new Set([...plains.filter((address) => !isPage(address)), ...plains.filter(isPage)]);
  for (const address of wanted) {
    if (named.test(new URL(address).pathname) && (await cache.match(address))) continue;
    const answer = await fetch(address);
    if (!answer.ok) return;
    await cache.put(address, answer);
  }
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** Excel puts what it is into the address; the page is the same. */
function plain(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && ours(request.url)) event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(kept);
  const known = await cache.match(plain(request.url));
  if (known === undefined) return fetch(request);
  if (named.test(new URL(request.url).pathname)) return known;
  let timer;
  const late = new Promise((resolve) => {
    const wait = Date.now() < restsUntil ? 0 : patience;
    timer = setTimeout(() => {
      restsUntil = Date.now() + rest;
      resolve(known);
    }, wait);
  });
  // An answer that says no, as a gateway's while the service restarts, is not shown in place of what works.
  const fresh = fetch(request).then(
    (response) => {
      restsUntil = 0;
      return response.ok ? response : known;
    },
    () => known,
  );
  const first = await Promise.race([fresh, late]);
  clearTimeout(timer);
  return first;
}
