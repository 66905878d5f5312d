import type { Span } from "./report";
import { Surface, type LiveRange, type Mark, type OpaqueRange } from "./surface";
export type TextBox = HTMLTextAreaElement | HTMLInputElement;
export declare const isBox: (node: Node) => node is TextBox;
/** Scrolls a text box to a stretch of its value, by the range that stands for it; the caret goes there only with focus. */
export declare function revealIn(box: TextBox, range: LiveRange | null, { start }: Span, focus: boolean): void;
export declare class Box extends Surface {
    #private;
    constructor(box: TextBox);
    stop(): void;
    get possible(): boolean;
    reveal(span: Span, focus: boolean): void;
    protected realm(): {
        registry: HighlightRegistry;
        Highlight: {
            new (...initialRanges: AbstractRange[]): Highlight;
            prototype: Highlight;
        };
    } | null;
    protected range({ start, end }: Span): OpaqueRange | null;
    protected look(): void;
    protected near({ start, end }: Span): boolean;
    protected aim({ range, start, end }: Mark): boolean;
}
