// Files that a reader opens: what is what in them reaches the engine, and what is
// hostile or broken does no harm.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { article, nextResult, open, read, useSite } from "./site.mjs";

useSite();

const box = (page) => page.getByRole("textbox", { name: "Text to check" });

/** Notes the newest call of the worker. */
function listen() {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type === "analyze") globalThis.call = structuredClone(message);
    return post.call(this, message, ...rest);
  };
}

/** Opens a file and gives the text and what the engine was told of its parts. */
async function opened(page, name, data) {
  await nextResult(page, () => page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(data) }));
  const { text, blocks, links } = await page.evaluate(() => globalThis.call);
  assert.equal(text, await box(page).inputValue());
  return { text, blocks: blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]), links: links && links.map(({ start, end }) => text.slice(start, end)) };
}

async function refused(page, name, data, why) {
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(data) });
  await page.locator("#said").filter({ hasText: why }).waitFor();
}

/** A ZIP archive as Word writes it. */
function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, data, lie = {}] of files) {
    const packed = deflateRawSync(data);
    const head = (signature, more) => {
      const b = Buffer.alloc(more);
      b.writeUInt32LE(signature, 0);
      return b;
    };
    const local = head(0x04034b50, 30);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = head(0x02014b50, 46);
    entry.writeUInt16LE(lie.flags ?? 0, 8);
    entry.writeUInt16LE(lie.method ?? 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(lie.at ?? at, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), packed);
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const word = (body) => `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
const docx = (body, lie) => zip([["[Content_Types].xml", "<Types/>"], ["word/document.xml", word(body), lie]]);
const p = (words, style = "") => `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

// A parsed document has the page's policy, which stops what would run or look like something.
const stopped = /^error: (policy: (style|script)-src|Applying inline style|Executing inline event handler)/;

test("HTML: the article's text, blocks and links, and nothing else of the page", async () => {
  const page = await open({ init: listen, expect: stopped });
  const file = `<!doctype html><title>Paper</title><style>p { color: red }</style><nav><a href="/">Home</a></nav>
    <main><article><h1>Bridge stays <em>shut</em></h1>
    <p>A source said\n the <a href="https://example.org/report">engineers’ report</a> was late.<br>Nobody <a href="#top">else</a> spoke.</p>
    <ul><li>One bridge<li><p>Two towers</p></ul><blockquote>“It was a shambles.”</blockquote>
    <figure><img src="https://example.org/x.png" onerror="globalThis.harm = true"><figcaption>The bridge</figcaption></figure>
    <script>globalThis.harm = true</script><p hidden>Not seen</p><aside>Read more</aside></article></main><footer>About us</footer>`;
  const got = await opened(page, "story.html", file);
  assert.deepEqual(got, {
    text: "Bridge stays shut\n\nA source said the engineers’ report was late.\nNobody else spoke.\n\nOne bridge\n\nTwo towers\n\n“It was a shambles.”\n\nThe bridge",
    blocks: [
      ["headline", "Bridge stays shut"],
      ["paragraph", "A source said the engineers’ report was late.\nNobody else spoke."],
      ["list-item", "One bridge"],
      ["list-item", "Two towers"],
      ["block-quote", "“It was a shambles.”"],
      ["caption", "The bridge"],
    ],
    links: ["engineers’ report"],
  });
  assert.equal(await page.evaluate(() => globalThis.harm), undefined);
  // What is known of the parts goes along with an edit.
  await box(page).focus();
  await nextResult(page, () => page.keyboard.type(" "));
  const { text, blocks, links } = await page.evaluate(() => globalThis.call);
  assert.deepEqual(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end).trimEnd()]), got.blocks);
  assert.deepEqual(links.map(({ start, end }) => text.slice(start, end)), got.links);
});

test("HTML that is deep, wild or empty", async () => {
  const page = await open({ init: listen, expect: stopped });
  await read(page, article);
  const deep = await opened(page, "deep.html", `${"<div>".repeat(5_000)}Lost.${"</div>".repeat(5_000)}<p>Sources say it is so.`);
  assert.match(deep.text, /Sources say it is so\./);
  await opened(page, "wild.html", `<p>Sources say.<svg onload="globalThis.harm=1"><math><mtext></p><iframe srcdoc="<script>parent.harm=1</script>"></iframe><template><img src=x onerror="globalThis.harm=1"></template>`);
  assert.equal(await page.evaluate(() => globalThis.harm), undefined);
  await refused(page, "empty.html", "<title>Nothing</title><script>1</script>", "“empty.html” holds no text to read.");
});

test("Markdown: the text as it is written, with its headings, quotations and lists known", async () => {
  const page = await open({ init: listen });
  const text = "# Bridge shut\n\nA source said\nthe hall was empty.\n\n## Later\n> “A shambles,”\n> said Poe.\n\n- one\n- two\n  more\n\n---\n\n```\nsources say\n```\nEnd.";
  const got = await opened(page, "story.md", text.replaceAll("\n", "\r\n"));
  assert.equal(got.text, text);
  assert.deepEqual(got.blocks, [
    ["headline", "Bridge shut"],
    ["paragraph", "A source said\nthe hall was empty."],
    ["cross-head", "Later"],
    ["block-quote", "“A shambles,”\n> said Poe."],
    ["list-item", "one"],
    ["list-item", "two\n  more"],
    ["code", "sources say"],
    ["paragraph", "End."],
  ]);
});

test("Word: headings, paragraphs, lists, breaks and links; not what is deleted or hidden", async () => {
  const page = await open({ init: listen });
  const got = await opened(page, "story.docx", docx(
    p("Bridge &amp; tunnel", "Title") + p("What we know", "Subtitle") + p("", "") +
    `<w:p><w:r><w:t>A source said the </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>report</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> was</w:t><w:tab/><w:t>late</w:t><w:br/><w:t>and long.</w:t></w:r>
      <w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t> Added.</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
    p("Next steps", "Heading2") + `<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First</w:t></w:r></w:p>` +
    `<w:tbl><w:tr><w:tc>${p("In a cell")}</w:tc></w:tr></w:tbl><mc:AlternateContent><mc:Choice>${p("In a box")}</mc:Choice><mc:Fallback>${p("In a box")}</mc:Fallback></mc:AlternateContent>`,
  ));
  assert.deepEqual(got.blocks, [
    ["headline", "Bridge & tunnel"],
    ["deck", "What we know"],
    ["paragraph", "A source said the report was late\nand long. Added."],
    ["cross-head", "Next steps"],
    ["list-item", "First"],
    ["paragraph", "In a cell"],
    ["paragraph", "In a box"],
  ]);
  assert.deepEqual(got.links, ["report"]);
});

test("Word files that are broken, locked, hostile or huge are refused, and the text stays", async () => {
  const page = await open({ init: listen, expect: stopped });
  await read(page, article);
  const whole = docx(p("Sources say."));
  const no = (data, why) => refused(page, "x.docx", data, `“x.docx” cannot be read as a Word file: ${why}`);
  await no("PK\x03\x04", "it is damaged");
  await no("", "it is damaged");
  await no(whole.subarray(0, whole.length - 30), "it is damaged");
  await no(docx(p("Sources say."), { at: 0x7fffffff }), "it is damaged");
  await no(docx(p("Sources say."), { flags: 1 }), "it is locked with a password");
  await no(docx(p("Sources say."), { method: 99 }), "it is packed in a way that is not known here");
  await no(zip([["mimetype", "application/vnd.oasis.opendocument.text"]]), "it holds no text of Word’s");
  await no(zip([["word/document.xml", "<w:document"]]), "its text is damaged");
  await no(zip([["word/document.xml", `<!DOCTYPE a [<!ENTITY b "${"b".repeat(1000)}">]><a>${"&b;".repeat(1000)}</a>`]]), "its text is not as Word writes it");
  await no(zip([["word/document.xml", Buffer.alloc(200 << 20, " ")]]), "it unpacks to more than 64 MB");
  const broken = Buffer.from(whole);
  broken.fill(0xff, whole.indexOf("word/document.xml") + 20, whole.indexOf("word/document.xml") + 60);
  await no(broken, "it is damaged");
  assert.equal(await box(page).inputValue(), article);
});
