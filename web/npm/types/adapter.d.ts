import type { Group, Span } from "./report";
import { Surface } from "./surface";
import type { Snapshot } from "./walk";
/** A finding's words, to be painted. */
export interface Painted extends Span {
    group: Group;
    /** Whether it is the one looked at. */
    active: boolean;
}
/** An editor, as it is to be seen from here. All offsets are into the text last read. */
export interface Adapter {
    /** What hears the reader's clicks and keys. */
    readonly node: EventTarget;
    /** What it says now. */
    read(): Snapshot;
    /** Paints these words and no others, and neither content nor history. None when the watch ends. */
    paint(painted: readonly Painted[]): void;
    /** Scrolls to a stretch of the text; the caret goes there only with focus. */
    reveal(span: Span, focus: boolean): void;
    /** The offset of the letter at a point of its window; null if there is none. */
    at(x: number, y: number): number | null;
    /** Calls changed after every change of the text, until the function it gives is called. */
    listen(changed: () => void): () => void;
}
/** Marks that an adapter paints. */
export declare class Adapted extends Surface {
    #private;
    constructor(adapter: Adapter);
    reveal(span: Span, focus: boolean): void;
    atPoint(x: number, y: number): number | null;
    setActive(index: number | null): void;
    protected redraw(): void;
    protected realm(): null;
    protected range(): null;
    protected aim(): boolean;
}
