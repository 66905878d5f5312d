// The service worker: it keeps the app on the device, so that it opens without a
// network, and takes texts that are shared with the installed app. What it keeps it
// gives from there, and asks for again only if the device has lost it; it has no other use
// for the network. A new version is fetched beside the old one and takes over when the
// reader says so.

// The files of this version, each with its SHA-256 in base64, and a name for all of
// them together. The build writes both before this script.
declare const whosaidFiles: Record<string, string>;
declare const whosaidVersion: string;

interface Lasting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", heard: (event: Lasting) => void): void;
  addEventListener(type: "message", heard: (event: MessageEvent) => void): void;
  addEventListener(type: "fetch", heard: (event: Asked) => void): void;
}

const scope = globalThis as unknown as Scope;
const ours = "whosaid-";
const current = ours + whosaidVersion;
const home = new URL("./", location.href);

// A file is kept under its hash too, so that what has not changed is found in the version before.
const key = (path: string) => `${path}?${encodeURIComponent(whosaidFiles[path] as string)}`;

async function keep(cache: Cache, path: string): Promise<Response> {
  const response = (await caches.match(key(path))) ?? (await fetch(path, { cache: "no-cache", integrity: `sha256-${whosaidFiles[path]}` }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(key(path), response.clone());
  return response;
}

scope.addEventListener("install", (event) => {
  event.waitUntil(caches.open(current).then((cache) => Promise.all(Object.keys(whosaidFiles).map((path) => keep(cache, path)))));
});

scope.addEventListener("activate", (event) => {
  const old = (name: string) => name.startsWith(ours) && name !== current && name !== "whosaid-shared";
  const forget = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(forget().then(() => scope.clients.claim()));
});

scope.addEventListener("message", ({ data }) => {
  if (data === "update") void scope.skipWaiting();
});

scope.addEventListener("fetch", (event) => {
  const { url, method } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return;
  const path = pathname.slice(home.pathname.length).replace(/^$|\/$/, "$&index.html");
  if (method === "POST" && path === "share") event.respondWith(share(event.request));
  else if (method === "GET" && Object.hasOwn(whosaidFiles, path)) event.respondWith(kept(path));
});

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(current);
  // WebKit loses a private window's caches before its service workers.
  return (await cache.match(key(path))) ?? keep(cache, path);
}

// What is shared comes as a form and waits in a cache for the page to take it. It is
// never part of an address, which a server or a log might see.
async function share(request: Request): Promise<Response> {
  const form = await request.formData();
  const waiting = await caches.open("whosaid-shared");
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    await waiting.put("shared", new Response(file, { headers: { "Content-Type": file.type, "X-Name": encodeURIComponent(file.name) } }));
  } else {
    const words = ["title", "text"].map((name) => form.get(name)).filter((words) => typeof words === "string" && words.trim() !== "");
    await waiting.put("shared", new Response(words.join("\n\n")));
  }
  return Response.redirect("./?shared", 303);
}
