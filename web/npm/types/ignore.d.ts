import type { Wish } from "./options";
export declare class Wishes {
    #private;
    readonly list: Wish[];
    /** A comment at a place in the text; inside says whether words of its block stand before it. */
    comment(words: string, at: number, inside: boolean): void;
    /** An attribute of an element whose words stand from start to end. */
    attribute(words: string, start: number, end: number): void;
    /** A block has ended. */
    block(start: number, end: number): void;
    /** The text has ended; nothing reaches past it. */
    done(end: number): Wish[];
}
