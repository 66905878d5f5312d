// Real editors, each in a page of its own: findings are painted on the right words,
// by ranges and by pixels, while the editor is typed in, pasted in, undone and
// composed in; what it saves, its selection and its history are its own; and nothing
// is left when the watch ends.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { open, useSite } from "./site.mjs";

// What the host page forbids; an editor that cannot live with it names what it needs.
const strict = {
  "default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "style-src": "'self'", "worker-src": "'self'", "connect-src": "'self'",
  "base-uri": "'none'", "require-trusted-types-for": "'script'", "trusted-types": "whosaid",
};
const ownStyles = { "style-src": "'self' 'unsafe-inline'" };
const styleAttributes = { "style-src-attr": "'unsafe-inline'" };
const ownMarkup = { "require-trusted-types-for": null, "trusted-types": null };

const editors = [
  { name: "textarea" },
  { name: "textarea-mirror" },
  { name: "contenteditable", needs: styleAttributes }, // Chromium itself styles the rest of a paragraph that it joins to another
  { name: "prosemirror", through: ["dom", "adapter"] },
  { name: "tiptap", through: ["dom", "adapter"] },
  { name: "quill", needs: ownMarkup },
  { name: "lexical" },
  { name: "slate" },
  { name: "editorjs", needs: { ...ownStyles, ...ownMarkup, "img-src": "data:" } },
  { name: "ckeditor5", folder: "editors-gpl", through: ["dom", "adapter"], needs: ownMarkup },
  { name: "tinymce", folder: "editors-gpl", needs: { ...ownStyles, ...ownMarkup } },
  { name: "tinymce-inline", folder: "editors-gpl", needs: { ...ownStyles, ...ownMarkup } },
  // Its canvas is a frame of a blob with a base address and a script in its markup.
  { name: "wordpress", folder: "editors-gpl", needs: { ...ownStyles, ...ownMarkup, "script-src": "'self' 'wasm-unsafe-eval' 'unsafe-inline'", "base-uri": "'self'", "frame-src": "blob:", "img-src": "data:" } },
  { name: "trix", needs: { ...ownStyles, ...ownMarkup } },
];

useSite();

for (const { name, folder = "editors", through = ["dom"], needs = {} } of editors) {
  for (const way of through) {
    describe(`${name}${through.length > 1 ? `, by its ${way === "dom" ? "nodes" : "adapter"}` : ""}`, () => {
      const start = async () => {
        const page = await openEditor(name, folder, { ...strict, ...needs });
        return { page, ...stories(page, way) };
      };

      test("is painted on the right words, and is as it was: content, selection, history, and at the end all of it", async () => {
        const { page, attach, words, save, selection, depth, trace, destroy, click, shot } = await start();
        const original = await save();
        await click("Nobody else", 3);
        await page.keyboard.type("zap");
        // Some editors save a frame later than they show.
        while (!JSON.stringify(await save()).includes("zap")) await page.evaluate(() => new Promise(requestAnimationFrame));
        const before = await Promise.all([save(), selection(), depth()]);
        const bare = await shot();
        const untouched = await trace();
        await attach();
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });
        assert.deepEqual(await Promise.all([save(), selection(), depth()]), before);
        const { inside, outside } = await different(page, bare, await shot(), ["A source", "reportedly"]);
        assert.ok(inside.every((pixels) => pixels > 30), `pixels on the words: ${inside}`);
        // An editor's own marks are elements, and a letter behind one may be drawn a fraction of a pixel elsewhere.
        assert.ok(outside <= (way === "adapter" ? 80 : 0), `${outside} pixels beside the words`);
        await destroy();
        assert.deepEqual(await trace(), untouched);
        assert.equal((await different(page, bare, await shot(), [])).outside, 0);
        for (let i = 0; i < 5 && (await save()) !== original; i++) await page.keyboard.press("ControlOrMeta+Z");
        assert.equal(await save(), original);
      });

      test("is painted while it is edited", async () => {
        const { page, attach, words, save, selection, settled, destroy, click, text } = await start();
        await attach();

        // Before a finding: it stays painted at once, and afterwards.
        await click("A source", 0);
        await page.keyboard.type("Zap: ");
        assert.match(await text(), /^Zap: A source said/);
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });
        const caret = await selection();
        await settled();
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });
        assert.deepEqual(await selection(), caret);

        // Inside one: its paint is gone at once, the other's is not.
        await click("A source", 4);
        await page.keyboard.type("x");
        assert.match(await text(), /A soxurce/);
        assert.deepEqual(await words(), { anonymous: [], attribution: ["reportedly"] });
        await settled();
        assert.deepEqual(await words(), { anonymous: [], attribution: ["reportedly"] });

        // Undone: the words and their paint are back.
        for (let i = 0; i < 5 && (await text()).includes("x"); i++) await page.keyboard.press("ControlOrMeta+Z");
        await settled();
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });

        // Composed: nothing is read or unpainted until the word is whole.
        await click("Nobody else spoke.", 18);
        await page.keyboard.type(" Zoë: ");
        await settled();
        const reports = await page.evaluate(() => globalThis.reports);
        const keys = await page.context().newCDPSession(page);
        for (const so of ["c", "cr", "crí"]) await keys.send("Input.imeSetComposition", { text: so, selectionStart: so.length, selectionEnd: so.length });
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });
        assert.equal(await page.evaluate(() => globalThis.attachment.report !== null), true);
        await keys.send("Input.insertText", { text: "critics" });
        await page.waitForFunction((reports) => globalThis.reports > reports, reports);
        assert.match(await text(), /Zoë: critics/);
        assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });

        // Pasted.
        await page.keyboard.press("End");
        await paste(page, ". Critics say the city hid the cost.");
        await settled();
        assert.match(await text(), /Critics say/);
        assert.deepEqual(await words(), { anonymous: ["A source", "Critics"], attribution: ["reportedly"] });

        // A paragraph deleted.
        await click("A source", 0);
        // Some editors hear of a selection, and of what a key deleted, some frames later.
        const frame = () => page.evaluate(() => new Promise(requestAnimationFrame));
        await page.keyboard.press("Home");
        await page.evaluate(() => {
          const { root } = globalThis.editor;
          const chosen = () => root.selectionEnd > root.selectionStart || !root.ownerDocument.getSelection().isCollapsed;
          globalThis.selected = false;
          root.ownerDocument.addEventListener("selectionchange", () => {
            if (chosen()) requestAnimationFrame(() => (globalThis.selected = true));
          });
        });
        await page.keyboard.press("Shift+End");
        await page.waitForFunction(() => globalThis.selected);
        await page.keyboard.press("Delete");
        for (let i = 0; i < 100 && (await text()).includes("A source"); i++) await frame();
        await page.keyboard.press("Delete");
        await frame();
        assert.doesNotMatch(await text(), /A source/);
        assert.deepEqual(await words(), { anonymous: ["Critics"], attribution: ["reportedly"] });
        await settled();
        assert.deepEqual(await words(), { anonymous: ["Critics"], attribution: ["reportedly"] });

        const saved = await save();
        const html = () => page.evaluate(() => globalThis.editor.root.outerHTML);
        const last = await html();
        await destroy();
        assert.equal(await save(), saved);
        assert.doesNotMatch(saved, /whosaid/);
        assert.doesNotMatch(await html(), /whosaid/);
        if (way === "dom") assert.equal(await html(), last);
      });

      test("leads to a finding and is asked for the one at a point", async () => {
        const { page, attach, selection, at, destroy, click } = await start();
        await click("Nobody else", 3);
        const before = await selection();
        await attach();
        assert.deepEqual([await at("reportedly"), await at("Nobody else")], ["reportedly", null]);
        await page.evaluate(() => globalThis.attachment.reveal(globalThis.attachment.report.findings.findIndex(({ quote }) => quote === "reportedly")));
        assert.deepEqual(await page.evaluate(() => globalThis.paintedWords("active")), ["reportedly"]);
        assert.deepEqual(await selection(), before);
        await page.evaluate(() => globalThis.attachment.reveal(0, { focus: true }));
        assert.equal((await selection()).before, "");
        await destroy();
      });
    });
  }
}

test("tinymce: watched from when it is ready until it is removed", async () => {
  const page = await openEditor("tinymce", "editors-gpl", { ...strict, ...ownStyles, ...ownMarkup });
  const words = await page.evaluate(async () => {
    const [{ attach }, { tinymce: adapter }] = await Promise.all([import("/embed.js"), import("/adapters/tinymce.js")]);
    const { tinymce, editor, save } = globalThis.editor;
    const content = save();
    editor.remove();
    const result = new Promise((result) => {
      void tinymce.init({
        target: document.querySelector("#copy"), license_key: "gpl", skin: false, content_css: false, promotion: false,
        setup(made) {
          adapter(made, (body) => attach(body, { result }));
          made.on("init", () => made.setContent(content));
        },
      });
    });
    await result;
    const made = tinymce.activeEditor;
    globalThis.editor.root = made.getBody();
    const painted = globalThis.paintedWords("anonymous");
    const { highlights } = made.getWin().CSS;
    const ended = adapter(made, (body) => attach(body));
    ended.destroy();
    const kept = globalThis.paintedWords("anonymous");
    made.remove();
    return { painted, kept, left: highlights.size };
  });
  assert.deepEqual(words, { painted: ["A source"], kept: ["A source"], left: 0 });
});

test("wordpress: the built plugin's sidebar lists what the canvas says, paints in it, and follows it away and back", async () => {
  const folder = new URL("../dist/wordpress/", import.meta.url);
  const page = await openEditor("wordpress", "editors-gpl", { ...strict, ...editors.find(({ name }) => name === "wordpress").needs, "style-src": "'self' 'unsafe-inline'" }, async (page) => {
    await page.route("**/wp-content/plugins/whosaid/**", async (route) => {
      const name = new URL(route.request().url()).pathname.split("/whosaid/")[1];
      const type = { js: "text/javascript; charset=utf-8", wasm: "application/octet-stream" }[name.split(".").at(-1)];
      await route.fulfill({ contentType: type, body: await readFile(new URL(name, folder)) });
    });
  });
  await page.evaluate(() => globalThis.addPlugin("/wp-content/plugins/whosaid/sidebar.js"));
  const reader = page.locator("aside who-said");
  await page.waitForFunction(() => document.querySelector("aside who-said")?.report);
  const words = () => page.evaluate(() => ({ anonymous: globalThis.paintedWords("anonymous"), attribution: globalThis.paintedWords("attribution") }));
  assert.deepEqual(await words(), { anonymous: ["A source"], attribution: ["reportedly"] });
  assert.deepEqual(await reader.evaluate(({ report }) => report.findings.map(({ quote }) => quote)), ["A source", "reportedly"]);
  const saved = await page.evaluate(() => globalThis.editor.save());
  assert.doesNotMatch(saved, /whosaid/);

  // The code editor takes the canvas's place, and gives it back.
  await page.evaluate(() => globalThis.showCanvas(false));
  await reader.waitFor({ state: "hidden" });
  await page.evaluate(() => globalThis.showCanvas(true));
  await reader.waitFor({ state: "visible" });
  await page.waitForFunction(() => globalThis.paintedWords("anonymous").length === 1);
  assert.equal(await page.evaluate(() => globalThis.editor.save()), saved);
});

/** Opens a page with the editor in it, under the policy. */
async function openEditor(name, folder, policy, before) {
  const { code, css } = await bundled(name, folder);
  return open({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="editor.css"><script type="module" src="embed.js"></script><main></main><script type="module" src="editor.js"></script>`,
    policy: Object.entries(policy).filter(([, value]) => value !== null).map(([key, value]) => `${key} ${value}`).join("; "),
    async before(page) {
      await before?.(page);
      await page.route("**/editor.js", (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body: code }));
      await page.route("**/editor.css", (route) => route.fulfill({ contentType: "text/css; charset=utf-8", body: css }));
    },
    init: inPage,
    ready: () => globalThis.editor !== undefined,
  });
}

const bundles = new Map();

/** The fixture of an editor with the editor in it, as script and style sheet. */
function bundled(name, folder) {
  if (!bundles.has(name)) bundles.set(name, bundle(name, folder));
  return bundles.get(name);
}

async function bundle(name, folder) {
  const at = new URL(`./${folder}/`, import.meta.url);
  const { build } = createRequire(new URL("package.json", at))("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.js`, at))], outdir: "/", write: false, bundle: true, format: "esm", target: "es2022", charset: "utf8",
    logLevel: "error", loader: { ".css": "css" }, define: { "process.env.NODE_ENV": '"production"' },
    plugins: [{ name: "rules as text", setup: ({ onLoad }) => onLoad({ filter: /inplace\.css$/ }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" })) }],
  });
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { code: text(".js"), css: `body { margin: 20px; font: 16px/1.6 serif } #copy { max-width: 640px }\n${text(".css")}` };
}

/** What the stories ask of the page, defined in it before its own scripts. */
function inPage() {
  const valueRange = HTMLTextAreaElement.prototype.createValueRange;
  const realms = () => [globalThis, ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow)];
  const said = (range) => ("startContainer" in range && !range.startContainer.value ? String(range) : globalThis.editor.root.value.slice(range.startOffset, range.endOffset));

  /** The words painted as a kind: highlights of any window, or elements of the editor's view. */
  globalThis.paintedWords = (kind) => [
    ...realms().flatMap(({ CSS }) => [...(CSS.highlights.get(`whosaid-${kind}`) ?? [])].map(said)),
    ...[...globalThis.editor.root.querySelectorAll(`.whosaid-${kind}`)].map((element) => element.textContent),
  ].sort();

  /** The editor's text as its nodes hold it, and a range of it. */
  const nodes = () => {
    const { root } = globalThis.editor;
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
    return found;
  };
  globalThis.textNow = () => (globalThis.editor.root.localName === "textarea" ? globalThis.editor.root.value : nodes().map(({ data }) => data).join("")).replace(/[\ufeff\u200b\u2060]/g, "").trimStart().replaceAll("\u00a0", " ");
  const rangeOf = (words, from, to) => {
    const { root } = globalThis.editor;
    if (root.localName === "textarea") {
      const at = root.value.indexOf(words);
      return valueRange.call(root, at + from, at + to);
    }
    const all = nodes();
    const at = all.map(({ data }) => data).join("").indexOf(words);
    const range = root.ownerDocument.createRange();
    let before = 0;
    for (const node of all) {
      if (before <= at + from && at + from < before + node.length) range.setStart(node, at + from - before);
      if (before < at + to && at + to <= before + node.length) range.setEnd(node, at + to - before);
      before += node.length;
    }
    return range;
  };
  /** Where words stand in their window, and where that stands in the page. */
  globalThis.boxOf = (words, from = 0, to = words.length) => inWindow(rangeOf(words, from, to).getBoundingClientRect());
  globalThis.rootBox = () => inWindow(globalThis.editor.root.getBoundingClientRect());
  const inWindow = (box) => {
    const frame = globalThis.editor.root.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: box.x, y: box.y, width: box.width, height: box.height, left: frame.left, top: frame.top };
  };

  globalThis.selectionNow = () => {
    const { root } = globalThis.editor;
    const { activeElement } = root.ownerDocument;
    if ("selectionStart" in root && root.localName === "textarea") {
      return { focused: activeElement === root, before: root.value.slice(0, root.selectionStart), chosen: root.value.slice(root.selectionStart, root.selectionEnd) };
    }
    const selection = root.ownerDocument.getSelection();
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(root);
    range.setEnd(selection.focusNode, selection.focusOffset);
    return { focused: root.contains(activeElement), before: String(range).replace(/[\ufeff\u200b\u2060]/g, "").trimStart(), chosen: String(selection) };
  };

  globalThis.trace = () => ({
    html: realms().map(({ document }) => document.documentElement.outerHTML),
    sheets: realms().map(({ document }) => document.adoptedStyleSheets.length),
    highlights: realms().map(({ CSS }) => CSS.highlights.size),
  });
}

function stories(page, way) {
  const settled = () => page.waitForFunction(() => globalThis.attachment.report !== null);
  return {
    settled,
    async attach() {
      await page.evaluate(async (way) => {
        const { attach } = await import("/embed.js");
        globalThis.reports = 0;
        globalThis.attachment = attach(globalThis.editor.targets[way], { result: () => globalThis.reports++ });
      }, way);
      await settled();
    },
    words: () => page.evaluate(() => ({ anonymous: globalThis.paintedWords("anonymous"), attribution: globalThis.paintedWords("attribution") })),
    text: () => page.evaluate(() => globalThis.textNow()),
    save: () => page.evaluate(() => globalThis.editor.save()),
    selection: () => page.evaluate(() => globalThis.selectionNow()),
    depth: () => page.evaluate(() => globalThis.editor.undoDepth?.() ?? null),
    async trace() {
      const { html, ...rest } = await page.evaluate(() => globalThis.trace());
      return { html: createHash("sha256").update(html.join()).digest("hex"), ...rest };
    },
    destroy: () => page.evaluate(() => globalThis.attachment.destroy()),
    async shot() {
      const { left, top, ...box } = await page.evaluate(() => globalThis.rootBox());
      // Without the edge, which editors draw.
      return page.screenshot({ animations: "disabled", clip: { x: left + box.x + 3, y: top + box.y + 3, width: box.width - 6, height: box.height - 6 } });
    },
    /** Clicks between letters: those before it are of the words. */
    async click(words, letters) {
      const { x, y, width, height, left, top } = await page.evaluate(([words, letters]) => {
        const box = globalThis.boxOf(words, ...(letters < words.length ? [letters, letters + 1] : [letters - 1, letters]));
        return letters < words.length ? { ...box, width: 0 } : box;
      }, [words, letters]);
      await page.mouse.click(left + x + width + (width > 0 ? -1 : 1), top + y + height / 2);
    },
    /** The words of the finding in the middle of these. */
    at: (words) =>
      page.evaluate((words) => {
        const { x, y, width, height } = globalThis.boxOf(words);
        const index = globalThis.attachment.at(x + width / 2, y + height / 2);
        return index === null ? null : globalThis.attachment.report.findings[index].quote;
      }, words),
  };
}

/** Pastes words as a reader does. */
async function paste(page, words) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), words);
  await page.keyboard.press("ControlOrMeta+V");
}

/** How many pixels of two pictures of the editor differ on each of the words, and elsewhere. */
async function different(page, one, other, words) {
  const boxes = await page.evaluate((words) => {
    const { x, y } = globalThis.rootBox();
    return words.map((each) => globalThis.boxOf(each)).map((box) => ({ ...box, x: box.x - x - 3, y: box.y - y - 3 }));
  }, words);
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(async ([one, other, boxes]) => {
      const pixels = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(one), await pixels(other)];
      const inside = boxes.map(() => 0);
      let outside = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        if (a.data[i] === b.data[i] && a.data[i + 1] === b.data[i + 1] && a.data[i + 2] === b.data[i + 2]) continue;
        const x = (i / 4) % a.width;
        const y = Math.floor(i / 4 / a.width);
        const at = boxes.findIndex((box) => x >= box.x - 2 && x <= box.x + box.width + 2 && y >= box.y - 2 && y <= box.y + box.height + 6);
        if (at < 0) outside++;
        else inside[at]++;
      }
      return { inside, outside };
    }, [one.toString("base64"), other.toString("base64"), boxes]);
  } finally {
    await blank.close();
  }
}
