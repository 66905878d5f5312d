// The page panel.html: the panel alone, for a text that the page around it sends. What
// the two say to each other is in adapters/frame.ts. Only the window around is heard,
// under the origin that it first spoke with, and only it is answered; what does not
// read as a message of the protocol is not taken up.

import type { Adapter } from "./adapter";
import { isToPanel, version, type FromPanel } from "./adapters/frame";
import type { ErrorDetail, ResultDetail, SelectDetail } from "./define";
import "./define";

const reader = document.querySelector("who-said") as HTMLElementTagNameMap["who-said"];
const host = window.parent;

let origin: string | null = null; // of the page around
let read = 0; // the id of the text that is shown
let text = "";
let blocks: ReturnType<Adapter["read"]>["blocks"] = [];

// Words cannot be painted where they are not seen.
const page: Adapter = {
  node: new EventTarget(),
  read: () => ({ text, blocks, links: null, ignore: [] }),
  paint() {},
  reveal() {},
  at: () => null,
  listen: () => () => {}, // it is read when a message comes
};
reader.target = page;

function tell(message: FromPanel): void {
  // Before the page around has spoken nobody knows who it is; the first word holds nothing.
  host.postMessage(message, origin ?? "*");
}

addEventListener("message", ({ source, origin: from, data }) => {
  if (source !== host || host === window || (origin !== null && from !== origin) || !isToPanel(data)) return;
  origin = from;
  if (data.type === "whosaid-options") {
    reader.options = data.options;
    return;
  }
  read = data.id;
  ({ text } = data);
  blocks = data.blocks ?? [];
  void reader.check();
});

reader.addEventListener("whosaid-result", (event) => {
  const { report } = (event as CustomEvent<ResultDetail>).detail;
  tell({ type: "whosaid-result", version, id: read, report });
});
reader.addEventListener("whosaid-select", (event) => {
  const { finding } = (event as CustomEvent<SelectDetail>).detail;
  tell({ type: "whosaid-select", version, id: read, finding });
});
reader.addEventListener("whosaid-error", (event) => {
  const { code, message } = (event as CustomEvent<ErrorDetail>).detail;
  tell({ type: "whosaid-error", version, id: read, code, message });
});

tell({ type: "whosaid-hello", version });
