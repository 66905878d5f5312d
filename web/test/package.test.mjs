// The npm package: what it says of the element is so, and it can be installed and used.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { root } from "./engine.mjs";
import { open, read, useSite } from "./site.mjs";

useSite();

const made = join(root, "web/dist/npm");
const json = (name) => JSON.parse(readFileSync(join(made, name), "utf8"));
let folder; // a project that has installed the package
let served;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "whosaid-npm-"));
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}');
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: made, encoding: "utf8" }));
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)], { cwd: folder });
  const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8" };
  served = createServer((request, response) => {
    try {
      const name = normalize(new URL(request.url, "http://x").pathname);
      const data = readFileSync(join(folder, name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/plain" }).end(data);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => served.listen(0, "localhost", resolve));
});
after(() => {
  served.close();
  rmSync(folder, { recursive: true });
});

test("every export is there, and can be imported where there is no page", () => {
  const { exports, version, license, customElements, types } = json("package.json");
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(license, "Apache-2.0");
  const there = new Set(readdirSync(made, { recursive: true }).map((name) => `./${name}`));
  const named = [customElements, types, "README.md", "LICENSE"].map((name) => `./${name.replace(/^\.\//, "")}`);
  for (const name of [...named, ...Object.values(exports).flatMap((e) => (typeof e === "string" ? e : Object.values(e)))]) {
    const all = name.includes("*") ? readdirSync(join(made, "adapters")).map((file) => name.replace("*", file.replace(".js", ""))) : [name];
    for (const one of all) assert.ok(there.has(one), one);
  }
  for (const name of ["whosaid", "whosaid/element", "whosaid/attach", "whosaid/define", "whosaid/adapters/prosemirror", "whosaid/adapters/ckeditor5", "whosaid/adapters/tinymce"]) {
    execFileSync("node", ["-e", `import(${JSON.stringify(name)}).then((m) => { if (Object.keys(m).length === 0) process.exit(1); })`], { cwd: folder });
  }
  execFileSync("node", ["-e", "import('./element.js')"], { cwd: made });
});

test("from a plain script tag", async () => {
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><title>A page</title><script type="module" src="node_modules/whosaid/define.js"></script><who-said></who-said>');
  const page = await open({ at: `http://localhost:${served.address().port}/index.html`, expect: /404/ });
  assert.equal((await read(page, "A source said the hall stood empty.")).findings[0].quote, "A source");
});

test("in a page of Vite: from its development server, and built", async () => {
  const { build, createServer: develop, preview } = await import(join(root, "web/test/package/node_modules/vite/dist/node/index.js"));
  const project = join(folder, "vite");
  cpSync(join(root, "web/test/package"), project, { recursive: true, filter: (name) => !name.includes("node_modules") });
  symlinkSync(join(folder, "node_modules"), join(project, "node_modules"));
  const found = async (address) => {
    const page = await open({ at: address, expect: /404|websocket/i }); // Vite tells its own page of changes, on a port of its own
    const { findings } = await read(page, "A source said the hall stood empty.");
    return [findings[0].quote, page.workers().length, page.frames().length];
  };
  const at = { root: project, configFile: join(project, "vite.config.js"), server: { port: 0, host: "localhost", fs: { strict: false } }, preview: { port: 0, host: "localhost" } };
  const server = await (await develop(at)).listen();
  try {
    assert.deepEqual(await found(server.resolvedUrls.local[0]), ["A source", 1, 1]);
  } finally {
    await server.close();
  }
  await build(at);
  const built = await preview(at);
  try {
    assert.deepEqual(await found(built.resolvedUrls.local[0]), ["A source", 1, 1]);
  } finally {
    await built.close();
  }
});

test("the declarations are those of the sources, and a consumer compiles against them", () => {
  const tsc = join(root, "web/node_modules/.bin/tsc");
  const fresh = join(folder, "types");
  execFileSync(tsc, ["-p", join(root, "web/tsconfig.types.json"), "--outDir", fresh]);
  for (const name of readdirSync(fresh, { recursive: true }).filter((name) => name.endsWith(".d.ts"))) {
    assert.equal(readFileSync(join(root, "web/npm/types", name), "utf8"), readFileSync(join(fresh, name), "utf8"), `${name} is stale: run "npm run declarations" in web`);
  }
  writeFileSync(join(folder, "use.ts"), `import { analyze, attach, WhoSaidElement, type Report } from "whosaid";
    import { prosemirror } from "whosaid/adapters/prosemirror";
    const reader: WhoSaidElement = document.createElement("who-said");
    reader.options = { rules: { "weasel-group": "high" } };
    reader.addEventListener("whosaid-result", ({ detail }) => { const report: Report = detail.report; console.log(report.findings[0]?.quote); });
    void analyze("", { engine: "/engine.html" });
    attach(document.body, { result: (report) => console.log(report.length) }).destroy();
    // @ts-expect-error there is no such profile
    reader.options = { profile: "nobody" };
    console.log(prosemirror);`);
  for (const how of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
    execFileSync(tsc, ["--noEmit", "--strict", "--target", "es2022", ...how, "use.ts"], { cwd: folder, encoding: "utf8" });
  }
});

test("custom-elements.json lists what the element has, and no more", async () => {
  const { declarations: [said] } = json("custom-elements.json").modules[0];
  const names = (list) => list.map(({ name }) => name).sort();
  const sources = readdirSync(join(root, "web/src")).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(join(root, "web/src", name), "utf8")).join("\n");
  const element = readFileSync(join(root, "web/src/element.ts"), "utf8");
  const css = ["element.css", "inplace.css"].map((name) => readFileSync(join(root, "web/src", name), "utf8")).join("\n");
  const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean).flatMap((words) => words.split(" "))))].sort();
  assert.deepEqual(names(said.attributes), found(element, /(?:getAttribute|#reflect)\("([a-z-]+)"/g));
  assert.deepEqual(names(said.events), found(element, /"(whosaid-[a-z]+)"/g));
  assert.deepEqual(names(said.cssParts), found(sources, /\bpart: "([a-z -]+)"|"part", "([a-z -]+)"/g));
  assert.deepEqual(names(said.cssProperties), found(css, /var\((--whosaid-[a-z-]+)/g));
  assert.deepEqual(names(said.cssStates), found(element, /states\.(?:add|has|delete)\("([a-z]+)"|#state\("([a-z]+)"/g));
  const page = await open();
  const has = await page.evaluate(() => Object.getOwnPropertyNames(customElements.get("who-said").prototype));
  assert.deepEqual(names(said.members), has.filter((name) => name !== "constructor" && !/Callback$/.test(name)).sort());
  for (const { name, fieldName } of said.attributes) {
    const value = await page.evaluate(([name, property]) => {
      const one = document.createElement("who-said");
      one[property] = "a";
      const first = one.getAttribute(name);
      one.setAttribute(name, "b");
      const second = one[property].replace(document.baseURI, ""); // an address is given in full
      one[property] = null;
      return [first, second, one.hasAttribute(name)];
    }, [name, fieldName]);
    assert.deepEqual(value, ["a", "b", false], name);
  }
  const [{ attributes }] = json("vscode.html-custom-data.json").tags;
  assert.deepEqual(names(attributes), names(said.attributes));
});
