import type { Level, Span } from "./report";
export declare const blockKinds: readonly ["paragraph", "headline", "deck", "cross-head", "byline", "caption", "block-quote", "list-item", "code", "notice"];
export type BlockKind = (typeof blockKinds)[number];
/** A part of a text that the page knows the kind of. Offsets are UTF-16 code units. */
export interface Block {
    kind: BlockKind;
    start: number;
    end: number;
}
export declare const greeting = "whosaid";
export declare const levels: readonly Level[];
export type ToWorker = {
    type: "start";
    wasm: string | null;
} | {
    type: "analyze";
    id: number;
    text: string;
    blocks: Block[];
    links: Span[] | null;
    options: string;
} | {
    type: "article";
    id: number;
    request: Uint8Array;
};
export type FromWorker = {
    type: "ready";
} | {
    type: "failed";
    message: string;
} | {
    type: "stopped";
    message: string;
} | {
    type: "begun";
    id: number;
} | {
    type: "reply";
    id: number;
    status: number;
    body: ArrayBuffer;
};
export declare const status: {
    readonly ok: 0;
    readonly badRequest: 1;
    readonly tooLarge: 2;
    readonly internal: 3;
};
