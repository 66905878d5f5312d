import type { Finding, Group, Span } from "./report";
export declare const groups: readonly Group[];
export declare const canHighlight: boolean;
/** How many findings are underlined at most, from the top: browsers slow down beyond. */
export declare const mostPainted = 10000;
/** A range that the browser keeps in step with edits: of nodes, or of a text box's value. */
export type LiveRange = Range | OpaqueRange;
/** A range of a text box's value, where the browser has them. */
export interface OpaqueRange extends AbstractRange {
    getBoundingClientRect(): DOMRect;
    getClientRects(): DOMRectList;
    /** The browser need not keep it in step any more. */
    disconnect(): void;
}
export interface Mark extends Span {
    index: number;
    group: Group;
    range: LiveRange | null;
}
/** The browser's registry and constructor of the window that the text is in: those of a frame are its own. */
interface Realm {
    registry: HighlightRegistry;
    Highlight: typeof Highlight;
}
/** What an edit has done: of the old text, from..to is replaced, and what comes after has moved. */
export declare function difference(old: string, text: string): {
    from: number;
    to: number;
    shift: number;
};
/** Which of these stretches, in the text's order, lie between two heights: the first and the last. */
export declare function between(spans: readonly Span[], box: (span: Span) => DOMRect, top: number, bottom: number): [number, number];
/** Aims a range at places in nodes, if it is not there yet. */
export declare function aimAt(range: Range, [from, first]: readonly [Node, number], [to, last]: readonly [Node, number]): void;
export declare abstract class Surface {
    #private;
    protected marks: Mark[];
    /** The range of a stretch of the text as it is now. */
    protected abstract range(span: Span): LiveRange | null;
    /** null where words are painted without highlights. */
    protected abstract realm(): Realm | null;
    /** Aims a mark's range at its words again; false if it takes a new range. */
    protected abstract aim(mark: Mark): boolean;
    /** Scrolls to a stretch of the text; the caret goes there only with focus. */
    abstract reveal(span: Span, focus: boolean): void;
    /** Whether a stretch of the text is near what can be seen; the rest need not be painted. */
    protected near(_span: Span): boolean;
    /** Called before that is asked. */
    protected look(): void;
    /** Called before marks move: the words from..to have given way to others. */
    protected edited(_from: number, _to: number, _words: string): void;
    /** Called after any change of the marks. */
    protected redraw(): void;
    get text(): string;
    /** Takes a new text. Painted words outside the edit stay painted, those it touches do not. */
    setText(text: string): void;
    /** Aims all paint at its words again. */
    protected refresh(): void;
    /** Paints what has come near, and takes the paint off what is so no more. */
    protected scrolled(): void;
    /** Paints these findings and no others; offsets are into the text as it is now. */
    paint(findings: readonly Finding[], shown: (index: number) => boolean): void;
    /** Removes all paint. */
    clear(): void;
    /** Marks one finding as the one looked at. */
    setActive(index: number | null): void;
    protected get active(): number | null;
    /** Where a finding's words stand now; null once an edit has touched them. */
    spanOf(index: number): Span | null;
    /** The finding at an offset, the shortest of several; null if there is none. */
    at(offset: number): number | null;
    /** The finding painted at a point of the text's window. */
    atPoint(x: number, y: number): number | null;
}
export {};
