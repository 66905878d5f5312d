import { Preview } from "./preview";
import type { Span } from "./report";
import { type TextBox } from "./textbox";
export declare class Mirror extends Preview {
    #private;
    constructor(box: TextBox, container: Element);
    reveal(span: Span, focus: boolean): void;
    /** Takes the mirror off the page. */
    remove(): void;
    protected redraw(): void;
}
