import { type Block } from "./messages";
import type { Options } from "./options";
import type { Report, Span } from "./report";
export type ErrorCode = "bad-request" | "too-large" | "internal" | "load" | "timeout" | "crashed";
export declare class WhoSaidError extends Error {
    readonly code: ErrorCode;
    readonly name = "WhoSaidError";
    constructor(code: ErrorCode, message: string);
}
export interface AnalyzeOptions {
    /** What is set: the profile, rules, limits, the newsroom's own lists. */
    options?: Options;
    /** The parts of the text, where the caller knows them; by default the engine finds them. */
    blocks?: Block[];
    /** The words that lead to other pages, in order, where the caller knows them. */
    links?: Span[] | null;
    /** Aborting drops the call; its promise is rejected with the signal's reason. */
    signal?: AbortSignal;
}
/** Where the worker and the engine are; by default beside this script. */
export interface Places {
    /** A copy of worker.js, on the page's own origin. */
    worker?: string | null;
    /** A copy of whosaid.wasm; by default beside the worker. */
    wasm?: string | null;
    /** engine.html of a host that has whosaid: the engine then runs there, in a hidden frame, and the page's policy need allow no more than that. */
    engine?: string | null;
}
export declare class Client {
    #private;
    constructor(places: Places);
    /** False once the worker has died twice with no reply in between; retry() starts over. */
    get available(): boolean;
    /** Starts the worker before the first call, so that the call need not wait for it. */
    warm(): void;
    retry(): void;
    analyze(text: string, { options, blocks, links, signal }?: AnalyzeOptions): Promise<Report>;
    /** Finds the article on a page; request and answer are as package wire lays them out. */
    article(request: Uint8Array): Promise<Uint8Array>;
}
/** The client for these places; there is one for all callers. */
export declare function clientFor({ worker, wasm, engine }: Places): Client;
/** Reads a text and reports on it. Nothing leaves the page. */
export declare function analyze(text: string, options?: AnalyzeOptions & Places): Promise<Report>;
/** Finds the article on a page; the request and the answer are those of wire.Article. */
export declare function findArticle(request: Uint8Array): Promise<Uint8Array>;
