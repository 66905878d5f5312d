import type { Span } from "./report";
export interface Paragraph extends Span {
    words: number;
    /** Its number from 1; 0 is the headline, where the text begins with one. */
    number: number;
}
export declare function paragraphs(text: string): Paragraph[];
/** The place in the list of the paragraph that holds an offset. */
export declare function paragraphAt(list: readonly Paragraph[], offset: number): number;
