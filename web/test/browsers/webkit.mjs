// WebKitGTK: Debian's MiniBrowser on a screen that nobody sees, by WebDriver. It does not
// say what its console says, nor take a script for pages to come: what goes wrong in a
// page is what listen.js, in the page, has heard.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const named = {
  Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Enter: "\uE007", Escape: "\uE00C", Backspace: "\uE003",
  End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", F8: "\uE038",
};

function miniBrowser() {
  const folders = readdirSync("/usr/lib").map((machine) => join("/usr/lib", machine)).filter((folder) => folder.endsWith("-linux-gnu"));
  const all = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, "MiniBrowser"))).filter((path) => /webkit2?gtk-/.test(path));
  return all.find(existsSync) ?? assert.fail("there is no MiniBrowser beside WebKitGTK's libraries");
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a screen and gives its number. */
async function screen() {
  const it = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let said = "";
  for await (const part of it.stdio[3]) if ((said += part).endsWith("\n")) break;
  if (said === "") throw new Error("Xvfb did not start");
  return { it, number: said.trim() };
}

export async function launch({ dark, saves }) {
  const { it: display, number } = await screen();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), "whosaid-webkit-"));
  mkdirSync(join(home, ".config"));
  writeFileSync(join(home, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${saves}"\n`);
  const { DISPLAY, WAYLAND_DISPLAY, XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_DATA_HOME, ...env } = process.env;
  const driver = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
    stdio: "ignore",
    env: { ...env, DISPLAY: `:${number}`, HOME: home, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" },
  });
  const ask = async (method, path, given) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: given && JSON.stringify(given) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  while (!(await ask("GET", "/status").catch(() => null))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with status ${driver.exitCode}`);
    await setTimeout(20);
  }
  const args = ["--automation", ...(dark ? ["--dark-mode"] : [])];
  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: miniBrowser(), args }, timeouts: { script: 120_000 } } },
  });
  const session = `/session/${sessionId}`;
  const first = await ask("GET", `${session}/window`); // stays, so that there always is one
  let front = first;
  const tab = (handle) => {
    const tell = async (method, path, given) => {
      if (front !== handle) await ask("POST", `${session}/window`, { handle });
      front = handle;
      return ask(method, session + path, given);
    };
    const keys = (actions) => tell("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    const evaluate = (act, given = null) => tell("POST", "/execute/sync", { script: `return (${act})(arguments[0])`, args: [given] });
    const press = (x, y) =>
      tell("POST", "/actions", {
        actions: [{ type: "pointer", id: "mouse", actions: [{ type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] }],
      });
    return {
      told: [],
      goto: (url) => tell("POST", "/url", { url }),
      evaluate,
      press,
      type: (text) => keys([...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }])),
      key(combination) {
        const all = combination.split("+").map((key) => named[key] ?? key);
        return keys([...all.map((value) => ({ type: "keyDown", value })), ...all.reverse().map((value) => ({ type: "keyUp", value }))]);
      },
      // The window holds bars of its own, so it takes two steps.
      async resize(width, height) {
        await tell("POST", "/window/rect", { width, height });
        const bars = await evaluate((height) => height - innerHeight, height);
        await tell("POST", "/window/rect", { width, height: height + bars });
      },
      screenshot: async () => Buffer.from(await tell("GET", "/screenshot"), "base64"),
      // MiniBrowser has no bookmarks, and its driver hangs on a javascript: address; so its script is run
      // in the page, at a click, without which no window could be opened.
      async bookmark(address) {
        const script = decodeURIComponent(address.replace(/^javascript:/, ""));
        await tell("POST", "/execute/sync", { script: `addEventListener("click", () => { ${script} }, { once: true })`, args: [] });
        await press(2, 2);
      },
      async opened(act) {
        const before = await ask("GET", `${session}/window/handles`);
        await act();
        for (const end = performance.now() + 30_000; performance.now() < end; await setTimeout(20)) {
          const [opened] = (await ask("GET", `${session}/window/handles`)).filter((one) => !before.includes(one));
          if (opened) return tab(opened);
        }
        throw new Error("no window was opened");
      },
      close: () => tell("DELETE", "/window"),
    };
  };
  return {
    version: capabilities.browserVersion,
    async open() {
      await ask("POST", `${session}/window`, { handle: (front = first) });
      const { handle } = await ask("POST", `${session}/window/new`, { type: "window" });
      return tab(handle);
    },
    async close() {
      await ask("DELETE", session);
      for (const it of [driver, display]) {
        const ended = once(it, "exit");
        if (it.kill()) await ended;
      }
      rmSync(home, { recursive: true });
    },
  };
}
