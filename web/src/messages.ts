// What the page and the worker say to each other. Every call has an id, and
// every answer names the call it belongs to.

import type { Level, Span } from "./report";

// The kinds of block, in the order of document.Kind in Go: the index is what goes over the wire.
export const blockKinds = [
  "paragraph", "headline", "deck", "cross-head", "byline", "caption", "block-quote", "list-item", "code", "notice",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A part of a text that the page knows the kind of. Offsets are UTF-16 code units. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

// What a page and the frame with the engine in it say to each other first.
export const greeting = "whosaid";

// The levels, from the lowest up.
export const levels: readonly Level[] = ["info", "low", "medium", "high"];

export type ToWorker =
  | { type: "start"; wasm: string | null }
  | { type: "analyze"; id: number; text: string; blocks: Block[]; links: Span[] | null; options: string } // JSON
  | { type: "article"; id: number; request: Uint8Array }; // as package wire lays it out

export type FromWorker =
  | { type: "ready" }
  | { type: "failed"; message: string } // the engine could not be loaded
  | { type: "stopped"; message: string } // the engine was there and is gone
  | { type: "begun"; id: number } // the worker is alive and has this call in hand
  | { type: "reply"; id: number; status: number; body: ArrayBuffer };

// The first byte of the engine's reply.
export const status = { ok: 0, badRequest: 1, tooLarge: 2, internal: 3 } as const;
