/*
 * Keeps the pages of the front ends and the files that they are made of, so that they open without the network. Nothing
 * else passes through here: no request to the API, no answer about anybody.
 */
const CACHE = 'doorway-pages';
const PAGES = ['/app/desk/', '/app/phone/'];
const FILE = /(?:href|src)="(\/app\/[^"]+)"/g;
const IMPORT = /(?:from|import)\s*["'](\.\/[\w.-]+\.js)["']/g;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  const isOurs = address.origin === location.origin && address.pathname.startsWith('/app/');
  if (event.request.method === 'GET' && isOurs) {
    event.respondWith(address.pathname.startsWith('/app/static/') ? kept(event.request) : fresh(event.request));
  }
});

/** What has its content in its name is never another. */
async function kept(request) {
  return (await caches.match(request)) ?? fetchAndKeep(request);
}

/** The newest where there is a network, and otherwise what there was. The address's query, with a code in it, is left out. */
async function fresh(request) {
  try {
    return await fetchAndKeep(request);
  } catch (away) {
    const page = await caches.match(request, {ignoreSearch: true});
    if (page) {
      return page;
    }
    throw away;
  }
}

async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(CACHE);
    await cache.put(new URL(request.url).pathname, answer.clone());
  }
  return answer;
}

async function keepAll() {
  const files = new Set(['/app/icon.svg']);
  for (const page of PAGES) {
    const answer = await fetchAndKeep(new Request(page, {cache: 'no-cache'}));
    for (const [, file] of (await answer.text()).matchAll(FILE)) {
      files.add(file);
    }
  }
  for (const file of files) {
    const answer = await fetchAndKeep(new Request(file));
    if (file.endsWith('.js')) {
      for (const [, part] of (await answer.text()).matchAll(IMPORT)) {
        files.add(new URL(part, new URL(file, location.origin)).pathname);
      }
    }
  }
  const cache = await caches.open(CACHE);
  for (const old of await cache.keys()) {
    const path = new URL(old.url).pathname;
    if (path.startsWith('/app/static/') && !files.has(path)) {
      await cache.delete(old);
    }
  }
}
