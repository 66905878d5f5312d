// The origin that the stories are told at: the real host's files, and pages of the stories' own.
// Into every page that is gone to goes listen.js, ahead of its own scripts.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import * as host from "../host.mjs";

const listen = readFileSync(new URL("listen.js", import.meta.url));
const listening = (html) => html.replace(/<!doctype html>/i, `$&<script src="/listen.js"></script>`);

/** Makes it; what is put in pages, by path, is served, a body with its type and policy. Stopped, it can be started again at the same address. */
export async function serve() {
  await host.start("localhost:0");
  const pages = new Map();
  const asked = []; // the paths, in order
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  const start = async (port) => once(server.listen(port, "127.0.0.1"), "listening");
  await start(0);
  const { port } = server.address();

  async function answer({ url, headers }, response) {
    asked.push(url);
    if (url === "/listen.js") return response.writeHead(200, { "Content-Type": "text/javascript" }).end(listen);
    if (url === "/favicon.ico") return response.writeHead(204).end();
    const page = pages.get(url);
    if (page) {
      const { body, type = "text/html; charset=utf-8", policy } = page;
      return response.writeHead(200, { "Content-Type": type, ...(policy && { "Content-Security-Policy": policy }) }).end(listening(body));
    }
    const real = await fetch(new URL(url, host.url), { headers: { "Accept-Encoding": "identity" } });
    const body = Buffer.from(await real.arrayBuffer());
    const said = new Headers(real.headers);
    for (const name of ["content-length", "etag"]) said.delete(name);
    response.writeHead(real.status, Object.fromEntries(said)).end(headers["sec-fetch-dest"] === "document" ? listening(String(body)) : body);
  }

  return {
    url: `http://localhost:${port}/`,
    elsewhere: `http://127.0.0.1:${port}/`,
    pages,
    asked,
    start: () => start(port),
    async stop() {
      const stopped = once(server.close(), "close");
      server.closeAllConnections();
      await stopped;
    },
  };
}
