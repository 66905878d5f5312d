// The page and the command line say the same: the built wasm, run in Node, and the
// built program give the same bytes for every text of the project's own tests.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { request, root, startEngine } from "./engine.mjs";

const odd = [
  "",
  " \n\t",
  "no end",
  "\u0000\u0000 said \u0000 sources",
  "“Never closed, said sources close to the talks.\n\nOthers denied it.",
  "👍🏽👩‍👩‍👧 Officials said 🇺🇦 “naïve” café\u0301. Sources said so. 👍",
  "אמר הדובר: “לא.” Sources said \u202eno\u202c on Monday.",
  "Line one.\r\nLine two, critics said.\rLine three.\u2028Line four.",
  "<p>Officials said <b>“yes”</b> &amp; left.</p><script>alert(1)</script>",
  "A person familiar with the matter said so. ".repeat(3000),
  "word ".repeat(20000).trim(),
];

function articles() {
  const rules = join(root, "internal/rules");
  const examples = readdirSync(rules)
    .filter((name) => name.endsWith(".txtar"))
    .flatMap((name) => readFileSync(join(rules, name), "utf8").split(/^-- .* --\n/m).slice(1));
  assert.ok(examples.length > 100, `only ${examples.length} examples found`);
  const prose = examples.map((text) => text.replaceAll(/\[\[|\]\]/g, ""));
  const page = readFileSync(join(root, "web/src/example.txt"), "utf8");
  return [page, prose.join("\n"), ...prose, ...odd];
}

test("the built wasm and the built program give the same bytes", async () => {
  const texts = articles();
  const folder = mkdtempSync(join(tmpdir(), "whosaid-parity-"));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const analyze = await startEngine();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    writeFileSync(
      join(folder, "house.toml"),
      'profile = "strict"\nall = true\n[rules]\nweasel-group = "off"\n[limits]\nconfidence = 70\n[house]\ninstitutions = ["the Fold"]\nroles = ["night mayor"]\n',
    );
    const house = {
      profile: "strict", all: true, rules: { "weasel-group": "off" }, limits: { confidence: 70 },
      house: { institutions: ["the Fold"], roles: ["night mayor"] },
    };
    for (const [options, flags] of [
      [{ "min-level": "info", all: true }, ["--no-config", "--min-level", "info", "--all"]],
      [{}, ["--no-config"]],
      [house, ["--config", join(folder, "house.toml")]],
    ]) {
      const lines = execFileSync(
        join(root, "bin/whosaid"),
        ["check", "--format", "jsonl", "--fail-on", "none", ...flags, ...files],
        { encoding: "utf8", maxBuffer: 1 << 30 },
      ).trimEnd().split("\n");
      assert.equal(lines.length, texts.length);
      let findings = 0;
      for (const [i, text] of texts.entries()) {
        const reply = analyze(request(text, options));
        assert.equal(reply[0], 0, `text ${i}: status ${reply[0]}`);
        const page = decoder.decode(reply.subarray(1));
        // A text in a page has no file name; all else is equal.
        const native = lines[i].replace(`"name":${JSON.stringify(files[i])}`, '"name":null');
        assert.equal(page, native, `text ${i}: ${text.slice(0, 60)}`);
        for (const finding of JSON.parse(page).findings) {
          assert.equal(text.slice(finding.start, finding.end), finding.quote);
          findings++;
        }
      }
      assert.ok(findings > 100, `only ${findings} findings: the comparison shows little`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
