import { WhoSaidError, type Client } from "./client";
import type { Watched } from "./inplace";
import type { Options, Wish } from "./options";
import type { Report } from "./report";
export declare const pause = 250;
export interface Listener {
    /** What is set, with the wishes that stand in the text itself. */
    options(inText: Wish[]): Options;
    empty(): void;
    took(report: Report): void;
    /** again: it will be tried once more, by itself. */
    failed(error: WhoSaidError, again: boolean): void;
    busy(on: boolean): void;
}
export declare class Reading {
    #private;
    readonly text: Watched;
    readonly client: Client;
    readonly listener: Listener;
    constructor(text: Watched, client: Client, listener: Listener);
    /** The report on the text as it is now; null while there is none. */
    get report(): Report | null;
    /** The text has changed: what was said of it no longer holds. It is read again after so many ms. */
    changed(wait?: number): void;
    /** Reads the text now. The promise ends when the reading does, also when a newer one takes its place. */
    check(): Promise<void>;
    /** Ends the reading and takes all paint away. */
    stop(): void;
}
