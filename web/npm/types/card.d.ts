import type { Language } from "./language";
import { type Lookup } from "./lookups";
import type { ChosenProfile, Finding } from "./report";
/** What the cards of a list have in common. */
export interface Setting {
    language: Language;
    profile: ChosenProfile;
    lookups: readonly Lookup[];
    /** Whether the page that the text stands on is known, so that a link can lead there. */
    linked: boolean;
}
/** A button of a card: what it is for, and which of several. */
export interface Act {
    name: "finding" | "here" | "rule" | "link" | "look" | "related";
    which: number;
}
export declare class Card {
    #private;
    readonly node: HTMLLIElement;
    readonly button: HTMLButtonElement;
    constructor(finding: Finding, setting: Setting);
    /** Puts it where it stands in the list: the paragraph, named above the first card in it, and its number. */
    place(where: string, first: boolean, n: number, all: number): void;
    /** Marks it as the one looked at, or not. */
    mark(active: boolean): void;
    /** Adds what only the finding looked at shows; and all, on paper. */
    open(): void;
}
/** The address of a rule's page: it lies in the site that this script came from, unless the page says otherwise. */
export declare const pageOf: ({ url }: Finding) => string;
export declare function inQuotes(words: string): string;
export declare function shorten(quote: string): string;
