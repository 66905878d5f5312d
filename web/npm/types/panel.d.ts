import type { Format } from "./exports/formats";
import type { Language } from "./language";
import { type Lookup } from "./lookups";
import type { Wish } from "./options";
import type { Finding, Report, Span } from "./report";
interface Listener {
    /** The reader chose a finding; with "go", to continue in the text. */
    chose(index: number, go: boolean): void;
    /** Or a place in the text. */
    reveal(span: Span): void;
    /** What is shown has changed. */
    filtered(): void;
    /** The reader wants to leave something out of this text. */
    ignore(wish: Wish): void;
    /** Or to have it back: which of those left out by hand. */
    restore(at: number): void;
    /** A rule is to be off, or on again, for every text. */
    turn(rule: string, on: boolean): void;
    /** The findings shown are to be taken away as a checklist, a file, or a link to one. */
    copy(): void;
    save(format: Format): void;
    link(finding: Finding): void;
    retry(): void;
}
/** What is said of one text. */
export interface Shown {
    report: Report;
    text: string;
    /** How many of the wishes, from the last, were made by hand. */
    byHand: number;
    rulesOff: readonly string[];
}
export declare class Panel {
    #private;
    readonly node: HTMLElement;
    constructor(language: Language, listener: Listener);
    get active(): number | null;
    /** Whether a finding passes the filters. */
    shows(index: number): boolean;
    /** The findings that pass the filters, in the order of the list. */
    get shown(): Finding[];
    /** The searches that are offered for the words of a finding, and whether there is a page to link to. */
    offer(lookups: readonly Lookup[], linked: boolean): void;
    /** Lists the findings of a text that has been read. The finding looked at stays so if it is still there. */
    show({ report, text, byHand, rulesOff }: Shown): void;
    /** Says what will be listed here: there is no text yet. */
    invite(): void;
    /** Says that the text could not be read, with a way to try again. The detail is in English. */
    fail(title: string, detail: string, again: boolean, kept?: string): void;
    busy(on: boolean): void;
    /** Somebody types: nothing is announced over it. */
    typing(): void;
    /** The text has been scrolled: what can be seen of it, of stretches in its order the first and the last. */
    look(inView: (spans: readonly Span[]) => [number, number]): void;
    /** Says what came of something that the reader asked for. */
    say(words: string): void;
    /** Shows a finding as the one looked at; with focus, it is gone to, and with aloud, it is told. */
    setActive(index: number | null, { focus, aloud }?: {
        aloud?: boolean | undefined;
        focus?: boolean | undefined;
    }): void;
    /** The finding after or before the one looked at, in the list's order. */
    step(by: 1 | -1): number | null;
    /** All of the list with all details, for paper. */
    print(on: boolean): void;
}
export {};
