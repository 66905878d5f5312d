// The page that shows the bookmarklet. It is built for no site in particular: whichever
// serves this page is the one that the bookmark will open.

import code from "bookmarklet.js";
import { version } from "./protocol";

const $ = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T;
const said = $<HTMLElement>("#said");

// What ends or alters an address is escaped; the browser takes that back when it runs it.
const address = "javascript:" + code.replace("WHOSAID_SITE", new URL(".", location.href).href).replace(/[%#\s\x00-\x1f]/g, (c) => (c === " " ? c : encodeURIComponent(c)));

const bookmark = $<HTMLAnchorElement>("#bookmark");
bookmark.href = address;
bookmark.addEventListener("click", (event) => {
  event.preventDefault();
  said.textContent = "It works on other pages, once it is among your bookmarks.";
});
$("#copy").addEventListener("click", () => {
  navigator.clipboard.writeText(address).then(
    () => (said.textContent = "Copied."),
    () => (said.textContent = "The browser did not allow copying."),
  );
});
$("#version").textContent = String(version);
