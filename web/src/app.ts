// The page: an ordinary user of <who-said>. It brings texts to the element.

import type { ErrorDetail } from "./define";
import "./define";
import example from "./example.txt";
import { onDevice } from "./ondevice";
import type { Opened } from "./opened/blocks";
import { readFile } from "./opened/file";

const $ = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T;

const reader = $<HTMLElementTagNameMap["who-said"]>("#reader");
const said = $<HTMLElement>("#said");
const undo = $<HTMLButtonElement>("#undo");
const clear = $<HTMLButtonElement>("#clear");
const file = $<HTMLInputElement>("#file");
const profile = $<HTMLSelectElement>("#profile");

let before: string | null = null; // the text that the last button replaced

function say(message: string, undoable = false): void {
  said.textContent = message;
  undo.hidden = !undoable;
  if (!undoable) before = null;
}

// Whatever a button or a dropped file replaces can be brought back.
function replace(text: string, message: string, known?: Opened): void {
  const old = reader.text;
  reader.read(text, known);
  before = old;
  say(message, old.trim() !== "");
  changed();
}

function changed(): void {
  clear.disabled = reader.text === "";
}

reader.addEventListener("input", () => {
  say("");
  changed();
});
reader.addEventListener("whosaid-result", changed);
reader.addEventListener("whosaid-error", (event) => {
  console.warn("whosaid:", (event as CustomEvent<ErrorDetail>).detail.message);
});

$("#example").addEventListener("click", () => replace(example, "Example loaded."));
clear.addEventListener("click", () => {
  replace("", "Cleared.");
  undo.focus();
});
undo.addEventListener("click", () => {
  const text = before ?? "";
  say("Back as it was.");
  reader.text = text;
  changed();
  reader.focus();
});

const readAs = () => (reader.profile = profile.value === "editor" ? null : profile.value);
profile.addEventListener("change", readAs);
readAs(); // a browser may bring back what was chosen before

async function take(dropped: File): Promise<void> {
  try {
    const read = await readFile(dropped);
    replace(read.text, `Opened ${dropped.name}${read.note}.`, read);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

$("#open").addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  const chosen = file.files?.[0];
  file.value = ""; // so that the same file can be chosen again
  if (chosen) void take(chosen);
});

// A file may be dropped anywhere on the page; without this the browser would leave the page for it.
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) document.body.classList.remove("dropping");
});
addEventListener("drop", (event) => {
  document.body.classList.remove("dropping");
  if (!hasFiles(event)) return;
  event.preventDefault();
  const files = event.dataTransfer?.files;
  if (files?.length === 1) void take(files[0] as File);
  else say("Please drop one file at a time.");
});

onDevice({ reader, say, take, changed });
