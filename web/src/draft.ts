// The reader's draft, kept in this browser's database if the reader wants that, and
// only then: a text that was never to be kept leaves no trace.

import type { Wish } from "./options";

export interface Draft {
  text: string;
  ignored: Wish[];
}

const store = "draft";

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Open while a draft is kept, so that the last letters are on their way before the page is gone.
let database: IDBDatabase | null = null;

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open("whosaid", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const opened = await settled(opening);
  opened.onversionchange = close; // another tab forgets the draft
  return (database = opened);
}

function close(): void {
  database?.close();
  database = null;
}

/** The draft, or null where the reader wants none kept or the browser keeps nothing. */
export async function kept(): Promise<Draft | null> {
  try {
    // Where no database is there yet, none is made by asking.
    if (!(await indexedDB.databases()).some(({ name }) => name === "whosaid")) return null;
    const from = database ?? (await open());
    return (await settled<Draft | undefined>(from.transaction(store).objectStore(store).get(store))) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the draft in the place of the one before. It throws where the browser keeps nothing. */
export async function keepDraft(draft: Draft): Promise<void> {
  const into = database ?? (await open());
  await settled(into.transaction(store, "readwrite").objectStore(store).put(draft, store));
}

/** Leaves nothing of the draft. */
export async function forgetDraft(): Promise<void> {
  close();
  await settled(indexedDB.deleteDatabase("whosaid"));
}

const carried = "whosaid-carried";

/** Carries the text over a reload of this tab, and no further. False if it is too long for that. */
export function carry(draft: Draft): boolean {
  try {
    sessionStorage.setItem(carried, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The text that was carried here, once. */
export function takeCarried(): Draft | null {
  try {
    const draft = sessionStorage.getItem(carried);
    sessionStorage.removeItem(carried);
    return draft === null ? null : (JSON.parse(draft) as Draft);
  } catch {
    return null;
  }
}
