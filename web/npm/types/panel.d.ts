import type { Wish } from "./options";
import type { Finding, Group, Report } from "./report";
/** What each kind of finding is called. */
export declare const groupNames: Record<Group, string>;
interface Listener {
    /** The reader chose a finding; with "go", to continue in the text. */
    chose(index: number, go: boolean): void;
    /** What is shown has changed. */
    filtered(): void;
    /** The reader wants to leave something out. */
    ignore(wish: Wish): void;
    /** Or to have it back: which of those left out by hand. */
    restore(at: number): void;
    retry(): void;
}
export declare class Panel {
    #private;
    readonly node: HTMLElement;
    constructor(listener: Listener);
    get active(): number | null;
    /** Whether a finding passes the filters. */
    shows(index: number): boolean;
    /** The findings that pass the filters, in the order of the list. */
    get shown(): Finding[];
    /** Lists the findings of a text that has been read. The finding looked at stays so if it is still there. */
    show(report: Report, byHand: number): void;
    /** Says what will be listed here: there is no text yet. */
    invite(): void;
    /** Says that the text could not be read, with a way to try again. */
    fail(title: string, detail: string, again: boolean): void;
    busy(on: boolean, words?: string): void;
    /** Shows a finding as the one looked at. */
    setActive(index: number | null, focus?: boolean): void;
    /** The finding after or before one, by default the one looked at, in the list's order. */
    step(by: 1 | -1, from?: number | null): number | null;
}
export {};
