// The real host, serving the real build.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export let url = "";
let host = null;

/** Starts the host at an address; port 0 is any free one. */
export async function start(address) {
  const program = fileURLToPath(new URL("../../bin/host", import.meta.url));
  host = spawn(program, ["-addr", address], { stdio: ["ignore", "pipe", "inherit"] });
  const failed = new Promise((_, reject) => {
    host.once("error", (error) => reject(new Error(`${program}: ${error.message}; run "make build" first`)));
    host.once("exit", (code) => reject(new Error(`host ended with status ${code}`)));
  });
  failed.catch(() => {}); // the end of the stories ends it too
  const [line] = await Promise.race([createInterface(host.stdout)[Symbol.asyncIterator]().next().then(({ value }) => [value]), failed]);
  url = /http:\/\/\S+/.exec(line)[0].replace(/\/?$/, "/");
}

/** Stops the host. */
export async function stop() {
  const ended = host && once(host, "exit");
  host?.kill();
  host = null;
  await ended;
}

/** Starts the host again, at the same address. */
export const restart = () => start(new URL(url).host);
