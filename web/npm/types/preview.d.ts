import type { Span } from "./report";
import { Surface, type Mark } from "./surface";
export declare class Preview extends Surface {
    #private;
    readonly node: HTMLDivElement;
    readonly sheet: HTMLDivElement;
    /** Goes to words: in the text box that lies over the node, if there is one. */
    select: (span: Span) => void;
    constructor();
    reveal(span: Span, focus: boolean): void;
    /** Which of these stretches, in the text's order, can be seen: the first and the last. */
    inView(spans: readonly Span[]): [number, number];
    setActive(index: number | null): void;
    protected realm(): {
        registry: HighlightRegistry;
        Highlight: {
            new (...initialRanges: AbstractRange[]): Highlight;
            prototype: Highlight;
        };
    } | null;
    protected near({ start, end }: Span): boolean;
    protected edited(from: number, to: number, words: string): void;
    protected aim(mark: Mark): boolean;
    protected range(span: Span): Range;
    protected redraw(): void;
}
