// What typing costs the page's main thread: letters are typed one at a time into a long
// article, and a trace says how long each task took, with whosaid and, for comparison,
// in the same text without it, which is what the browser itself needs.

const settled = 1_200; // ms after a result, in which what is put off is done too
const typed = "one clerk said so";

// The box of the element, as its style sheet lays it out, with nothing behind it.
const tall = `<style>#sheet { height: 38rem; overflow: hidden auto; scrollbar-gutter: stable } #copy { display: block; width: 52rem; border: 0; padding: 1.75rem 7rem 3rem; resize: none; overflow: hidden; font: 400 1.0625rem/1.7 serif; white-space: pre-wrap; overflow-wrap: break-word; unicode-bidi: plaintext }</style><div id="sheet"><textarea id="copy" spellcheck="false"></textarea></div>`;
const box = `<textarea id="copy" rows="30" cols="80" spellcheck="false"></textarea>`;
const editable = `<div id="copy" contenteditable="true" spellcheck="false"></div>`;

const surfaces = [
  { name: "its own text box", without: tall },
  { name: "a text box", without: box },
  { name: "contenteditable", without: editable },
];

/** Gives, for each surface, the tasks of each keystroke with whosaid and without. */
export async function typing(browser, url, text) {
  const found = [];
  for (const { name, without } of surfaces) {
    const own = without === tall;
    const bare = await tasks(browser, url, text, without, false);
    const ours = await tasks(browser, url, text, own ? "<who-said></who-said>" : `${without}<who-said for="copy"></who-said>`, true);
    found.push({ name, bare, ours });
  }
  return found;
}

async function tasks(browser, url, text, body, reads) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const script = reads ? `<script type="module" src="embed.js"></script>` : "";
  await page.route("**/story", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${script}<body>${body}` }));
  await page.goto(`${url}story`);
  await page.evaluate(async ([text, reads]) => {
    if (reads) await customElements.whenDefined("who-said");
    const element = document.querySelector("who-said");
    const copy = document.querySelector("#copy");
    const first = reads && new Promise((resolve) => addEventListener("whosaid-result", resolve, { once: true }));
    if (!copy) element.text = text;
    else if (copy.localName === "textarea") {
      copy.value = text;
      if (document.querySelector("#sheet")) copy.style.height = `${copy.scrollHeight}px`;
      copy.dispatchEvent(new InputEvent("input"));
    } else copy.append(...text.split(/\n\n+/).map((words) => Object.assign(document.createElement("p"), { textContent: words })));
    await first;
    const at = text.indexOf(". ", text.length / 2) + 2;
    const field = copy ?? element.shadowRoot.querySelector("textarea");
    field.focus();
    if (field.localName === "textarea") field.setSelectionRange(at, at);
    else {
      const { firstChild } = field.children[field.children.length >> 1];
      getSelection().collapse(firstChild, firstChild.data.indexOf(". ") + 2);
    }
    document.addEventListener("keydown", () => performance.mark("key"), true);
    addEventListener("whosaid-result", () => performance.mark("result"));
  }, [text, reads]);
  await page.waitForTimeout(settled);
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
  for (const letter of typed) {
    const result = reads && page.evaluate(() => new Promise((resolve) => addEventListener("whosaid-result", () => resolve(), { once: true })));
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await result;
    await page.waitForTimeout(settled);
  }
  const trace = JSON.parse(await browser.stopTracing());
  await page.close();
  return perKey(trace.traceEvents);
}

/** The tasks of the page's main thread, by the keystroke that they follow: ms of the clock, and of the processor. */
function perKey(events) {
  const marks = events.filter(({ cat, name }) => cat === "blink.user_timing" && name === "key");
  const { pid, tid } = marks[0];
  const all = events.filter((event) => event.pid === pid && event.tid === tid && event.name === "RunTask" && event.ph === "X");
  const keys = marks.map(() => []);
  for (const { ts, dur, tdur = 0 } of all) {
    const at = marks.findLastIndex((mark) => mark.ts <= ts + dur);
    if (at >= 0) keys[at].push({ wall: dur / 1000, cpu: tdur / 1000 });
  }
  return keys;
}
