import type { Language } from "./language";
import type { Report } from "./report";
interface Listener {
    /** Which of the wishes made by hand is taken back. */
    restore(at: number): void;
    /** A rule is wanted again. */
    turnOn(rule: string): void;
}
export declare class IgnoredList {
    #private;
    readonly node: HTMLDetailsElement;
    constructor(language: Language, listener: Listener);
    /** The last byHand wishes were made here, and the rules are off for every text: both can be undone. */
    show({ ignored, ignores }: Report, byHand: number, rulesOff: readonly string[]): void;
    hide(): void;
    get focused(): boolean;
    focus(): void;
}
export {};
